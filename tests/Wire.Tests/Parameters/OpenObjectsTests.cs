using WireTests.OpenObjectsApi;

namespace WireTests.Parameters;

public sealed class OpenObjectsTests
{
    private static readonly Dictionary<string, string> s_others = new() { ["k"] = "v w", ["l"] = "m" };
    private static readonly Bag s_bag = new() { Name = "n", AdditionalProperties = s_others };

    [Fact]
    public async Task Properties_that_the_document_does_not_name_are_sent_in_every_style()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).AskAsync(new() { Deep = s_bag, Form = s_bag, Flat = s_bag, XBag = s_bag });

        Assert.Equal(
            "/q?deep%5Bname%5D=n&deep%5Bk%5D=v%20w&deep%5Bl%5D=m&name=n&k=v%20w&l=m&flat=name,n,k,v%20w,l,m",
            api.Request.Target);
        Assert.Equal("name,n,k,v w,l,m", api.Request.Header("X-Bag"));
    }

    [Fact]
    public async Task They_are_fields_of_a_form()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PostQAsync(new() { Name = "n", AdditionalProperties = s_others });

        Assert.Equal("name=n&k=v+w&l=m", api.Request.Body);
    }

    [Fact]
    public async Task They_are_parts_of_a_form()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).SendPartsAsync(new() { Name = "n", AdditionalProperties = s_others });

        Assert.Equal("name=\"name\"\n\nn\nname=\"k\"\n\nv w\nname=\"l\"\n\nm\n", api.Request.Parts());
    }

    private static OpenObjectsClient Client(Api api) => new(api.Anonymous, api.Options<OpenObjectsClientOptions>());
}
