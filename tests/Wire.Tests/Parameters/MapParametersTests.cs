using System.Text.Json;
using WireTests.MapParametersApi;

namespace WireTests.Parameters;

public sealed class MapParametersTests
{
    private static readonly Dictionary<string, string> s_words = new() { ["x"] = "a,b", ["y z"] = "c" };

    [Fact]
    public Task A_map_is_an_object() => Query(
        "p=1&q=2&x=a%2Cb&y%20z=c&flat=d,2026-01-31&piped=x%7Ca%2Cb%7Cy%20z%7Cc&deep%5Bx%5D=a%2Cb&deep%5By%20z%5D=c",
        new()
        {
            Spread = new Dictionary<string, long> { ["p"] = 1, ["q"] = 2 },
            Words = s_words,
            Flat = new Dictionary<string, DateOnly> { ["d"] = new(2026, 1, 31) },
            Piped = s_words,
            Deep = s_words,
        });

    [Fact]
    public Task An_object_of_which_nothing_is_known_is_sent_at_any_depth() => Query(
        "free%5Ba%5D%5B0%5D%5Bb%5D=1&free%5Bc%5D=true",
        new()
        {
            Free = new Dictionary<string, JsonElement>
            {
                ["a"] = JsonDocument.Parse("""[{"b":1}]""").RootElement,
                ["c"] = JsonDocument.Parse("true").RootElement,
            },
        });

    [Fact]
    public Task Reserved_characters_stay_where_the_document_allows_them() => Query(
        "reserved=a/b?c%20%23&reservedMap=k,/,l,%25?",
        new() { Reserved = "a/b?c #", ReservedMap = new Dictionary<string, string> { ["k"] = "/", ["l"] = "%?" } });

    [Fact]
    public Task Content_is_sent_as_its_media_type() => Query(
        "json=%7B%22a%22%3A%5B1%2C2%5D%7D&text=a%20b&empty=",
        new() { Json = new QueryJson { A = [1, 2] }, Text = "a b", Empty = "" });

    [Fact]
    public Task A_style_of_another_place_is_the_usual_one() => Query("wrong=a,b", new() { Wrong = ["a", "b"] });

    [Fact]
    public async Task A_path_a_header_and_a_cookie_have_maps()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PathAsync(s_words, s_words, s_words, new() { XMap = s_words, M = s_words });

        Assert.Equal("/path/x,a%2Cb,y%20z,c/.x=a%2Cb.y%20z=c/;c=x,a%2Cb,y%20z,c", api.Request.Target);
        Assert.Equal("x=a,b,y z=c", api.Request.Header("X-Map"));
        Assert.Equal("m=x,a%2Cb,y%20z,c", api.Request.Header("Cookie"));
    }

    [Fact]
    public async Task A_form_repeats_lists()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).FormAsync(new Dictionary<string, IReadOnlyList<long>> { ["a"] = [1, 2], ["b"] = [3] });
        await Client(api).PartsAsync(new Dictionary<string, IReadOnlyList<ApiFile>>
        {
            ["f"] = [ApiFile.FromText("1", "1", "image/png"), ApiFile.FromText("2", "2", "image/png")],
        });

        Assert.Equal("a=1&a=2&b=3", api.Requests[0].Body);
        Assert.Equal(
            "name=\"f\"; filename=\"1\"\nContent-Type: image/png\n\n1\nname=\"f\"; filename=\"2\"\nContent-Type: image/png\n\n2\n",
            api.Requests[1].Parts());
    }

    private static async Task Query(string expected, QueryParameters parameters)
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).QueryAsync(parameters);

        Assert.Equal("/query?" + expected, api.Request.Target);
    }

    private static MapParametersClient Client(Api api) => new(api.Anonymous, api.Options<MapParametersClientOptions>());
}
