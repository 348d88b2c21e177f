using System.Net;
using System.Text;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>Credentials that users derive from <see cref="ApiCredential"/>.</summary>
public class CustomCredentialTests
{
    [Theory]
    [InlineData("bearer")]
    [InlineData("basic")]
    [InlineData("header")]
    [InlineData("query")]
    [InlineData("cookie")]
    public async Task Any_security_scheme_takes_one(string scheme)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, (scheme, new SignedRequests()));

        await transport.SendAsync(Api.Get());

        var request = server.Requests[0];
        Assert.Equal(SignedRequests.Of(request.Line, ""), request.Header("X-Signature"));
        Assert.Equal((null, null, null), (request.Header("Authorization"), request.Header("X-Api-Key"), request.Header("Cookie")));
    }

    [Fact]
    public async Task It_sees_the_final_address_and_the_bytes_of_the_body()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ("header", new SignedRequests()), ("query", ApiCredential.ApiKey("k3y")));
        var request = Api.Post("/a/{id}").Path("id", "ñ/1").Query("q", "a b");

        await transport.WithQuery("team", "t 1").SendAsync(request);

        var sent = server.Requests[0];
        Assert.Equal("/v2/a/%C3%B1%2F1?q=a%20b&team=t%201&api%20key=k3y", sent.Target);
        Assert.Equal("""{"id":"1"}""", sent.Body);
        Assert.Equal(SignedRequests.Of(sent.Line, sent.Body), sent.Header("X-Signature"));
    }

    [Fact]
    public async Task It_signs_every_attempt_and_every_redirect_anew()
    {
        await using var server = new WireServer(
            WireReply.Json("{}", 503),
            WireReply.Empty(302, "Location: /v2/new?x=1"),
            WireReply.Json("{}"));
        var credential = new SignedRequests();
        using var transport = Transport(server, ("bearer", credential));

        await transport.SendAsync(Api.Get("/old"));

        Assert.Equal(["/v2/old", "/v2/old", "/v2/new?x=1"], server.Requests.Select(static request => request.Target));
        Assert.Equal(["1", "2", "3"], server.Requests.Select(static request => request.Header("X-Count")));
        Assert.All(server.Requests, static request => Assert.Equal(SignedRequests.Of(request.Line, ""), request.Header("X-Signature")));
    }

    [Fact]
    public async Task It_is_called_once_when_two_schemes_share_it()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var credential = new SignedRequests();
        var credentials = new Dictionary<string, ApiCredential> { ["header"] = credential, ["cookie"] = credential };
        using var transport = new ApiTransport(Api.Describe("header+cookie"), new() { BaseAddress = server.Address }, credentials);

        await transport.SendAsync(Api.Get());

        Assert.Equal("1", server.Requests[0].Header("X-Count"));
    }

    [Fact]
    public async Task It_may_change_the_query_and_the_headers_of_the_body()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ("bearer", new ChangingCredential(static request =>
        {
            request.RequestUri = new Uri(request.RequestUri + "?signature=1");
            request.Content!.Headers.Add("Content-Digest", "sha-256=:x:");
        })));

        await transport.SendAsync(Api.Post());

        Assert.Equal("/v2/clients?signature=1", server.Requests[0].Target);
        Assert.Equal("sha-256=:x:", server.Requests[0].Header("Content-Digest"));
        Assert.Equal("""{"id":"1"}""", server.Requests[0].Body);
    }

    [Fact]
    public async Task A_body_from_a_stream_is_sent_after_it_was_read()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ("bearer", new SignedRequests()));
        using var content = new Bodies.ForwardStream(Encoding.UTF8.GetBytes("a,b"));

        await transport.SendAsync(new ApiRequest(HttpMethod.Post, "/import").Binary(new ApiFile(content), "text/csv"));

        Assert.Equal("a,b", server.Requests[0].Body);
        Assert.Equal(SignedRequests.Of(server.Requests[0].Line, "a,b"), server.Requests[0].Header("X-Signature"));
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TaskCanceledException))]
    [InlineData(typeof(FormatException))]
    public async Task Its_failure_is_thrown_as_it_is_and_not_retried(Type type)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var failure = (Exception)Activator.CreateInstance(type, "No key.")!;
        var calls = 0;
        using var transport = Transport(server, ("bearer", new ChangingCredential(_ =>
        {
            calls++;
            throw failure;
        })));

        Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(Api.Get())));

        Assert.Equal(1, calls);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task It_is_canceled_with_the_call()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        using var transport = Transport(server, ("bearer", new SlowCredential()));

        var exception = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendAsync(Api.Get(), stop.Token));

        Assert.Equal(stop.Token, exception.CancellationToken);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task It_is_not_sent_to_another_origin_by_a_redirect()
    {
        await using var thief = new WireServer(WireReply.Json("{}"));
        await using var server = new WireServer(WireReply.Empty(307, $"Location: {thief.Address}/take"));
        var credential = new SignedRequests();
        using var transport = Transport(server, ("bearer", credential));

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, exception.StatusCode);
        Assert.Equal("1", server.Requests[0].Header("X-Count"));
        Assert.Empty(thief.Requests);
    }

    [Fact]
    public async Task It_must_not_change_the_origin()
    {
        await using var thief = new WireServer(WireReply.Json("{}"));
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(
            server,
            ("bearer", new ChangingCredential(request => request.RequestUri = new Uri(thief.Address, "/take?k3y"))));

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(
            $"ChangingCredential changed the origin of the request, {server.Address.GetLeftPart(UriPartial.Authority)}. "
                + "A credential may change the query and headers only.",
            exception.Message);
        Assert.Empty(thief.Requests);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_it_adds_is_not_shown()
    {
        await using var server = new WireServer(WireReply.Json("{}", 404));
        var credential = new ChangingCredential(static request => request.RequestUri = new Uri(request.RequestUri + "?sig=s3cret"));
        using var transport = Transport(server, ("bearer", credential));

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal("/v2/clients/1?sig=s3cret", server.Requests[0].Target);
        Assert.DoesNotContain("s3cret", exception.ToString() + exception.RequestUri, StringComparison.Ordinal);
        Assert.Equal("ChangingCredential (secret)", credential.ToString());
    }

    private static ApiTransport Transport(WireServer server, params (string Scheme, ApiCredential Credential)[] credentials) => new(
        Api.Describe(string.Join('+', credentials.Select(static one => one.Scheme))),
        new ApiClientOptions { BaseAddress = server.Address, RetryDelay = TimeSpan.Zero },
        credentials.ToDictionary(static one => one.Scheme, static one => one.Credential));
}
