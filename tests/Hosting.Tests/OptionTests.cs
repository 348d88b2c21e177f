using System.Globalization;
using System.Net;
using HostingTests.Parcel;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HostingTests;

public sealed class OptionTests
{
    [Fact]
    public void Every_option_can_be_configured()
    {
        var configuration = Services.Configuration(
            "P:BaseAddress=https://a.example.com/b", "P:AllowHttp=true", "P:Timeout=00:00:07", "P:totaltimeout=infinite", "P:Retries=always",
            "P:MaxRetries=7", "P:RetryDelay=00:00:00.5", "P:MaxRetryDelay=0:01:00", "P:RetryBudget=8", "P:MaxResponseBytes=9",
            "P:MaxResponseItems=10", "P:UserAgentSuffix=Shop/3.1", "P:ApiKey=5ecret-key");

        var options = OptionsOf(configuration.GetSection("P"));

        Assert.Equal(new Uri("https://a.example.com/b"), options.BaseAddress);
        Assert.True(options.AllowHttp);
        Assert.Equal(TimeSpan.FromSeconds(7), options.Timeout);
        Assert.Equal(Timeout.InfiniteTimeSpan, options.TotalTimeout);
        Assert.Equal(RetryMode.Always, options.Retries);
        Assert.Equal(7, options.MaxRetries);
        Assert.Equal(TimeSpan.FromSeconds(0.5), options.RetryDelay);
        Assert.Equal(TimeSpan.FromMinutes(1), options.MaxRetryDelay);
        Assert.Equal(8, options.RetryBudget);
        Assert.Equal(9, options.MaxResponseBytes);
        Assert.Equal(10, options.MaxResponseItems);
        Assert.Equal("Shop/3.1", options.UserAgentSuffix);
        Assert.Equal("ApiKey (secret)", options.Credential?.ToString());

        // What cannot be text has no key; every other property has one.
        string[] code = ["HttpClient", "HttpClientFactory", "TimeProvider", "OnUnexpected", "LoggerFactory", "Credential", "Credentials"];
        Assert.Equal(
            12, typeof(ParcelClientOptions).GetProperties().Select(static property => property.Name).Except(code).Count());
    }

    [Theory]
    [InlineData("es-MX")]
    [InlineData("ar-SA")]
    [InlineData("tr-TR")]
    public void The_culture_does_not_matter(string culture)
    {
        CultureInfo.CurrentCulture = new CultureInfo(culture);

        var options = OptionsOf(Services.Configuration("P:TIMEOUT=00:00:01.5", "P:maxretries=2", "P:ApiKey=5ecret-key").GetSection("P"));

        Assert.Equal((TimeSpan.FromSeconds(1.5), 2), (options.Timeout, options.MaxRetries));
    }

    [Fact]
    public async Task A_key_that_changes_in_the_configuration_is_used()
    {
        await using var server = new WireServer(WireReply.Empty(204));
        var configuration = Services.Configuration($"P:BaseAddress={server.Address}", "P:ApiKey=5ecret-old");
        await using var provider = new ServiceCollection().AddParcelClient(configuration.GetSection("P")).Services.BuildServiceProvider();
        var client = provider.GetRequiredService<ParcelClient>();

        await client.Parcels.ListAsync();
        configuration["P:ApiKey"] = "5ecret-new";
        await client.Parcels.ListAsync();

        Assert.Equal(["5ecret-old", "5ecret-new"], server.Requests.Select(static request => request.Header("X-Key")));
    }

    [Fact]
    public void A_copy_has_every_value()
    {
        using var http = new HttpClient();
        var options = new ParcelClientOptions
        {
            BaseAddress = new("https://a.example.com"),
            AllowHttp = true,
            Credential = ApiCredential.ApiKey("5ecret-key"),
            Credentials = { ["key"] = ApiCredential.ApiKey("5ecret-key") },
            HttpClient = http,
            HttpClientFactory = () => http,
            Timeout = TimeSpan.FromSeconds(1),
            TotalTimeout = TimeSpan.FromSeconds(2),
            Retries = RetryMode.Always,
            MaxRetries = 4,
            RetryDelay = TimeSpan.FromSeconds(5),
            MaxRetryDelay = TimeSpan.FromSeconds(6),
            RetryBudget = 7,
            MaxResponseBytes = 8,
            MaxResponseItems = 9,
            UserAgentSuffix = "a",
            TimeProvider = new Clock(),
            OnUnexpected = static _ => { },
            LoggerFactory = NullLoggerFactory.Instance,
        };

        var copy = new ParcelClientOptions(options);

        var defaults = new ParcelClientOptions();
        foreach (var property in typeof(ParcelClientOptions).GetProperties())
        {
            Assert.Equal(property.GetValue(options), property.GetValue(copy));
            Assert.False(Equals(property.GetValue(defaults), property.GetValue(copy)), property.Name);
        }

        copy.Credentials.Clear();
        copy.MaxRetries = 0;
        Assert.Single(options.Credentials);
        Assert.Equal(4, options.MaxRetries);
    }

    [Fact]
    public async Task Handlers_are_those_of_the_client_or_of_the_user()
    {
        var services = new ServiceCollection();
        var builder = services.AddParcelClient(static options => options.Credential = ApiCredential.ApiKey("5ecret-key"));
        using (var provider = services.BuildServiceProvider())
        {
            var factory = provider.GetRequiredService<IHttpClientFactory>();
            Assert.Equal(Timeout.InfiniteTimeSpan, factory.CreateClient(builder.Name).Timeout);
            var handler = provider.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(builder.Name);
            while (handler is DelegatingHandler { InnerHandler: { } inner })
                handler = inner;
            var sockets = Assert.IsType<SocketsHttpHandler>(handler);
            Assert.False(sockets.AllowAutoRedirect);
            Assert.Equal(DecompressionMethods.None, sockets.AutomaticDecompression);
            Assert.Equal(TimeSpan.FromMinutes(5), sockets.PooledConnectionLifetime);
        }

        var sent = new List<string>();
        builder.ConfigurePrimaryHttpMessageHandler(() => new Fake(sent));
        await using (var provider = services.BuildServiceProvider())
            await provider.GetRequiredService<ParcelClient>().Parcels.ListAsync();
        Assert.Equal(["https://parcel.example.com/parcels"], sent);
    }

    [Fact]
    public async Task Handlers_are_replaced_while_the_client_lives()
    {
        var made = 0;
        await using var provider = new ServiceCollection()
            .AddParcelClient(static options => options.Credential = ApiCredential.ApiKey("5ecret-key"))
            .ConfigurePrimaryHttpMessageHandler(() =>
            {
                made++;
                return new Fake([]);
            })
            .SetHandlerLifetime(TimeSpan.FromSeconds(1)).Services.BuildServiceProvider();
        var client = provider.GetRequiredService<ParcelClient>();

        for (var i = 0; made < 2 && i < 100; i++)
        {
            await client.Parcels.ListAsync();
            await Task.Delay(100);
        }

        Assert.Equal(2, made);
    }

    private static ParcelClientOptions OptionsOf(IConfiguration section)
    {
        using var provider = new ServiceCollection().AddParcelClient(section).Services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<ParcelClientOptions>>().Value;
    }

    private sealed class Clock : TimeProvider;

    private sealed class Fake(List<string> sent) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            sent.Add(request.RequestUri!.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
