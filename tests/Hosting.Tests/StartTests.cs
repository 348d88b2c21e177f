using HostingTests.Depot;

namespace HostingTests;

/// <summary>What a host says when it starts with a wrong configuration: the whole text.</summary>
public sealed class StartTests
{
    public static TheoryData<string, string[]> OfParcel { get; } = new()
    {
        { "", ["Parcel:ApiKey=5ecret-key"] },
        { "", ["Parcel:ApiKey=5ecret-key", "Parcel:WebhookSecret=5ecret-hook", "Parcel:Timeout=Infinite"] },
        { "Parcel needs a credential. Set Parcel:ApiKey.", [] },
        { "Parcel needs a credential. Set Parcel:ApiKey.", ["Parcel:ApiKey= "] },
        { "Parcel:MaxRetries must be an integer.", ["Parcel:ApiKey=5ecret-key", "Parcel:MaxRetries=many"] },
        {
            "Parcel:AllowHttp must be true or false.; Parcel:Timeout must be a duration such as 00:00:30, or Infinite.; "
                + "Parcel:Retries must be Automatic, None or Always.; Parcel:Timeuot is not a setting. Did you mean Timeout?",
            ["Parcel:Timeout=30", "Parcel:AllowHttp=yes", "Parcel:Retries=Sometimes", "Parcel:Timeuot=00:00:30", "Parcel:ApiKey=5ecret-key"]
        },
        {
            "Parcel:MaxRetries: MaxRetries ('-1') must be a non-negative value.",
            ["Parcel:ApiKey=5ecret-key", "Parcel:MaxRetries=-1"]
        },
        {
            "Parcel:Timeout: The timeout must be from 10 ms to 24 hours, or Timeout.InfiniteTimeSpan.",
            ["Parcel:ApiKey=5ecret-key", "Parcel:Timeout=00:00:00.001"]
        },
        {
            "Parcel:ApiKey is not usable. The secret contains a space, line break or non-ASCII character. "
                + "Check that it was copied completely and without surrounding text.",
            ["Parcel:ApiKey=5ecret key"]
        },
        {
            "Parcel:ClientId does not fit: the security scheme \"key\" needs Parcel:ApiKey, and no other secret.",
            ["Parcel:ClientId=me", "Parcel:ClientSecret=5ecret-client"]
        },
        { "Parcel:Credentials:lock:ApiKey is of no security scheme of Parcel.", ["Parcel:ApiKey=5ecret-key", "Parcel:Credentials:lock:ApiKey=5ecret-lock"] },
        {
            "HostingTests.Parcel.ParcelClient: Credential and Credentials both have a credential for the security scheme \"key\".",
            ["Parcel:ApiKey=5ecret-key", "Parcel:Credentials:key:ApiKey=5ecret-lock"]
        },
        {
            "HostingTests.Parcel.ParcelClient: The base address http://parcel.internal/ is plain http, which would expose the credential. Use https; "
                + "http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set.",
            ["Parcel:ApiKey=5ecret-key", "Parcel:BaseAddress=http://parcel.internal"]
        },
        { "", ["Parcel:ApiKey=5ecret-key", "Parcel:BaseAddress=http://parcel.internal", "Parcel:AllowHttp=true"] },
        { "", ["Parcel:ApiKey=5ecret-key", "Parcel:BaseAddress=https+http://parcel"] },
        { "Parcel:BaseAddress must be an absolute address.", ["Parcel:ApiKey=5ecret-key", "Parcel:BaseAddress=parcel.internal"] },
        {
            "HostingTests.Parcel.ParcelClient: The base address must not contain a user or password. Use a credential instead.",
            ["Parcel:ApiKey=5ecret-key", "Parcel:BaseAddress=https://ana:5ecret-word@parcel.example.com"]
        },
    };

    [Theory]
    [MemberData(nameof(OfParcel))]
    public async Task A_key(string said, string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddParcelClient(configuration.GetSection("Parcel")), settings));

    [Theory]
    [InlineData("Depot needs a credential. Set Depot:ApiKey, or Depot:ClientId and Depot:ClientSecret.")]
    [InlineData("Depot:ClientSecret is missing, because Depot:ClientId is set.", "Depot:ClientId=me")]
    [InlineData("Depot:TokenUrl must be an absolute address.", "Depot:ClientId=me", "Depot:ClientSecret=5ecret", "Depot:TokenUrl=token")]
    [InlineData("Depot:SecretInBody must be true or false.", "Depot:ClientId=me", "Depot:ClientSecret=5ecret", "Depot:SecretInBody=1")]
    [InlineData(
        "Depot:ApiKey does not fit: the security scheme \"oauth\" needs Depot:ApiKey, or Depot:ClientId and Depot:ClientSecret, and no other secret.",
        "Depot:ClientId=me", "Depot:ApiKey=5ecret")]
    [InlineData("", "Depot:ClientId=me", "Depot:ClientSecret=5ecret", "Depot:Scopes:0=read", "Depot:Scopes:1=write", "Depot:SecretInBody=true")]
    public async Task Client_credentials(string said, params string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddDepotClient(configuration.GetSection("Depot")), settings));

    [Theory]
    [InlineData(
        "Ledger needs a credential. Set Books:Credentials:person:User and Books:Credentials:person:Password; or Books:Credentials:machine:ApiKey.")]
    [InlineData("Books:Credentials:person:Password is missing, because Books:Credentials:person:User is set.", "Books:Credentials:person:User=ana")]
    [InlineData(
        "Books:Credentials:person:User is not usable. The user name for Basic authentication must not contain a colon.",
        "Books:Credentials:person:User=a:b", "Books:Credentials:person:Password=5ecret")]
    public async Task Several_schemes(string said, params string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddLedgerClient("a", configuration.GetSection("Books")), settings));

    [Fact]
    public async Task Without_a_configuration()
    {
        Assert.Equal(
            "HostingTests.Parcel.ParcelClient.team-a: There is no credential. Set Credential, which is for the security scheme \"key\".",
            await Services.StartAsync(static (services, _) => services.AddParcelClient("team-a", static _ => { })));
        Assert.Equal(
            "HostingTests.Parcel.ParcelClient, RetryBudget: RetryBudget ('-2') must be a non-negative value.",
            await Services.StartAsync(static (services, _) => services.AddParcelClient(static options =>
            {
                options.Credential = ApiCredential.ApiKey("5ecret-key");
                options.RetryBudget = -2;
            })));
        Assert.Equal(
            "HostingTests.Notice.NoticeClient: The base address \"\" is not an absolute https address. Set ApiClientOptions.BaseAddress.",
            await Services.StartAsync(static (services, _) => services.AddNoticeClient()));
        Assert.Equal("", await Services.StartAsync(static (services, _) => services.AddNoticeClient()
            .ConfigureHttpClient(static client => client.BaseAddress = new Uri("http://notices.internal"))));
    }

    [Fact]
    public async Task A_client_that_is_resolved_says_the_same()
    {
        await using var provider = new ServiceCollection().AddDepotClient(Services.Configuration().GetSection("Depot")).Services.BuildServiceProvider();

        var failure = Assert.Throws<Microsoft.Extensions.Options.OptionsValidationException>(() => provider.GetRequiredService<DepotClient>());

        Assert.Equal("Depot needs a credential. Set Depot:ApiKey, or Depot:ClientId and Depot:ClientSecret.", failure.Message);
    }
}
