using WireTests.SizesApi;

namespace WireTests.Numbers;

public sealed class SizesTests
{
    [Fact]
    public async Task Swagger_has_unsigned_integers_too()
    {
        await using var api = new Api(WireReply.Json("[18446744073709551615]"));

        var sizes = await new SizesClient(api.Anonymous, api.Options<SizesClientOptions>()).FindAsync(
            new() { Above = ulong.MaxValue, XSize = uint.MaxValue });

        Assert.Equal("/sizes?above=18446744073709551615", api.Request.Target);
        Assert.Equal("4294967295", api.Request.Header("X-Size"));
        Assert.Equal([ulong.MaxValue], sizes);
    }
}
