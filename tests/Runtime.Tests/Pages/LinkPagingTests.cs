using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Pages;

public class LinkPagingTests
{
    internal static readonly JsonCodec<Page<int>> Array = new ApiPage(items: null).Of(JsonCodecs.Int32);

    [Fact]
    public async Task Links_are_followed_to_the_last_page_with_credential_and_headers()
    {
        await using var server = new WireServer((request, number) => Reply(request, number switch
        {
            0 => "<{0}/v2/repositories/7/c?page=2&limit=2>; rel=\"next\", <{0}/v2/repositories/7/c?page=3>; rel=\"last\"",
            1 => "</v2/repositories/7/c?page=3>; rel=\"next\"",
            _ => "<{0}/v2/c>; rel=\"first\"",
        }));
        using var transport = Api.Transport(server);

        var list = Paging.ByLink(transport, static () => Api.Get("/c").Query("limit", 2).Header("X-Team", "t"), Array);

        Assert.Equal([1, 2, 3, 4, 5, 6], await PagingTests.Items(list));
        Assert.Equal(
            ["/v2/c?limit=2", "/v2/repositories/7/c?page=2&limit=2", "/v2/repositories/7/c?page=3"],
            server.Requests.Select(static request => request.Target));
        Assert.All(server.Requests, static request =>
        {
            Assert.Equal($"Bearer {Api.Secret}", request.Header("Authorization"));
            Assert.Equal("t", request.Header("X-Team"));
        });
    }

    [Theory]
    [InlineData("?page=2", "/v2/a/c?page=2")]
    [InlineData("d?page=2", "/v2/a/d?page=2")]
    [InlineData("../d", "/v2/d")]
    [InlineData("./", "/v2/a/")]
    [InlineData("/v2", null)]
    [InlineData("/v2?page=2", "/v2?page=2")]
    [InlineData("/v2/x%2Fy?q=a%20b&z=%C3%A9#part", "/v2/x%2Fy?q=a%20b&z=%C3%A9")]
    [InlineData("/v2/c?q=a b", "/v2/c?q=a%20b")]
    public async Task Relative_links_are_resolved_against_the_request(string link, string? target)
    {
        await using var server = new WireServer((request, number) => Reply(request, number == 0 ? $"<{link}>; rel=next" : null));
        using var transport = Api.Transport(server);
        var list = Paging.ByLink(transport, static () => Api.Get("/a/c").Query("page", 1), Array);

        if (target is null)
        {
            await Assert.ThrowsAsync<ApiException>(() => PagingTests.Items(list));
            return;
        }
        Assert.Equal([1, 2, 3, 4], await PagingTests.Items(list));
        Assert.Equal(["/v2/a/c?page=1", target], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_request_whose_address_is_kept_as_written_has_links_too()
    {
        await using var server = new WireServer((request, number) => Reply(request, number == 0 ? "<?page=2>; rel=next" : null));
        using var transport = Api.Transport(server);

        await PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/a/./c").Query("q", "%2D", allowReserved: true), Array));

        Assert.Equal(["/v2/a/./c?q=%2D", "/v2/a/c?page=2"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_redirect_is_the_base_of_relative_links()
    {
        await using var server = new WireServer((request, number) =>
            number == 0 ? WireReply.Empty(302, "Location: /v2/moved/c") : Reply(request, number == 1 ? "<d>; rel=next" : null));
        using var transport = Api.Transport(server);

        await PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), Array));

        Assert.Equal(["/v2/c", "/v2/moved/c", "/v2/moved/d"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_page_continues_at_its_link_with_its_own_retries()
    {
        await using var server = new WireServer((request, number) => number == 1
            ? WireReply.Empty(503)
            : Reply(request, number == 0 ? "</v2/c?page=2>; rel=next" : null));
        using var transport = Api.Transport(server);
        var list = Paging.ByLink(transport, static () => Api.Get("/c"), Array).ReadAhead();
        string? token = null;
        await foreach (var page in list.AsPages())
        {
            Assert.Equal(token is null ? 1 : 2, page.Response.Attempts);
            token ??= page.ContinuationToken;
        }

        Assert.Equal("/c?page=2", token);
        Assert.Equal(2, (await PagingTests.Items(list.StartingAt(token!))).Count);
        Assert.Equal(["/v2/c", "/v2/c?page=2", "/v2/c?page=2", "/v2/c?page=2"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Options_of_the_call_add_what_the_link_leaves_out()
    {
        await using var server = new WireServer((request, number) => Reply(request, number == 0 ? "<?page=2>; rel=next" : null));
        using var whole = Api.Transport(server);
        var transport = whole.WithQuery("team", "t").With(new CallOptions { Query = { ["page"] = "1", ["trace"] = "x" }, Headers = { ["X-A"] = "b" } });

        await PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), Array));

        Assert.Equal(["/v2/c?page=1&trace=x&team=t", "/v2/c?page=2&trace=x&team=t"], server.Requests.Select(static request => request.Target));
        Assert.All(server.Requests, static request => Assert.Equal("b", request.Header("X-A")));
    }

    [Theory]
    [InlineData("X-Total: 12", 12L)]
    [InlineData("X-Total: many", null)]
    [InlineData("X-Total: -1", null)]
    [InlineData("X-Other: 1", null)]
    public async Task The_total_is_in_a_header(string header, long? total)
    {
        await using var server = new WireServer(WireReply.Json("[1]", 200, header));
        using var transport = Api.Transport(server);

        await foreach (var page in Paging.ByLink(transport, static () => Api.Get("/c"), Array, "x-total").AsPages())
            Assert.Equal(total, page.TotalResults);
    }

    [Theory]
    [InlineData("</v2/c?page=2>; rel=next", 2)] // the second page names itself
    [InlineData("</v2/c>; rel=next", 1)] // the first page does
    [InlineData("<>; rel=next", 1)]
    [InlineData("<#next>; rel=next", 1)]
    public async Task A_link_that_comes_again_ends_in_an_error(string link, int requests)
    {
        await using var server = new WireServer((request, _) => Reply(request, link));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(
            () => PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), Array)));

        Assert.Contains("same link to the next page twice", exception.Message, StringComparison.Ordinal);
        Assert.Equal(requests, server.Requests.Count);
    }

    [Theory]
    [InlineData("""{"data":[1],"has_more":true}""", "X-A: b", "no link to the next one")]
    [InlineData("""{"data":[1]}""", "Link: /v2/c?page=2", "cannot be read")]
    [InlineData("""{"data":[1]}""", "Link: <http://[>; rel=next", "is not a valid address")]
    public async Task A_missing_link_is_not_always_the_end(string body, string header, string message)
    {
        await using var server = new WireServer(WireReply.Json(body, 200, header));
        using var transport = Api.Transport(server);
        var items = 0;

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var page in Paging.ByLink(transport, static () => Api.Get("/c"), PagingTests.Codec).AsPages())
            {
                items += page.Items.Count;
                Assert.Null(page.ContinuationToken);
            }
        });

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.Equal(1, items);
    }

    [Fact]
    public async Task A_page_that_says_that_it_is_the_last_one_is()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1],"has_more":false}""", 200, "Link: <?page=2>; rel=next"));
        using var transport = Api.Transport(server);

        Assert.Equal([1], await PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), PagingTests.Codec)));
    }

    private static WireReply Reply(WireRequest request, string? link)
    {
        var start = request.Target.Contains("page=3", StringComparison.Ordinal) ? 5 : IsSecond(request.Target) ? 3 : 1;
        var address = $"http://{request.Header("Host")}";
        return WireReply.Json(
            $"[{start},{start + 1}]", 200, link is null ? [] : ["Link: " + link.Replace("{0}", address, StringComparison.Ordinal)]);
    }

    private static bool IsSecond(string target) => target is not ("/v2/c" or "/v2/a/c" or "/v2/a/c?page=1" or "/v2/c?limit=2");
}
