using System.Net;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class CredentialTests
{
    [Theory]
    [InlineData("bearer", "Authorization", "Bearer k3y")]
    [InlineData("header", "X-Api-Key", "k3y")]
    [InlineData("cookie", "Cookie", "session=k3y")]
    public async Task Each_scheme_puts_its_credential_where_the_document_says(string scheme, string header, string sent)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, [scheme], scheme);

        await transport.SendAsync(Api.Get());

        Assert.Equal(sent, server.Requests[0].Header(header));
    }

    [Fact]
    public async Task Basic_is_utf8_with_all_colons_of_the_password()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["basic"], "basic");

        await transport.SendAsync(Api.Get());

        Assert.Equal("Basic dTpwOsOx", server.Requests[0].Header("Authorization"));
    }

    [Fact]
    public async Task A_key_in_the_query_is_sent_and_never_shown()
    {
        await using var server = new WireServer(WireReply.Json("{}", 404));
        using var transport = Transport(server, ["query"], "query");

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get("/c").Query("limit", 1)));

        Assert.Equal("/v2/c?limit=1&api%20key=k3y", server.Requests[0].Target);
        Assert.Equal("/v2/c?limit=1", exception.RequestUri!.PathAndQuery);
        Assert.DoesNotContain("k3y", exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_first_alternative_with_credentials_is_taken()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["bearer", "header+basic", "header+cookie", "header"], "header", "cookie");

        await transport.SendAsync(Api.Get());

        var request = server.Requests[0];
        Assert.Equal(
            ("k3y", "session=k3y", null),
            (request.Header("X-Api-Key"), request.Header("Cookie"), request.Header("Authorization")));
    }

    [Fact]
    public async Task A_request_may_choose_its_own_scheme_or_none()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["bearer"], "bearer", "header");
        ApiRequest other = Api.Get(), anonymous = Api.Get();
        other.Security = ["header"];
        anonymous.Security = [];

        await transport.SendAsync(other);
        await transport.SendAsync(anonymous);

        Assert.Equal((null, "k3y"), (server.Requests[0].Header("Authorization"), server.Requests[0].Header("X-Api-Key")));
        Assert.Equal((null, null), (server.Requests[1].Header("Authorization"), server.Requests[1].Header("X-Api-Key")));
    }

    [Fact]
    public async Task Tokens_are_asked_for_before_each_attempt()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Json("{}"));
        var asked = 0;
        var credentials =
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.Bearer(_ => new ValueTask<string>($"t{++asked}")) };
        using var transport = new ApiTransport(
            Api.Describe("bearer"),
            new() { BaseAddress = server.Address, RetryDelay = TimeSpan.Zero },
            credentials);

        await transport.SendAsync(Api.Get());

        Assert.Equal(["Bearer t1", "Bearer t2"], server.Requests.Select(static request => request.Header("Authorization")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("k3y\r\nX-Evil: 1")]
    [InlineData("k3y\n")]
    [InlineData("clavé")]
    public void Broken_secrets_are_refused_without_being_quoted(string secret)
    {
        foreach (var create in new[] { ApiCredential.Bearer, (Func<string, ApiCredential>)ApiCredential.ApiKey })
        {
            var exception = Assert.ThrowsAny<ArgumentException>(() => create(secret));
            Assert.DoesNotContain("k3y", exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_broken_token_from_a_source_never_reaches_the_wire()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var credentials =
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.Bearer(_ => new ValueTask<string>("k3y\r\nX-Evil: 1")) };
        using var transport = new ApiTransport(Api.Describe("bearer"), new() { BaseAddress = server.Address }, credentials);

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => transport.SendAsync(Api.Get()));

        Assert.DoesNotContain("k3y", exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void Credentials_do_not_show_their_secret()
    {
        Assert.Equal("Bearer (secret)", $"{ApiCredential.Bearer("k3y")}");
        Assert.Equal("ApiKey (secret)", ApiCredential.ApiKey("k3y").ToString());
        Assert.Equal("Basic (secret)", ApiCredential.Basic("u", "k3y").ToString());
        Assert.Throws<ArgumentException>("user", () => ApiCredential.Basic("a:b", "p"));
    }

    [Fact]
    public void Credentials_fit_a_declared_scheme()
    {
        Assert.Throws<ArgumentException>(() => new ApiTransport(
            Api.Describe(),
            null,
            new Dictionary<string, ApiCredential> { ["nope"] = ApiCredential.Bearer("k3y") }));
        var exception = Assert.Throws<ArgumentException>(() => new ApiTransport(
            Api.Describe(),
            null,
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.ApiKey("k3y") }));
        Assert.Contains("takes a credential of kind Bearer, not ApiKey", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    [InlineData(308)]
    public async Task Redirects_to_another_origin_are_not_followed(int status)
    {
        await using var thief = new WireServer(WireReply.Json("{}"));
        await using var server = new WireServer(WireReply.Empty(status, $"Location: {thief.Address}/take"));
        using var transport = Api.Transport(server);

        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal((HttpStatusCode)status, exception.StatusCode);
        Assert.Empty(thief.Requests);
        Assert.DoesNotContain(Api.Secret, exception.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Redirects_within_the_origin_are_followed_for_safe_methods_only()
    {
        await using var server =
            new WireServer((request, _) => request.Target == "/v2/new?x=1" ? WireReply.Json("""{"id":"moved"}""") : WireReply.Empty(
            302,
            "Location: /v2/new?x=1"));
        using var transport = Api.Transport(server);

        Assert.Equal("moved", (await transport.SendAsync(Api.Get("/old"), Api.ClientCodec)).Value.Id);
        Assert.Equal("Bearer " + Api.Secret, server.Requests[1].Header("Authorization"));
        var exception = await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post("/old")));
        Assert.Equal(HttpStatusCode.Found, exception.StatusCode);
        Assert.Equal(3, server.Requests.Count);
    }

    [Fact]
    public async Task Circles_of_redirects_end()
    {
        await using var server = new WireServer(WireReply.Empty(307, "Location: /v2/again"));
        using var transport = Api.Transport(server);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Equal(6, server.Requests.Count);
    }

    private static ApiTransport Transport(WireServer server, string[] security, params string[] schemes) => new(
        Api.Describe(security),
        new ApiClientOptions { BaseAddress = server.Address },
        schemes.ToDictionary(static scheme => scheme, static scheme => scheme switch
        {
            "bearer" => ApiCredential.Bearer("k3y"),
            "basic" => ApiCredential.Basic("u", "p:ñ"),
            _ => ApiCredential.ApiKey("k3y"),
        }));
}
