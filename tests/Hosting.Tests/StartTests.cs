using HostingTests.Depot;

namespace HostingTests;

/// <summary>What a host says when it starts with a wrong configuration: the whole text.</summary>
public sealed class StartTests
{
    // The arguments of a theory are in the names of its tests, which must not have a secret.
    public static TheoryData<string, string[]> OfParcel { get; } = new()
    {
        { "", ["Parcel:ApiKey={secret}-key"] },
        { "", ["Parcel:ApiKey={secret}-key", "Parcel:WebhookSecret={secret}-hook", "Parcel:Timeout=Infinite"] },
        { "Parcel needs a credential. Set Parcel:ApiKey.", [] },
        { "Parcel needs a credential. Set Parcel:ApiKey.", ["Parcel:ApiKey= "] },
        { "Parcel:MaxRetries must be an integer.", ["Parcel:ApiKey={secret}-key", "Parcel:MaxRetries=many"] },
        {
            "Parcel:AllowHttp must be true or false.; Parcel:Timeout must be a duration such as 00:00:30, or Infinite.; "
                + "Parcel:Retries must be Automatic, None or Always.; Parcel:Timeuot is not a setting. Did you mean Timeout?",
            ["Parcel:Timeout=30", "Parcel:AllowHttp=yes", "Parcel:Retries=Sometimes", "Parcel:Timeuot=00:00:30", "Parcel:ApiKey={secret}-key"]
        },
        {
            "Parcel:MaxRetries: MaxRetries ('-1') must be a non-negative value.",
            ["Parcel:ApiKey={secret}-key", "Parcel:MaxRetries=-1"]
        },
        {
            "Parcel:Timeout: The timeout must be from 10 ms to 24 hours, or Timeout.InfiniteTimeSpan.",
            ["Parcel:ApiKey={secret}-key", "Parcel:Timeout=00:00:00.001"]
        },
        {
            "Parcel:ApiKey is not usable. The secret contains a space, line break or non-ASCII character. "
                + "Check that it was copied completely and without surrounding text.",
            ["Parcel:ApiKey={secret} key"]
        },
        {
            "Parcel:ClientId does not fit: the security scheme \"key\" needs Parcel:ApiKey, and no other secret.",
            ["Parcel:ClientId=me", "Parcel:ClientSecret={secret}-client"]
        },
        { "Parcel:Credentials:lock:ApiKey is of no security scheme of Parcel.", ["Parcel:ApiKey={secret}-key", "Parcel:Credentials:lock:ApiKey={secret}-lock"] },
        {
            "HostingTests.Parcel.ParcelClient: Credential and Credentials both have a credential for the security scheme \"key\".",
            ["Parcel:ApiKey={secret}-key", "Parcel:Credentials:key:ApiKey={secret}-lock"]
        },
        {
            "HostingTests.Parcel.ParcelClient: The base address http://parcel.internal/ is plain http, which would expose the credential. Use https; "
                + "http is allowed for loopback addresses (localhost, 127.0.0.1) only, unless AllowHttp is set.",
            ["Parcel:ApiKey={secret}-key", "Parcel:BaseAddress=http://parcel.internal"]
        },
        { "", ["Parcel:ApiKey={secret}-key", "Parcel:BaseAddress=http://parcel.internal", "Parcel:AllowHttp=true"] },
        { "", ["Parcel:ApiKey={secret}-key", "Parcel:BaseAddress=https+http://parcel"] },
        { "Parcel:BaseAddress must be an absolute address.", ["Parcel:ApiKey={secret}-key", "Parcel:BaseAddress=parcel.internal"] },
        {
            "HostingTests.Parcel.ParcelClient: The base address must not contain a user or password. Use a credential instead.",
            ["Parcel:ApiKey={secret}-key", "Parcel:BaseAddress=https://ana:{secret}-word@parcel.example.com"]
        },
    };

    [Theory]
    [MemberData(nameof(OfParcel))]
    public async Task A_key(string said, string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddParcelClient(configuration.GetSection("Parcel")), WithSecrets(settings)));

    [Theory]
    [InlineData("Depot needs a credential. Set Depot:ApiKey, or Depot:ClientId and Depot:ClientSecret.")]
    [InlineData("Depot:ClientSecret is missing, because Depot:ClientId is set.", "Depot:ClientId=me")]
    [InlineData("Depot:TokenUrl must be an absolute address.", "Depot:ClientId=me", "Depot:ClientSecret={secret}", "Depot:TokenUrl=token")]
    [InlineData("Depot:SecretInBody must be true or false.", "Depot:ClientId=me", "Depot:ClientSecret={secret}", "Depot:SecretInBody=1")]
    [InlineData(
        "Depot:ApiKey does not fit: the security scheme \"oauth\" needs Depot:ApiKey, or Depot:ClientId and Depot:ClientSecret, and no other secret.",
        "Depot:ClientId=me", "Depot:ApiKey={secret}")]
    [InlineData("", "Depot:ClientId=me", "Depot:ClientSecret={secret}", "Depot:Scopes:0=read", "Depot:Scopes:1=write", "Depot:SecretInBody=true")]
    public async Task Client_credentials(string said, params string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddDepotClient(configuration.GetSection("Depot")), WithSecrets(settings)));

    [Theory]
    [InlineData(
        "Ledger needs a credential. Set Books:Credentials:person:User and Books:Credentials:person:Password; or Books:Credentials:machine:ApiKey.")]
    [InlineData("Books:Credentials:person:Password is missing, because Books:Credentials:person:User is set.", "Books:Credentials:person:User=ana")]
    [InlineData(
        "Books:Credentials:person:User is not usable. The user name for Basic authentication must not contain a colon.",
        "Books:Credentials:person:User=a:b", "Books:Credentials:person:Password={secret}")]
    public async Task Several_schemes(string said, params string[] settings) => Assert.Equal(
        said,
        await Services.StartAsync(static (services, configuration) => services.AddLedgerClient("a", configuration.GetSection("Books")), WithSecrets(settings)));

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

    private static string[] WithSecrets(string[] settings) =>
        [.. settings.Select(static setting => setting.Replace("{secret}", "5ecret", StringComparison.Ordinal))];
}
