using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class ClientCredentialsTests
{
    [Fact]
    public async Task The_token_request_is_that_of_rfc_6749()
    {
        await using var server = new WireServer(
            WireReply.Json("""{"access_token":"t1","token_type":"BEARER","expires_in":3600}"""),
            WireReply.Empty(204));
        using var transport = Transport(server, Credentials(server, "my id", "p:s+s%", ["a", "b:c"]));

        await transport.SendAsync(Api.Get());

        var request = server.Requests[0];
        Assert.Equal("POST /oauth/token HTTP/1.1", request.Head.Split("\r\n")[0]);
        Assert.Equal("Basic " + Convert.ToBase64String(Encoding.ASCII.GetBytes("my+id:p%3As%2Bs%25")), request.Header("Authorization"));
        Assert.Equal("application/x-www-form-urlencoded", request.Header("Content-Type"));
        Assert.Equal("application/json", request.Header("Accept"));
        Assert.Equal("grant_type=client_credentials&scope=a+b%3Ac", request.Body);
        Assert.Equal("Bearer t1", server.Requests[1].Header("Authorization"));
    }

    [Fact]
    public async Task Id_and_secret_go_into_the_body_where_that_is_wanted()
    {
        await using var server = new WireServer(WireReply.Json("""{"access_token":"t1"}"""), WireReply.Empty(204));
        using var transport = Transport(
            server,
            ApiCredential.ClientCredentials("me", "s&t", new Uri(server.Address, "/oauth/token"), secretInBody: true));

        await transport.SendAsync(Api.Get());

        Assert.Null(server.Requests[0].Header("Authorization"));
        Assert.Equal("grant_type=client_credentials&client_id=me&client_secret=s%26t", server.Requests[0].Body);
    }

    [Theory]
    [InlineData("""{"access_token":"t1","expires_in":600}""", 539, 1)]
    [InlineData("""{"access_token":"t1","expires_in":600}""", 541, 2)]
    [InlineData("""{"access_token":"t1","expires_in":"100"}""", 89, 1)]
    [InlineData("""{"access_token":"t1","expires_in":100}""", 91, 2)]
    [InlineData("""{"access_token":"t1"}""", 1_000_000, 1)]
    public async Task A_token_is_kept_until_shortly_before_it_expires(string answer, int seconds, int requests)
    {
        var clock = new Clock();
        await using var server = Server(_ => WireReply.Json(answer), static _ => WireReply.Empty(204));
        using var transport = Transport(server, Credentials(server), clock);

        await transport.SendAsync(Api.Get());
        clock.Seconds = seconds;
        await transport.SendAsync(Api.Get());

        Assert.Equal(requests, Tokens(server));
    }

    [Fact]
    public async Task Calls_at_the_same_time_share_one_token_request()
    {
        await using var server = Server(
            static _ => WireReply.Json("""{"access_token":"t1","expires_in":600}"""),
            static _ => WireReply.Empty(204));
        using var transport = Transport(server, Credentials(server));

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => transport.SendAsync(Api.Get())));

        Assert.Equal((1, 21), (Tokens(server), server.Requests.Count));
    }

    [Fact]
    public async Task A_refused_token_is_renewed_once_whatever_the_method()
    {
        var issued = 0;
        await using var server = Server(
            _ => WireReply.Json($$"""{"access_token":"t{{++issued}}"}"""),
            static request => WireReply.Empty(request.Header("Authorization") == "Bearer t2" ? 204 : 401));
        using var transport = Transport(server, Credentials(server));

        await transport.SendAsync(Api.Post());
        await transport.SendAsync(Api.Post());

        Assert.Equal(
            ["Bearer t1", "Bearer t2", "Bearer t2"],
            server.Requests.Where(static request => !IsToken(request)).Select(static request => request.Header("Authorization")));
        Assert.All(
            server.Requests.Where(static request => !IsToken(request)),
            static request => Assert.Equal("""{"id":"1"}""", request.Body));
    }

    [Fact]
    public async Task A_refusal_of_the_new_token_is_the_answer()
    {
        await using var server = Server(
            static _ => WireReply.Json("""{"access_token":"t1"}"""),
            static _ => WireReply.Json("""{"code":"NO"}""", 401));
        using var transport = Transport(server, Credentials(server));

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal("NO", exception.Code);
        Assert.Equal((2, 4), (Tokens(server), server.Requests.Count));
    }

    [Fact]
    public async Task A_token_of_the_callers_own_is_not_renewed()
    {
        await using var server = Server(static _ => WireReply.Json("""{"access_token":"t1"}"""), static _ => WireReply.Empty(401));
        using var transport = Transport(server, Credentials(server));

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get().Header("Authorization", "Bearer mine")));

        Assert.Equal(1, server.Requests.Count(static request => !IsToken(request)));
    }

    [Theory]
    [InlineData(
        401,
        """{"error":"invalid_client","error_description":"Unknown\nclient"}""",
        "POST /oauth/token (for an access token) returned 401 invalid_client: Unknown client")]
    [InlineData(400, "<html>", "POST /oauth/token (for an access token) returned 400 Reason")]
    [InlineData(302, "", "POST /oauth/token (for an access token) returned 302 Reason")]
    [InlineData(200, "{}", "POST /oauth/token (for an access token) returned 200 without a usable access_token")]
    [InlineData(200, """{"access_token":"a\r\nb"}""", "POST /oauth/token (for an access token) returned 200 without a usable access_token")]
    [InlineData(
        200,
        """{"access_token":"a","token_type":"mac"}""",
        "POST /oauth/token (for an access token) returned 200 with a token of type \"mac\", not Bearer")]
    public async Task An_answer_without_a_token_is_an_error_and_nothing_is_sent(int status, string body, string message)
    {
        await using var server = Server(_ => WireReply.Text(body, status, "Location: /elsewhere"), static _ => WireReply.Empty(204));
        using var transport = Transport(server, Credentials(server));

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(message, exception.Message);
        Assert.Equal("/oauth/token", exception.RequestUri!.AbsolutePath);
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("http://auth.example.com/token", "plain http")]
    [InlineData("ftp://auth.example.com/token", "is not an https address")]
    [InlineData(null, "has no token URL in the document")]
    public async Task A_secret_goes_nowhere_else(string? url, string message)
    {
        await using var server = new WireServer(WireReply.Abort);

        var exception = Assert.Throws<ArgumentException>(() => Transport(
            server,
            ApiCredential.ClientCredentials("me", "s3cret", url is null ? null : new Uri(url))));

        Assert.Contains(message, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_secret_is_shown_nowhere() =>
        Assert.Equal("Bearer (secret)", ApiCredential.ClientCredentials("me", "s3cret").ToString());

    private static ApiCredential Credentials(WireServer server, string id = "me", string secret = "s3cret", string[]? scopes = null) =>
        ApiCredential.ClientCredentials(id, secret, new Uri(server.Address, "/oauth/token"), scopes);

    private static ApiTransport Transport(WireServer server, ApiCredential credential, TimeProvider? clock = null) => new(
        Api.Describe("bearer"),
        new ApiClientOptions { BaseAddress = server.Address, MaxRetries = 0, TimeProvider = clock ?? TimeProvider.System },
        new Dictionary<string, ApiCredential> { ["bearer"] = credential });

    private static WireServer Server(Func<WireRequest, WireReply> token, Func<WireRequest, WireReply> api) =>
        new((request, _) => IsToken(request) ? token(request) : api(request));

    private static bool IsToken(WireRequest request) => request.Head.StartsWith("POST /oauth/token ", StringComparison.Ordinal);

    private static int Tokens(WireServer server) => server.Requests.Count(IsToken);

    private sealed class Clock : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
