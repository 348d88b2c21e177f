using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Http.Bodies;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Sending;

public class SentOnceTests
{
    private static readonly string[] s_methods = ["GET", "HEAD", "OPTIONS", "TRACE", "DELETE", "POST", "PUT", "PATCH", "QUERY", "post"];

    public static TheoryData<string, bool, int> Faults()
    {
        var data = new TheoryData<string, bool, int>();
        foreach (var method in s_methods)
        {
            foreach (var resets in (bool[])[false, true])
            {
                for (var answered = 0; answered < 2; answered++)
                    data.Add(method, resets, answered);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_request_leaves_once_without_retries(string method, bool resets, int answered)
    {
        await using var server = new ClosingServer(resets, answered);
        using var transport = Transport(server, retries: 0);
        for (var i = 0; i < answered; i++)
            await transport.SendAsync(new ApiRequest(HttpMethod.Get, "/warm"));

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(new HttpMethod(method), "/c")));

        Assert.Equal(1, server.Heads.Count - answered);
        Assert.Equal(1, server.Connections);
    }

    [Theory]
    [InlineData("GET", false, 4)]
    [InlineData("GET", true, 4)]
    [InlineData("DELETE", false, 4)]
    [InlineData("PUT", false, 4)]
    [InlineData("POST", false, 1)]
    [InlineData("POST", true, 1)]
    [InlineData("PATCH", false, 1)]
    public async Task Retries_are_not_multiplied(string method, bool resets, int requests)
    {
        await using var server = new ClosingServer(resets);
        using var transport = Transport(server, retries: 3);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(new HttpMethod(method), "/c")));

        Assert.Equal(requests, server.Heads.Count);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_request_of_ones_own_leaves_once(bool resets)
    {
        await using var server = new ClosingServer(resets);
        using var transport = Transport(server, retries: 3);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(HttpMethod.Post, "/anything"));

        Assert.Single(server.Heads);
    }

    [Fact]
    public async Task The_head_alone_is_not_sent_again_either()
    {
        // With this header the body waits for a word of the server, and the handler thinks that nothing was sent.
        await using var server = new ClosingServer();
        using var transport = Transport(server, retries: 0);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Post("/c").Header("Expect", "100-continue")));

        Assert.Single(server.Heads);
    }

    [Fact]
    public async Task Bodies_leave_once()
    {
        ApiRequest[] requests =
        [
            Api.Post("/c"),
            SentBody.Post().Binary(new ApiFile(new ForwardStream([1, 2, 3])), "application/octet-stream"),
            SentBody.Post().Multipart(new MultipartBody().File("f", ApiFile.FromText("x"))),
            SentBody.Post().Form(new FormBody().Add("a", "b")),
        ];
        foreach (var request in requests)
        {
            await using var server = new ClosingServer();
            using var transport = Transport(server, retries: 0);

            await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(request));

            Assert.Single(server.Heads);
        }
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("QUERY")]
    public async Task What_changes_something_leaves_once_with_a_client_of_the_callers_too(string method)
    {
        await using var server = new ClosingServer();
        using var client = new HttpClient(new SocketsHttpHandler());
        using var transport = Transport(server, retries: 0, client);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(new ApiRequest(new HttpMethod(method), "/c")));

        Assert.Single(server.Heads);
    }

    [Fact]
    public async Task The_handler_for_a_client_of_the_callers_sends_once()
    {
        await using var server = new ClosingServer();
        using var client = new HttpClient(ApiClientOptions.CreateHandler());
        using var transport = Transport(server, retries: 0, client);

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Single(server.Heads);
    }

    [Fact]
    public async Task A_token_is_asked_for_once()
    {
        await using var server = new ClosingServer();
        var description = new ApiDescription
        {
            Name = "Test API",
            Version = "1",
            BaseAddress = "https://api.example.com",
            SecuritySchemes = [new("oauth", ApiSecurityKind.Bearer) { TokenUrl = server.Address + "/token" }],
            DefaultSecurity = ["oauth"],
        };
        using var transport = new ApiTransport(
            description,
            new ApiClientOptions { BaseAddress = server.Address, MaxRetries = 0 },
            new Dictionary<string, ApiCredential> { ["oauth"] = ApiCredential.ClientCredentials("id", "secret") });

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.StartsWith("POST /v2/token ", Assert.Single(server.Heads), StringComparison.Ordinal);
    }

    private static ApiTransport Transport(ClosingServer server, int retries, HttpClient? client = null) => new(
        Api.Describe(),
        new ApiClientOptions { BaseAddress = server.Address, MaxRetries = retries, RetryDelay = TimeSpan.Zero, HttpClient = client });
}
