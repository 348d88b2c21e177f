using HostingTests.Depot;
using HostingTests.Parcel;
using Microsoft.Extensions.Http.Resilience;

namespace HostingTests;

/// <summary>Retries belong to one place, and tokens to their credential: the requests of a server that is out of order, counted.</summary>
public sealed class ResilienceTests
{
    private const string Token = """{"access_token":"5ecret-token","token_type":"bearer","expires_in":3600}""";

    [Fact]
    public async Task Handler_chain_with_a_resilience_handler_and_a_rotating_key()
    {
        await using var server = new WireServer(WireReply.Empty(503));
        var keys = 0;
        var seen = new Seen();
        await using var provider = new ServiceCollection()
            .AddParcelClient(options =>
            {
                options.BaseAddress = server.Address;
                options.Credential = ApiCredential.ApiKey(_ => new($"5ecret-key-{++keys}"));
            })
            .AddHttpMessageHandler(() => seen)
            .AddStandardResilienceHandler(Fast).Services.BuildServiceProvider();
        var client = provider.GetRequiredService<ParcelClient>();

        for (var call = 0; call < 2; call++)
            await Assert.ThrowsAsync<ApiException>(() => client.Parcels.ListAsync());

        Assert.Equal(8, server.Requests.Count); // one and three retries of the handler, twice
        Assert.Equal(2, seen.Count); // outside of the resilience handler
        Assert.Equal(["5ecret-key-1", "5ecret-key-2"], server.Requests.Select(static request => request.Header("X-Key")).Distinct());
    }

    [Theory]
    [InlineData(RetryMode.Automatic, true, 4)]
    [InlineData(RetryMode.None, true, 4)]
    [InlineData(RetryMode.Always, true, 16)]
    [InlineData(RetryMode.Automatic, false, 4)]
    [InlineData(RetryMode.None, false, 1)]
    public async Task Attempts_do_not_multiply(RetryMode mode, bool hasHandler, int requests)
    {
        await using var server = new WireServer(WireReply.Empty(503));
        var services = new ServiceCollection();
        services.AddParcelClient(options =>
        {
            options.BaseAddress = server.Address;
            options.Credential = ApiCredential.ApiKey("5ecret-key");
            options.Retries = mode;
            options.RetryDelay = TimeSpan.FromMilliseconds(1);
        });
        if (hasHandler)
            services.ConfigureHttpClientDefaults(static builder => builder.AddStandardResilienceHandler(Fast));
        await using var provider = services.BuildServiceProvider();

        await Assert.ThrowsAsync<ApiException>(() => provider.GetRequiredService<ParcelClient>().Parcels.ListAsync());

        Assert.Equal(requests, server.Requests.Count);
    }

    [Fact]
    public async Task No_retries_are_none_in_a_call_either()
    {
        await using var server = new WireServer(WireReply.Empty(503));
        using var client = new ParcelClient("5ecret-key", new() { BaseAddress = server.Address, Retries = RetryMode.None });

        await Assert.ThrowsAsync<ApiException>(() => client.With(new CallOptions { MaxRetries = 2 }).Parcels.ListAsync());

        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Fifty_scopes_make_one_token_request()
    {
        await using var server = new WireServer(WireReply.Json(Token), WireReply.Json("{}"));
        using var host = Services.Host(
            static (services, configuration) => services.AddDepotClient(configuration.GetSection("Depot")).AddStandardResilienceHandler(),
            $"Depot:BaseAddress={server.Address}/", "Depot:ClientId=me", "Depot:ClientSecret=5ecret-client", "Depot:Scopes=read write");

        for (var i = 0; i < 50; i++)
        {
            await using var scope = host.Services.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DepotClient>().Shelves.GetAsync("a");
        }

        Assert.Equal("grant_type=client_credentials&scope=read+write", server.Requests[0].Body);
        Assert.Single(server.Requests, static request => request.Target == "/v2/token");
        Assert.Equal(51, server.Requests.Count);
    }

    [Fact]
    public async Task Fifty_clients_with_one_credential_make_one_token_request()
    {
        await using var server = new WireServer((request, _) => WireReply.Json(request.Target == "/v2/token" ? Token : "{}"));
        await using var provider = new ServiceCollection().AddHttpClient("mine").Services.BuildServiceProvider();
        var factory = provider.GetRequiredService<IHttpClientFactory>();
        var credential = ApiCredential.ClientCredentials("me", "5ecret-client");

        await Task.WhenAll(Enumerable.Range(0, 50).Select(async _ =>
        {
            using var http = factory.CreateClient("mine");
            using var client = new DepotClient(credential, new() { BaseAddress = server.Address, HttpClient = http });
            await client.Shelves.GetAsync("a");
        }));

        Assert.Single(server.Requests, static request => request.Target == "/v2/token");
        Assert.Equal(51, server.Requests.Count);
    }

    private static void Fast(HttpStandardResilienceOptions options)
    {
        options.Retry.Delay = TimeSpan.FromMilliseconds(1);
        options.CircuitBreaker.MinimumThroughput = 1000;
    }

    private sealed class Seen : DelegatingHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return base.SendAsync(request, cancellationToken);
        }
    }
}
