using System.Net;
using HostingTests.Depot;
using HostingTests.Notice;
using HostingTests.Parcel;

namespace HostingTests;

/// <summary>Plain http, and names that the user's HttpClient resolves.</summary>
public sealed class AddressTests
{
    private static readonly Uri s_private = new("http://parcel.internal/v1");

    [Fact]
    public async Task Plain_http_without_a_credential()
    {
        var sent = new Resolver();
        using var client = new NoticeClient(new NoticeClientOptions { BaseAddress = s_private, HttpClient = sent.Client });

        await client.Notices.ListAsync();

        Assert.Equal("http://parcel.internal/v1/notices", Assert.Single(sent.Addresses));
    }

    [Fact]
    public async Task Plain_http_with_a_credential_only_if_it_is_allowed()
    {
        var sent = new Resolver();

        var failure = Assert.Throws<ArgumentException>(() => new ParcelClient("5ecret-key", new() { BaseAddress = s_private }));
        using var client = new ParcelClient("5ecret-key", new() { BaseAddress = s_private, AllowHttp = true, HttpClient = sent.Client });
        await client.Parcels.ListAsync();

        Assert.Equal(
            "The base address http://parcel.internal/v1 is plain http, which would expose the credential. Use https; http is allowed for loopback "
            + "addresses (localhost, 127.0.0.1) only, unless AllowHttp is set. (Parameter 'options')",
            failure.Message);
        Assert.Equal("http://parcel.internal/v1/parcels", Assert.Single(sent.Addresses));
    }

    [Fact]
    public async Task A_token_url_is_as_private_as_the_base_address()
    {
        var sent = new Resolver();
        var credential = ApiCredential.ClientCredentials("me", "5ecret-client");
        using var client = new DepotClient(
            credential, new() { BaseAddress = new("http://depot.internal/v1/"), AllowHttp = true, HttpClient = sent.Client });

        await Assert.ThrowsAsync<ApiException>(() => client.Shelves.GetAsync("a"));

        Assert.Equal("http://depot.internal/v1/token", sent.Addresses[0]);
    }

    [Theory]
    [InlineData("https+http://parcel/v1", "https+http://parcel/v1/parcels")]
    [InlineData("https+http://_endpoint.parcel", "https+http://_endpoint.parcel/parcels")]
    public async Task Names_of_service_discovery_reach_the_http_client(string address, string sentTo)
    {
        var sent = new Resolver();
        using var client = new ParcelClient("5ecret-key", new() { BaseAddress = new(address), HttpClientFactory = () => sent.Client });

        await client.Parcels.ListAsync();

        Assert.Equal(sentTo, Assert.Single(sent.Addresses));
    }

    [Theory]
    [InlineData("http+https://parcel", "is plain http, which would expose the credential")]
    [InlineData("ftp+http://parcel", "is not an absolute https address")]
    [InlineData("https+://parcel", "is not an absolute https address")]
    public void Other_names_are_refused(string address, string reason)
    {
        using var http = new HttpClient();

        var failure = Assert.Throws<ArgumentException>(
            () => new ParcelClient("5ecret-key", new() { BaseAddress = new(address), HttpClient = http }));

        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_needs_an_http_client_that_resolves_it()
    {
        var failure = Assert.Throws<ArgumentException>(() => new ParcelClient("5ecret-key", new() { BaseAddress = new("https+http://parcel") }));

        Assert.Equal(
            "The base address \"https+http://parcel\" is a name of service discovery. Set HttpClient or HttpClientFactory to a client that resolves "
            + "it. (Parameter 'options')",
            failure.Message);
    }

    [Fact]
    public void Credentials_are_given_once()
    {
        var options = new ParcelClientOptions { Credential = ApiCredential.ApiKey("5ecret-key") };

        using var client = new ParcelClient(options);

        Assert.StartsWith(
            "The constructor and the options both have credentials.",
            Assert.Throws<ArgumentException>(() => new ParcelClient("5ecret-key", options)).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "There is no credential.",
            Assert.Throws<ArgumentException>(static () => new ParcelClient(new ParcelClientOptions())).Message,
            StringComparison.Ordinal);
    }

    private sealed class Resolver : HttpMessageHandler
    {
        public Resolver() => Client = new HttpClient(this);

        public HttpClient Client { get; }

        public List<string> Addresses { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Addresses.Add(request.RequestUri!.ToString());
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.NoContent));
        }
    }
}
