using WireTests.DeepObjectListApi;

namespace WireTests.Parameters;

public sealed class DeepObjectListTests
{
    [Fact]
    public async Task Each_item_has_its_index()
    {
        await using var api = new Api(WireReply.Empty(204));

        await new DeepObjectListClient(api.Anonymous, api.Options<DeepObjectListClientOptions>())
            .ChargesAsync(new() { Expand = ["customer", "a,b"] });

        Assert.Equal("/charges?expand%5B0%5D=customer&expand%5B1%5D=a%2Cb", api.Request.Target);
    }
}
