using System.Text.Json;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class EndlessPagingTests
{
    private static readonly JsonCodec<Page<int>> s_codec =
        new ApiPage(items: "data", next: "next", hasMore: "has_more", total: "total").Of(JsonCodecs.Int32);

    [Theory]
    [InlineData("""{"data":[1,2]}""")]
    [InlineData("""{"data":[1,2],"has_more":true}""")]
    [InlineData("""{"data":[1,2],"total":100}""")]
    public async Task An_offset_or_number_that_is_ignored_ends_in_an_error(string body)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Api.Transport(server);
        var paged = new[]
        {
            Paging.ByOffset(transport, static () => Api.Get("/c"), "start", s_codec),
            Paging.ByPage(transport, static () => Api.Get("/c"), "start", s_codec),
        };
        foreach (var list in paged)
        {
            var items = new List<int>();
            var exception = await Assert.ThrowsAsync<ApiException>(() => Read(list, items));

            Assert.Contains("ignore \"start\"", exception.Message, StringComparison.Ordinal);
            Assert.Equal([1, 2], items);
        }
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Equal_pages_that_reach_the_total_are_pages()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[0,0],"total":4}"""));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        await Read(Paging.ByOffset(transport, static () => Api.Get("/c"), "offset", s_codec), items);

        Assert.Equal([0, 0, 0, 0], items);
    }

    [Fact]
    public async Task An_empty_page_with_a_cursor_is_no_end_even_where_the_api_does_not_say_whether_there_is_more()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[],"next":"a"}"""),
            WireReply.Json("""{"data":[7],"next":""}"""));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        await Read(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", s_codec), items);

        Assert.Equal([7], items);
    }

    [Fact]
    public async Task Numbers_count_pages_that_came_by_cursor_and_carry_no_stale_cursor()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1],"next":"b","has_more":true}"""),
            WireReply.Json("""{"data":[2],"has_more":true}"""),
            WireReply.Json("""{"data":[3],"has_more":true}"""),
            WireReply.Json("""{"data":[4],"has_more":false}"""));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        await Read(Paging.ByCursor(transport, static () => Api.Get("/c").Query("next", "a"), "next", "page", s_codec), items);

        Assert.Equal([1, 2, 3, 4], items);
        Assert.Equal(
            ["/v2/c?next=a", "/v2/c?next=b", "/v2/c?page=3", "/v2/c?page=4"],
            server.Requests.Select(static request => request.Target));
    }

    private static async Task Read(Paged<int> paged, List<int> items)
    {
        await foreach (var item in paged)
            items.Add(item);
    }
}
