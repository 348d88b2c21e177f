using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class OptionsTests
{
    [Theory]
    [InlineData("http://api.example.com/v2", "plain http")]
    [InlineData("ftp://api.example.com", "not an absolute https address")]
    [InlineData("https://user:hunter2@api.example.com", "must not contain a user")]
    [InlineData("ftp://user:hunter2@api.example.com", "must not contain a user")]
    [InlineData("https://api.example.com/?a=b", "query or fragment")]
    [InlineData("https://api.example.com/#x", "query or fragment")]
    public void Addresses_that_would_leak_or_mislead_are_refused(string address, string reason)
    {
        var exception = Assert.Throws<ArgumentException>(() => new ApiTransport(
            Api.Describe(),
            new() { BaseAddress = new Uri(address) },
            new Dictionary<string, ApiCredential> { ["bearer"] = ApiCredential.Bearer(Api.Secret) }));

        Assert.Contains(reason, exception.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_relative_server_needs_an_address_in_the_options()
    {
        var description = new ApiDescription { Name = "x", BaseAddress = "/v2" };

        Assert.Contains(
            "BaseAddress",
            Assert.Throws<ArgumentException>(() => new ApiTransport(description)).Message,
            StringComparison.Ordinal);
        using var transport = new ApiTransport(description, new() { BaseAddress = new Uri("https://api.example.com/v2") });
    }

    [Fact]
    public async Task Http_is_fine_on_loopback_and_a_slash_at_the_end_does_not_matter()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var port = server.Port;
        foreach (var address in new[] { $"http://localhost:{port}/base/", $"http://127.0.0.1:{port}/base", $"http://127.0.0.1:{port}/" })
        {
            using var transport = new ApiTransport(Api.Describe(), new() { BaseAddress = new Uri(address) });
            await transport.SendAsync(Api.Get("/c"));
        }
        Assert.Equal(["/base/c", "/base/c", "/c"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task Options_are_copied()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503));
        var options = new ApiClientOptions { BaseAddress = server.Address, MaxRetries = 0 };
        using var transport = new ApiTransport(Api.Describe(), options);
        options.MaxRetries = 9;
        options.BaseAddress = new Uri("https://elsewhere.example");

        await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(Api.Get()));

        Assert.Single(server.Requests);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Refused(static options => options.Timeout = TimeSpan.Zero);
        Refused(static options => options.TotalTimeout = TimeSpan.FromDays(2));
        Refused(static options => options.MaxRetries = -1);
        Refused(static options => options.RetryDelay = TimeSpan.FromSeconds(-1));
        Refused(static options => options.MaxRetryDelay = TimeSpan.FromSeconds(-1));
        Refused(static options => options.MaxResponseBytes = 0);
        Refused(static options => options.UserAgentSuffix = "a\r\nb");
    }

    [Fact]
    public async Task A_given_client_is_used_and_not_disposed()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var client = new HttpClient { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Add("X-Mine", "yes");
        var transport = new ApiTransport(Api.Describe(), new() { HttpClient = client });
        await transport.SendAsync(Api.Get("/c"));
        transport.Dispose();

        using var still = await client.GetAsync(new Uri($"{server.Address}/still"));

        Assert.Equal("yes", server.Requests[0].Header("X-Mine"));
        Assert.Equal(["/v2/c", "/v2/still"], server.Requests.Select(static request => request.Target));
    }

    [Fact]
    public async Task A_derived_transport_leaves_the_connections_to_the_first()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var transport = Api.Transport(server);
        transport.WithQuery("a", "b").Dispose();
        await transport.SendAsync(Api.Get());
        transport.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.SendAsync(Api.Get()));
        Assert.Single(server.Requests);
    }

    private static void Refused(Action<ApiClientOptions> configure)
    {
        var options = new ApiClientOptions();
        configure(options);
        Assert.ThrowsAny<ArgumentException>(() => new ApiTransport(Api.Describe(), options));
    }
}
