using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http;

public class SecurityRequirementTests
{
    [Theory]
    [InlineData("cookie", "\"cookie\"")]
    [InlineData("cookie+header", "\"cookie\" with \"header\"")]
    public async Task An_operation_that_needs_another_credential_is_not_called_without(string alternative, string named)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["bearer"], "header");
        var request = Api.Get();
        request.Security = ["basic", alternative];

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(request));

        Assert.Contains("\"basic\" or " + named, exception.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task Credentials_are_optional_where_the_document_says_so()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["bearer", ""], "header");

        await transport.SendAsync(Api.Get());

        Assert.Null(server.Requests[0].Header("Authorization"));
        Assert.Null(server.Requests[0].Header("X-Api-Key"));
    }

    [Fact]
    public async Task A_client_without_credentials_calls_anonymously()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["bearer"]);

        await transport.SendAsync(Api.Get());

        Assert.Null(server.Requests[0].Header("Authorization"));
    }

    [Fact]
    public async Task All_credentials_are_sent_where_the_document_does_not_say_which()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Transport(server, ["*"], "bearer", "header", "basic");

        await transport.SendAsync(Api.Get());

        Assert.Equal(("Bearer k3y", "k3y"), (server.Requests[0].Header("Authorization"), server.Requests[0].Header("X-Api-Key")));
    }

    private static ApiTransport Transport(WireServer server, string[] security, params string[] schemes) => new(
        Api.Describe(security),
        new ApiClientOptions { BaseAddress = server.Address },
        schemes.ToDictionary(static scheme => scheme, static scheme => scheme switch
        {
            "bearer" => ApiCredential.Bearer("k3y"),
            "basic" => ApiCredential.Basic("u", "p"),
            _ => ApiCredential.ApiKey("k3y"),
        }));
}
