using WireTests.SearchApi;

namespace WireTests.OpenApi32;

public sealed class SearchTests
{
    [Fact]
    public async Task A_query_string_is_a_form_and_an_unknown_kind_is_that_of_the_default_mapping()
    {
        await using var api = new Api(WireReply.Json("""[{"kind":"cat","lives":9},{"kind":"dog","bark":"wow"},{"bark":"none"}]"""));

        var found = await new SearchClient(api.Options<SearchClientOptions>()).SearchAsync(
            new() { Filter = new() { Text = "a b&c", Above = ulong.MaxValue, Tags = ["x", "y"] } });

        Assert.Equal("/search?text=a%20b%26c&above=18446744073709551615&tags=x&tags=y", api.Request.Target);
        Assert.True(found[0].TryGetCat(out var cat) && cat.Lives == 9);
        Assert.True(found[1].TryGetOther(out var dog) && dog.Bark == "wow");
        Assert.True(found[2].TryGetOther(out _));
    }
}
