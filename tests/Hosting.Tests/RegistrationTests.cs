using Gigstack;
using HostingTests.Depot;
using HostingTests.Notice;
using HostingTests.Parcel;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace HostingTests;

public sealed class RegistrationTests
{
    private const string Pong = """{"message":"pong","data":{}}""";

    [Fact]
    public async Task A_client_has_the_options_and_the_key_of_its_section()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        using var host = Services.Host(
            static (services, configuration) => services.AddParcelClient(configuration.GetSection("Parcel")),
            $"Parcel:BaseAddress={server.Address}", "Parcel:ApiKey=5ecret-parcel", "Parcel:UserAgentSuffix=Shop/3");

        await host.Services.GetRequiredService<ParcelClient>().Parcels.ListAsync();

        var request = Assert.Single(server.Requests);
        Assert.Equal("GET /v2/parcels HTTP/1.1", request.Line);
        Assert.Equal("5ecret-parcel", request.Header("X-Key"));
        Assert.EndsWith(" Shop/3", request.Header("User-Agent"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_teams_have_clients_under_their_keys()
    {
        await using var server = new WireServer(WireReply.Json(Pong));
        using var host = Services.Host(
            (services, configuration) =>
            {
                services.AddGigstack("team-a", configuration.GetSection("Teams:A"));
                services.AddGigstack("team-b", configuration.GetSection("Teams:B"), options => options.BaseAddress = server.Address);
            },
            $"Teams:A:BaseAddress={server.Address}", "Teams:A:ApiKey=5ecret-team-a", "Teams:B:ApiKey=5ecret-team-b");

        foreach (var team in new[] { "team-a", "team-b" })
            await host.Services.GetRequiredKeyedService<GigstackClient>(team).SendAsync(HttpMethod.Get, "/ping");

        Assert.Equal(["Bearer 5ecret-team-a", "Bearer 5ecret-team-b"], server.Requests.Select(static request => request.Header("Authorization")));
        Assert.Null(host.Services.GetService<GigstackClient>());
        Assert.Null(host.Services.GetKeyedService<GigstackClient>("team-c"));
    }

    [Fact]
    public void One_client_lives_as_long_as_the_host()
    {
        using var host = Services.Host(static (services, _) => services.AddGigstack(
            static options => options.Credential = ApiCredential.Bearer("5ecret-of-one")));
        using var scope = host.Services.CreateScope();

        var client = host.Services.GetRequiredService<GigstackClient>();

        Assert.Same(client, scope.ServiceProvider.GetRequiredService<GigstackClient>());
    }

    [Fact]
    public void Editions_and_namesakes_have_methods_of_their_own()
    {
        var services = new ServiceCollection();

        Assert.Equal("Gigstack.GigstackClient", services.AddGigstack().Name);
        Assert.Equal("Gigstack.GigstackClient.a", services.AddGigstack("a", static _ => { }).Name);
        Assert.Equal("Gigstack.V202506.GigstackClient", services.AddGigstack202506().Name);
        Assert.Equal("HostingTests.Notice.NoticeClient", services.AddNoticeClient().Name);
        Assert.Equal("HostingTests.Notice.Second.NoticeClient", services.AddSecondNotice().Name);
    }

    [Fact]
    public void A_client_that_is_registered_already_stays()
    {
        var mock = new Mock();
        var services = new ServiceCollection();
        services.AddSingleton<NoticeClient>(mock);

        services.AddNoticeClient();

        using var provider = services.BuildServiceProvider();
        Assert.Same(mock, provider.GetRequiredService<NoticeClient>());
    }

    [Fact]
    public async Task Options_come_in_order_and_from_services()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        using var host = Services.Host(
            (services, configuration) =>
            {
                services.AddSingleton(new Vault("5ecret-of-vault"));
                services.AddParcelClient(configuration, options => options.UserAgentSuffix += "/code");
                services.AddOptions<ParcelClientOptions>().Configure<Vault>(static (options, vault) =>
                {
                    options.Credential = ApiCredential.ApiKey(vault.Key);
                    options.UserAgentSuffix += "/later";
                });
            },
            $"BaseAddress={server.Address}", "UserAgentSuffix=configured", "Timeuot=at the root, keys of others are");

        await host.Services.GetRequiredService<ParcelClient>().Parcels.ListAsync();

        Assert.Equal("5ecret-of-vault", server.Requests[0].Header("X-Key"));
        Assert.EndsWith(" configured/code/later", server.Requests[0].Header("User-Agent"), StringComparison.Ordinal);
        Assert.Same(
            host.Services.GetRequiredService<ILoggerFactory>(),
            host.Services.GetRequiredService<IOptions<ParcelClientOptions>>().Value.LoggerFactory);
    }

    [Fact]
    public async Task Two_schemes_have_credentials_of_their_own()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        using var host = Services.Host(
            static (services, configuration) => services.AddLedgerClient(configuration.GetSection("Ledger")),
            $"Ledger:BaseAddress={server.Address}", "Ledger:Credentials:Person:User=ana", "Ledger:Credentials:person:Password=5ecret-word",
            "Ledger:Credentials:machine:ApiKey=5ecret-machine");

        await host.Services.GetRequiredService<Ledger.LedgerClient>().Lines.ListAsync();

        Assert.Equal("Basic YW5hOjVlY3JldC13b3Jk", server.Requests[0].Header("Authorization"));
        Assert.Equal("5ecret-machine", server.Requests[0].Header("X-Machine"));
    }

    [Fact]
    public void Services_and_sections_are_required()
    {
        Assert.Throws<ArgumentNullException>("services", static () => ((IServiceCollection)null!).AddDepotClient());
        Assert.Throws<ArgumentNullException>("configuration", static () => new ServiceCollection().AddDepotClient((IConfiguration)null!));
        Assert.Throws<ArgumentNullException>("name", static () => new ServiceCollection().AddDepotClient((string)null!, static _ => { }));
        Assert.Throws<ArgumentNullException>("configure", static () => new ServiceCollection().AddDepotClient("a", (Action<DepotClientOptions>)null!));
    }

    private sealed record Vault(string Key);

    private sealed class Mock : NoticeClient;
}
