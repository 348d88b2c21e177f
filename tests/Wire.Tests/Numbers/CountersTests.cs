using WireTests.CountersApi;

namespace WireTests.Numbers;

public sealed class CountersTests
{
    [Fact]
    public async Task A_property_holds_what_its_format_and_bounds_allow()
    {
        await using var api = new Api(WireReply.Json("""
            {"hash32":4294967295,"hashes":[4294967295],"wide":18446744073709551615,"limited":18446744073709551615,
             "expo":18446744073709551615,"odd":4294967295,"plain":4294967295,"octet":255,"big":9223372036854775807}
            """));

        var counters = await Client(api).ReadCountersAsync(new() { Above = 18446744073709551615 });

        Assert.Equal("/counters?above=18446744073709551615", api.Request.Target);
        Assert.Equal(uint.MaxValue, counters.Hash32);
        Assert.Equal([uint.MaxValue], counters.Hashes!);
        Assert.Equal(ulong.MaxValue, counters.Wide);
        Assert.Equal(ulong.MaxValue, counters.Limited);
        Assert.Equal(ulong.MaxValue, counters.Expo);
        Assert.Equal(4294967295L, counters.Odd);
        Assert.Equal(4294967295L, counters.Plain);
        Assert.Equal(255, counters.Octet);
        Assert.Equal(long.MaxValue, counters.Big);
    }

    [Theory]
    [InlineData("""{"hash32":1,"hashes":[1,4294967296]}""", "$.hashes[1]")]
    [InlineData("""{"wide":18446744073709551616}""", "$.wide")]
    [InlineData("""{"hash32":-1}""", "$.hash32")]
    [InlineData("""{"octet":2147483648}""", "$.octet")]
    public async Task A_value_out_of_range_names_its_property(string json, string path)
    {
        await using var api = new Api(WireReply.Json(json));

        var exception = await Assert.ThrowsAnyAsync<ApiException>(() => Client(api).ReadCountersAsync());

        Assert.Contains(path, exception.Message, StringComparison.Ordinal);
    }

    private static CountersClient Client(Api api) => new(api.Anonymous, api.Options<CountersClientOptions>());
}
