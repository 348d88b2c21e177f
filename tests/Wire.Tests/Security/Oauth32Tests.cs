using WireTests.Oauth32Api;

namespace WireTests.Security;

public sealed class Oauth32Tests
{
    private static readonly string[] s_schemes = ["described", "device", "implicit", "password"];

    [Fact]
    public async Task Every_flow_takes_a_token()
    {
        await using var api = new Api(WireReply.Empty(204));
        var client = new Oauth32Client(
            s_schemes.ToDictionary(static name => name, static name => ApiCredential.Bearer("t-5ecret-" + name)),
            api.Options<Oauth32ClientOptions>());

        await client.DescribedAsync();
        await client.DeviceAsync();
        await client.ImplicitAsync();
        await client.PasswordAsync();

        Assert.Equal(
            ["Bearer t-5ecret-described", "Bearer t-5ecret-device", "Bearer t-5ecret-implicit", "Bearer t-5ecret-password"],
            api.Requests.Select(static request => request.Header("Authorization")));
    }

    [Fact]
    public async Task The_metadata_of_the_server_names_the_token_url()
    {
        await using var api = new WireServer((request, _) => request.Target switch
        {
            "/.well-known/oauth-authorization-server" => WireReply.Json($$"""{"token_endpoint":"http://{{request.Header("Host")}}/token"}"""),
            "/token" => WireReply.Json("""{"access_token":"t1"}"""),
            _ => WireReply.Empty(204),
        });

        await new Oauth32Client(
            ApiCredential.ClientCredentials("id", "secret"),
            new Oauth32ClientOptions { BaseAddress = new Uri($"http://127.0.0.1:{api.Port}"), MaxRetries = 0 }).DescribedAsync();

        Assert.Equal(
            ["/.well-known/oauth-authorization-server", "/token", "/described"], api.Requests.Select(static request => request.Target));
        Assert.Equal("Bearer t1", api.Requests[^1].Header("Authorization"));
    }
}
