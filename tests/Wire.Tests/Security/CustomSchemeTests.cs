using WireTests.CustomSchemeApi;

namespace WireTests.Security;

public sealed class CustomSchemeTests
{
    [Fact]
    public async Task A_key_is_sent_under_the_scheme_of_the_document()
    {
        await using var api = new Api(WireReply.Empty(204));

        await new CustomSchemeClient("k3y==", api.Options<CustomSchemeClientOptions>()).CustomAsync();
        await Client(api, "Hoba", ApiCredential.ApiKey("result")).HobaAsync();
        await Client(api, "Custom", ApiCredential.Bearer("token")).CustomAsync();
        await Client(api, "Custom", ApiCredential.ApiKey(static _ => new("k3y-of-today"))).CustomAsync();

        Assert.Equal(
            ["SharedAccessKey k3y==", "hoba result", "SharedAccessKey token", "SharedAccessKey k3y-of-today"],
            api.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public async Task Names_of_schemes_are_case_insensitive()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api, "Upper", ApiCredential.Bearer("t")).BearerAsync();
        await Client(api, "Lower", ApiCredential.Basic("u", "p")).BasicAsync();

        Assert.Equal(["Bearer t", "Basic dTpw"], api.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public async Task What_the_connection_proves_needs_no_credential()
    {
        await using var api = new Api(WireReply.Empty(204));
        var client = Client(api, "Key", ApiCredential.ApiKey("k"));

        await client.DigestAsync();
        await client.CertificateAsync();
        await client.CertificateAndKeyAsync();

        Assert.All(api.Requests, static request => Assert.Null(request.Header("Authorization")));
        Assert.Equal([null, null, "k"], api.Requests.Select(static request => request.Header("X-Key")));
    }

    [Fact]
    public async Task A_password_is_not_a_key()
    {
        await using var api = new Api(WireReply.Empty(204));

        var failure = Assert.Throws<ArgumentException>(() => Client(api, "Custom", ApiCredential.Basic("u", "p")));

        Assert.Contains("takes a credential of kind ApiKey, not Basic", failure.Message, StringComparison.Ordinal);
    }

    private static CustomSchemeClient Client(Api api, string scheme, ApiCredential credential) => new(
        new Dictionary<string, ApiCredential> { [scheme] = credential }, api.Options<CustomSchemeClientOptions>());
}
