using System.Globalization;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Pages;

public class ContinuedPagingTests
{
    /// <summary>The styles, each with a server that has seven numbers and gives two a page.</summary>
    public static TheoryData<string> Styles => ["cursor", "cursor or page", "page only", "offset", "page"];

    [Theory]
    [MemberData(nameof(Styles))]
    public async Task A_list_continues_behind_any_of_its_pages(string style)
    {
        await using var server = new WireServer((request, _) => Reply(style, request));
        using var transport = Api.Transport(server);
        var list = List(style, transport);
        var pages = await PagesAsync(list.AsPages());
        int[][] expected = [[1, 2], [3, 4], [5, 6], [7]];
        Assert.Equal(expected, pages.Select(static page => page.Items));
        Assert.Null(pages[^1].ContinuationToken);

        for (var i = 0; i < 3; i++)
        {
            var token = pages[i].ContinuationToken;
            var rest = await PagesAsync(list.AsPages(token));
            Assert.Equal(expected[(i + 1)..], rest.Select(static page => page.Items));
            Assert.Equal(pages.Skip(i + 1).Select(static page => page.ContinuationToken), rest.Select(static page => page.ContinuationToken));
            Assert.Equal(expected[(i + 1)..].SelectMany(static items => items), await PagingTests.Items(list.StartingAt(token!)));
        }
        Assert.Equal(4 + (2 * (3 + 2 + 1)), server.Requests.Count);
    }

    [Fact]
    public async Task A_page_that_leads_nowhere_is_returned_before_the_error()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1],"has_more":true}"""));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var page in Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec).AsPages())
            {
                Assert.Null(page.ContinuationToken);
                items.AddRange(page.Items);
            }
        });

        Assert.Equal([1], items);
    }

    [Theory]
    [InlineData("offset", "x")]
    [InlineData("offset", "-1")]
    [InlineData("page", "3")]
    [InlineData("page", "3:x")]
    [InlineData("cursor or page", "page=x")]
    public async Task A_token_of_another_list_is_refused_before_anything_is_sent(string style, string token)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);

        Assert.Throws<ArgumentException>("continuationToken", () => List(style, transport).AsPages(token));
        Assert.Throws<ArgumentException>("continuationToken", () => List(style, transport).StartingAt(""));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_cursor_that_a_list_continues_at_must_not_come_again()
    {
        await using var server = new WireServer(WireReply.Json("""{"data":[1],"next":"a"}"""));
        using var transport = Api.Transport(server);
        var list = Paging.ByCursor(transport, static () => Api.Get("/c").Query("next", "z"), "next", PagingTests.Codec);

        var exception = await Assert.ThrowsAsync<ApiException>(() => PagingTests.Items(list.StartingAt("a")));

        Assert.Contains("\"a\" twice", exception.Message, StringComparison.Ordinal);
        Assert.Equal("/v2/c?next=a", Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task Given_pages_continue_too()
    {
        var list = Paged<int>.FromPages([new([1], next: "a"), new([2], next: "b"), new([3])]);

        Assert.Equal([2, 3], await PagingTests.Items(list.StartingAt("a")));
        Assert.Equal([3], await PagingTests.Items(list.StartingAt("b").ReadAhead()));
        await Assert.ThrowsAsync<ArgumentException>(() => PagingTests.Items(list.StartingAt("c")));
    }

    private static Paged<int> List(string style, ApiTransport transport) => style switch
    {
        "cursor" => Paging.ByCursor(transport, static () => Api.Get("/c"), "next", PagingTests.Codec),
        "offset" => Paging.ByOffset(transport, static () => Api.Get("/c"), "offset", PagingTests.Codec),
        "page" => Paging.ByPage(transport, static () => Api.Get("/c"), "page", PagingTests.Codec),
        _ => Paging.ByCursor(transport, static () => Api.Get("/c"), "next", "page", PagingTests.Codec),
    };

    private static WireReply Reply(string style, WireRequest request)
    {
        var query = request.Target.Split('?', '&')[1..].Select(static pair => pair.Split('=')).ToDictionary(static pair => pair[0], static pair => pair[1]);
        var start = query.TryGetValue("page", out var page) ? (Number(page) - 1) * 2
            : query.TryGetValue("offset", out var offset) ? Number(offset)
            : query.TryGetValue("next", out var cursor) ? Number(cursor[1..])
            : 0;
        var items = string.Join(",", Enumerable.Range(start + 1, Math.Min(2, 7 - start)));
        var hasMore = start + 2 < 7;
        // The style with both has a cursor on the first page only.
        return WireReply.Json(style switch
        {
            "cursor" => $$"""{"data":[{{items}}],"next":{{(hasMore ? $"\"c{start + 2}\"" : "null")}}}""",
            "cursor or page" when start == 0 => $$"""{"data":[{{items}}],"next":"c2","has_more":true}""",
            "cursor or page" or "page only" => $$"""{"data":[{{items}}],"has_more":{{(hasMore ? "true" : "false")}}}""",
            _ => $$"""{"data":[{{items}}],"total":7}""",
        });
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static async Task<List<Page<int>>> PagesAsync(IAsyncEnumerable<Page<int>> source)
    {
        var pages = new List<Page<int>>();
        await foreach (var page in source)
            pages.Add(page);
        return pages;
    }
}
