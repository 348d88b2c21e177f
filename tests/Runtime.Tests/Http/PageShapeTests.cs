using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>What a page and an envelope take out of a response body.</summary>
public class PageShapeTests
{
    private static readonly ApiPage s_all = new(items: "data", next: "next", hasMore: "more", total: "total", message: "message");

    [Fact]
    public void Page_is_read_from_the_properties_that_are_named()
    {
        var page = JsonText.Read(
            """{"message":"two of five","extra":{"a":[1]},"total":5,"data":[1,2],"next":"n","more":true}"""u8,
            s_all.Of(JsonCodecs.Int32));

        Assert.Equal([1, 2], page.Items);
        Assert.Equal(("n", true, 5L, "two of five"), (page.Next, page.HasMore, page.TotalResults, page.Message));
    }

    [Fact]
    public void What_a_page_does_not_say_is_null()
    {
        var page = JsonText.Read("""{"data":[],"next":null,"more":null,"total":null}"""u8, s_all.Of(JsonCodecs.Int32));

        Assert.Empty(page.Items);
        Assert.Equal((null, null, null, null), (page.Next, page.HasMore, page.TotalResults, page.Message));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"data":null}""")]
    public void Items_that_may_be_missing_are_none(string json)
    {
        var optional = new ApiPage("data", itemsRequired: false).Of(JsonCodecs.Int32);

        Assert.Empty(JsonText.Read(json, optional).Items);
        Assert.Throws<JsonReadException>(() => JsonText.Read(json, s_all.Of(JsonCodecs.Int32)));
    }

    [Fact]
    public async Task Body_that_may_be_missing_is_an_empty_page()
    {
        await using var server = new WireServer(WireReply.Empty(204), WireReply.Json("null"), WireReply.Empty(204));
        using var transport = Api.Transport(server);
        var optional = new ApiPage("data", bodyRequired: false).Of(JsonCodecs.Int32);

        Assert.Empty(await PagingTests.Items(Paging.ByPage(transport, static () => Api.Get("/c"), "page", optional)));
        Assert.Empty(await PagingTests.Items(Paging.ByPage(transport, static () => Api.Get("/c"), "page", optional)));
        await Assert.ThrowsAsync<ApiException>(
            () => PagingTests.Items(Paging.ByPage(transport, static () => Api.Get("/c"), "page", s_all.Of(JsonCodecs.Int32))));
    }

    [Fact]
    public async Task Envelope_gives_payload_and_message_and_skips_the_rest()
    {
        await using var server = new WireServer(WireReply.Json("""{"success":true,"message":"Found","data":7,"at":{"x":[null]}}"""));
        using var transport = Api.Transport(server);

        var response = await transport.SendAsync(Api.Get(), new ApiEnvelope("data", "message").Of(JsonCodecs.Int32));

        Assert.Equal((7, "Found"), (response.Value, response.Message));
    }

    [Fact]
    public void Names_must_differ() =>
        Assert.Throws<ArgumentException>(static () => new ApiPage("data", next: "data"));
}
