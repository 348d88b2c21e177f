using WireTests.OidcApi;

namespace WireTests.Security;

public sealed class OidcTests
{
    private const string Token = """{"access_token":"t1","token_type":"Bearer","expires_in":3600}""";

    [Fact]
    public async Task The_token_url_is_discovered_once()
    {
        await using var api = new WireServer((request, number) => request.Target switch
        {
            "/.well-known/openid-configuration" => WireReply.Json($$"""{"issuer":"i","token_endpoint":"{{Origin(request)}}/oauth/token"}"""),
            "/oauth/token" => WireReply.Json($$"""{"access_token":"t{{number}}","expires_in":0}"""),
            _ => WireReply.Empty(204),
        });
        var client = Client(api);

        await client.GetAsync();
        await client.GetAsync();

        Assert.Equal(
            ["GET /.well-known/openid-configuration", "POST /oauth/token", "GET /v1/a", "POST /oauth/token", "GET /v1/a"],
            api.Requests.Select(static request => request.Line.Replace(" HTTP/1.1", "", StringComparison.Ordinal)));
        Assert.Null(api.Requests[0].Header("Authorization"));
        Assert.Equal("application/json", api.Requests[0].Header("Accept"));
        Assert.Equal("Basic bWU6czNjcmV0", api.Requests[1].Header("Authorization"));
        Assert.Equal("grant_type=client_credentials", api.Requests[1].Body);
        Assert.Equal("Bearer t1", api.Requests[2].Header("Authorization"));
        Assert.Equal("Bearer t3", api.Requests[4].Header("Authorization"));
    }

    [Theory]
    [InlineData("""["client_secret_post","private_key_jwt"]""", true)]
    [InlineData("""["client_secret_post","client_secret_basic"]""", false)]
    [InlineData("[]", false)]
    public async Task The_secret_is_sent_as_the_server_accepts_it(string methods, bool isInBody)
    {
        await using var api = new WireServer((request, _) => request.Target switch
        {
            "/.well-known/openid-configuration" => WireReply.Json(
                $$"""{"token_endpoint":"{{Origin(request)}}/t","token_endpoint_auth_methods_supported":{{methods}}}"""),
            "/t" => WireReply.Json(Token),
            _ => WireReply.Empty(204),
        });

        await Client(api).GetAsync();

        Assert.Equal(isInBody, api.Requests[1].Header("Authorization") is null);
        Assert.Equal(isInBody, api.Requests[1].Body.EndsWith("&client_id=me&client_secret=s3cret", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(404, "", "GET /.well-known/openid-configuration (for the token URL) returned 404 Reason")]
    [InlineData(302, "", "returned 302 Reason")]
    [InlineData(200, "<html>", "returned 200 without a usable token_endpoint")]
    [InlineData(200, "[]", "returned 200 without a usable token_endpoint")]
    [InlineData(200, """{"token_endpoint":7}""", "returned 200 without a usable token_endpoint")]
    [InlineData(200, """{"token_endpoint":"/t"}""", "returned 200 without a usable token_endpoint")]
    [InlineData(200, """{"token_endpoint":"http://login.example/t"}""", "is plain http, which would expose the secret")]
    [InlineData(200, """{"token_endpoint":"ftp://login.example/t"}""", "is not an https address")]
    public async Task Nothing_is_sent_to_a_place_that_is_not_secure_or_not_there(int status, string body, string message)
    {
        await using var api = new WireServer(WireReply.Text(body, status, "Content-Type: application/json", "Location: /elsewhere"));

        var failure = await Assert.ThrowsAsync<ApiException>(() => Client(api).GetAsync());

        Assert.Contains(message, failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", failure.ToString(), StringComparison.Ordinal);
        Assert.Single(api.Requests);
    }

    [Fact]
    public async Task A_failed_discovery_is_tried_again_by_the_next_call()
    {
        await using var api = new WireServer((request, number) => request.Target switch
        {
            "/.well-known/openid-configuration" when number == 0 => WireReply.Empty(503),
            "/.well-known/openid-configuration" => WireReply.Json($$"""{"token_endpoint":"{{Origin(request)}}/t"}"""),
            "/t" => WireReply.Json(Token),
            _ => WireReply.Empty(204),
        });
        var client = Client(api);

        await Assert.ThrowsAsync<ApiException>(() => client.GetAsync());
        await client.GetAsync();

        Assert.Equal("Bearer t1", api.Requests[^1].Header("Authorization"));
    }

    [Fact]
    public async Task A_token_of_the_callers_own_needs_no_discovery()
    {
        await using var api = new Api(WireReply.Empty(204));

        await new OidcClient("token", api.Options<OidcClientOptions>()).GetAsync();

        Assert.Equal("Bearer token", api.Request.Header("Authorization"));
    }

    [Fact]
    public async Task A_token_url_of_the_callers_own_needs_no_discovery()
    {
        await using var api = new WireServer((request, _) => request.Target == "/mine" ? WireReply.Json(Token) : WireReply.Empty(204));

        await Client(api, new Uri(api.Address, "/mine")).GetAsync();

        Assert.Equal(["/mine", "/v1/a"], api.Requests.Select(static request => request.Target));
    }

    private static OidcClient Client(WireServer api, Uri? tokenUrl = null) => new(
        ApiCredential.ClientCredentials("me", "s3cret", tokenUrl),
        new OidcClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{api.Port}/v1"), MaxRetries = 0 });

    private static string Origin(WireRequest request) => "http://" + request.Header("Host");
}
