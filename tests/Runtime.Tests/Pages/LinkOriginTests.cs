using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Pages;

/// <summary>The credential is sent below the base address only, whatever a link or a stored token says.</summary>
public class LinkOriginTests
{
    [Theory]
    [InlineData("http://127.0.0.1:{other}/v2/c")]
    [InlineData("//127.0.0.1:{other}/v2/c")]
    [InlineData("/\\127.0.0.1:{other}/v2/c")]
    [InlineData("\\\\127.0.0.1:{other}/v2/c")]
    [InlineData("http:\\\\127.0.0.1:{other}/v2/c")]
    [InlineData("http://127.0.0.1:{own}@127.0.0.1:{other}/v2/c")]
    [InlineData("http://x:y@127.0.0.1:{own}/v2/c?page=2")]
    [InlineData("http://localhost:{own}/v2/c?page=2")]
    [InlineData("https://127.0.0.1:{own}/v2/c?page=2")]
    [InlineData("http://127.0.0.1/v2/c?page=2")]
    [InlineData("/c?page=2")]
    [InlineData("/v20/c?page=2")]
    [InlineData("/V2/c?page=2")]
    [InlineData("/v2/../c?page=2")]
    [InlineData("/v2/%2e%2E/c?page=2")]
    [InlineData("/v2/..%2fc?page=2")]
    [InlineData("/v2/x/..%5Cc?page=2")]
    [InlineData("../../c?page=2")]
    [InlineData("file:///etc/passwd")]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:a@example.com")]
    [InlineData("data:application/json,[]")]
    public async Task A_link_to_another_place_is_an_error_and_not_followed(string link)
    {
        await using var other = new WireServer(WireReply.Json("[3]"));
        WireServer? own = null;
        await using var server = own = new WireServer((_, _) => WireReply.Json("[1,2]", 200, $"Link: <{Filled(link, own!, other)}>; rel=next"));
        using var transport = Api.Transport(server);
        var items = new List<int>();

        var exception = await Assert.ThrowsAsync<ApiException>(async () =>
        {
            await foreach (var item in Paging.ByLink(transport, static () => Api.Get("/c"), LinkPagingTests.Array))
                items.Add(item);
        });

        Assert.Contains("was not followed", exception.Message, StringComparison.Ordinal);
        Assert.Equal([1, 2], items);
        Assert.Empty(other.Requests);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task The_message_names_the_place_without_path_and_query()
    {
        await using var server = new WireServer(
            WireReply.Json("[1]", 200, "Link: <https://u:5ecret@evil.example/5ecret?token=5ecret>; rel=next"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(
            () => PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), LinkPagingTests.Array)));

        Assert.Contains("https://evil.example,", exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("5ecret", exception.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/v2/c")]
    [InlineData("c?page=2")]
    [InlineData("@127.0.0.1:1/c")]
    [InlineData(":1/c")]
    [InlineData("/../c")]
    [InlineData("/%2e%2e/c")]
    [InlineData("/x\\..\\..\\c")]
    [InlineData("/c?page=2#x")]
    [InlineData("/c page")]
    [InlineData("/c\r\nX: y")]
    [InlineData("/é")]
    public async Task A_token_that_is_not_below_the_base_address_is_refused(string token)
    {
        await using var server = new WireServer(WireReply.Json("[1]"));
        using var transport = Api.Transport(server);

        Assert.Throws<ArgumentException>(
            "continuationToken", () => Paging.ByLink(transport, static () => Api.Get("/c"), LinkPagingTests.Array).AsPages(token));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData("//127.0.0.1:1/c", "/v2//127.0.0.1:1/c")]
    [InlineData("?x=@127.0.0.1:1/", "/v2?x=@127.0.0.1:1/")]
    [InlineData("/http://127.0.0.1:1", "/v2/http://127.0.0.1:1")]
    public async Task A_token_is_a_path_whatever_it_looks_like(string token, string target)
    {
        await using var server = new WireServer(WireReply.Json("[1]"));
        using var transport = Api.Transport(server);

        await PagingTests.Items(Paging.ByLink(transport, static () => Api.Get("/c"), LinkPagingTests.Array).StartingAt(token));

        Assert.Equal(target, Assert.Single(server.Requests).Target);
    }

    [Fact]
    public async Task A_key_in_the_query_that_links_repeat_is_in_no_token_and_sent_once()
    {
        await using var server = new WireServer((request, number) => WireReply.Json(
            "[1]", 200, number < 2 ? [$"Link: <{request.Target.Split("&page")[0]}&page={number + 2}>; rel=next"] : []));
        using var transport = new ApiTransport(
            Api.Describe("query"),
            new ApiClientOptions { BaseAddress = server.Address, MaxRetries = 0 },
            new Dictionary<string, ApiCredential> { ["query"] = ApiCredential.ApiKey(Api.Secret) });
        var tokens = new List<string?>();

        await foreach (var page in Paging.ByLink(transport, static () => Api.Get("/c").Query("limit", 1), LinkPagingTests.Array).AsPages())
            tokens.Add(page.ContinuationToken);

        Assert.Equal(["/c?limit=1&page=2", "/c?limit=1&page=3", null], tokens);
        Assert.All(server.Requests, static request => Assert.Equal(2, request.Target.Split(Api.Secret).Length));
    }

    private static string Filled(string link, WireServer own, WireServer other) => link
        .Replace("{own}", $"{own.Port}", StringComparison.Ordinal)
        .Replace("{other}", $"{other.Port}", StringComparison.Ordinal);
}
