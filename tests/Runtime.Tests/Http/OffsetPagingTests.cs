using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class OffsetPagingTests
{
    [Fact]
    public async Task Offsets_advance_by_what_was_read_up_to_the_total()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1,2,3],"total":6}"""),
            WireReply.Json("""{"data":[4],"total":6}"""));
        using var transport = Api.Transport(server);

        Assert.Equal([1, 2, 3, 4], await PagingTests.Items(Paging.ByOffset(
            transport,
            static () => Api.Get("/c").Query("offset", 2).Query("q", "x"),
            "offset",
            PagingTests.Codec)));
        Assert.Equal(["/v2/c?offset=2&q=x", "/v2/c?offset=5&q=x"], server.Requests.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("""{"data":[]}""", 2)]
    [InlineData("""{"data":[9],"has_more":false}""", 2)]
    [InlineData("""{"data":[],"has_more":true,"total":100}""", 2)]
    public async Task Offsets_start_at_zero_and_end_at_an_empty_or_last_page(string last, int requests)
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1,2]}"""), WireReply.Json(last));
        using var transport = Api.Transport(server);

        await PagingTests.Items(Paging.ByOffset(transport, static () => Api.Get("/c"), "offset", PagingTests.Codec));

        Assert.Equal(requests, server.Requests.Count);
        Assert.Equal(["/v2/c", "/v2/c?offset=2"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Page_numbers_count_up()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1,2],"total":5}"""),
            WireReply.Json("""{"data":[3,4],"total":5}"""),
            WireReply.Json("""{"data":[5],"total":5}"""));
        using var transport = Api.Transport(server);

        Assert.Equal([1, 2, 3, 4, 5], await PagingTests.Items(
            Paging.ByPage(transport, static () => Api.Get("/c"), "page", PagingTests.Codec)));
        Assert.Equal(["/v2/c", "/v2/c?page=2", "/v2/c?page=3"], server.Requests.Select(static request => request.Target));
    }
}
