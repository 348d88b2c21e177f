using System.Net;
using System.Text.Json;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class PagingTests
{
    internal static readonly JsonCodec<Page<int>> Codec =
        new ApiPage(items: "data", next: "next", hasMore: "has_more", total: "total").Of(JsonCodecs.Int32);

    [Fact]
    public async Task Cursors_are_followed_to_the_last_page()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1,2],"next":"c/1","has_more":true,"total":5}"""),
            WireReply.Json("""{"data":[3,4],"next":"c2","has_more":true}"""),
            WireReply.Json("""{"data":[5],"next":"c3","has_more":false}"""));
        using var transport = Api.Transport(server);

        Assert.Equal([1, 2, 3, 4, 5], await Items(Paging.ByCursor(transport, static () => Api.Get("/c").Query("limit", 2), "next", Codec)));
        Assert.Equal(["/v2/c?limit=2", "/v2/c?limit=2&next=c%2F1", "/v2/c?limit=2&next=c2"], server.Requests.Select(static request => request.Target));
    }

    [Theory]
    [InlineData("""{"data":[1],"next":""}""")]
    [InlineData("""{"data":[1]}""")]
    [InlineData("""{"data":[1],"next":"x","has_more":false}""")]
    public async Task Cursors_end_where_there_is_none(string body)
    {
        await using var server = new WireServer(WireReply.Json(body));
        using var transport = Api.Transport(server);

        Assert.Equal([1], await Items(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec)));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task More_pages_without_a_cursor_are_an_error_not_an_end()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1],"next":null,"has_more":true}"""));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => Items(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec)));

        Assert.Contains("no cursor", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task More_pages_without_a_cursor_are_read_by_number_where_the_document_names_the_parameter()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1,2],"has_more":true}"""),
            WireReply.Json("""{"data":[3,4],"next":null,"has_more":true}"""),
            WireReply.Json("""{"data":[5],"has_more":false}"""));
        using var transport = Api.Transport(server);

        Assert.Equal([1, 2, 3, 4, 5], await Items(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", "page", Codec)));
        Assert.Equal(["/v2/c", "/v2/c?page=2", "/v2/c?page=3"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task An_empty_page_with_more_to_come_is_no_end()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[],"next":"c1","has_more":true}"""),
            WireReply.Json("""{"data":[7],"has_more":false}"""));
        using var transport = Api.Transport(server);

        Assert.Equal([7], await Items(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec)));
    }

    [Fact]
    public async Task A_cursor_that_comes_again_ends_in_an_error()
    {
        await using var server = new WireServer((_, number) => WireReply.Json($$"""{"data":[1],"next":"c{{number % 3}}"}"""));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => Items(Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec)));

        Assert.Contains("\"c0\" twice", exception.Message, StringComparison.Ordinal);
        Assert.Equal(4, server.Requests.Count);
    }

    [Fact]
    public async Task Pages_bring_their_response_and_nothing_is_sent_before_they_are_asked_for()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"data":[1],"next":"a","total":2}""", 200, "X-Page: 1"),
            WireReply.Json("""{"data":[2]}""", 200, "X-Page: 2"));
        using var transport = Api.Transport(server);
        var paged = Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec);
        Assert.Empty(server.Requests);

        await foreach (var page in paged.AsPages())
        {
            Assert.Equal(["1"], page.Response.Headers["X-Page"]);
            Assert.Equal(("a", 2L, (bool?)null), (page.Next, page.TotalResults, page.HasMore));
            break;
        }

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Either_token_cancels_an_enumeration()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1,2],"next":"a"}"""));
        using var transport = Api.Transport(server);
        using var method = new CancellationTokenSource();
        using var enumeration = new CancellationTokenSource();
        foreach (var source in new[] { enumeration, method })
        {
            var paged = Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec, method.Token);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
            {
                await foreach (var item in paged.WithCancellation(enumeration.Token))
                {
                    if (item == 2)
                        await source.CancelAsync();
                }
            });
        }
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task An_error_on_a_later_page_comes_after_the_items_before_it()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1],"next":"a"}"""), WireReply.Json("{}", 403));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in Paging.ByCursor(transport, static () => Api.Get("/c"), "next", Codec))
                items.Add(item);
        });

        Assert.Equal([1], items);
        Assert.Equal(HttpStatusCode.Forbidden, exception.StatusCode);
    }

    [Fact]
    public async Task Given_pages_stand_in_for_the_api()
    {
        var paged = Paged<int>.FromPages([new([1, 2], next: "x"), new(null), new([3])]);

        Assert.Equal([1, 2, 3], await Items(paged));
        Assert.Equal([1, 2, 3], await Items(paged));
    }

    internal static async Task<List<int>> Items(Paged<int> paged)
    {
        var items = new List<int>();
        await foreach (var item in paged)
            items.Add(item);
        return items;
    }
}
