using WireTests.Basic20Api;

namespace WireTests.Security;

public sealed class Basic20Tests
{
    [Fact]
    public async Task Schemes_of_2_0_are_sent_like_those_of_3_0()
    {
        await using var api = new Api(
            WireReply.Empty(204), WireReply.Empty(204), WireReply.Json("""{"access_token":"t1"}"""), WireReply.Empty(204));
        var client = new Basic20Client(
            new Dictionary<string, ApiCredential>
            {
                ["password"] = ApiCredential.Basic("u", "p"),
                ["key"] = ApiCredential.ApiKey("k"),
                ["machine"] = ApiCredential.ClientCredentials("id", "secret", scopes: ["read"]),
                ["person"] = ApiCredential.Bearer("t2"),
            },
            api.Options<Basic20ClientOptions>());

        await client.BasicAsync();
        await client.KeyAsync();
        await client.TokenAsync();
        await client.UserAsync();

        Assert.Equal(
            ["GET /basic Basic dTpw", "GET /key?api_key=k ", "POST /token Basic aWQ6c2VjcmV0", "GET /token Bearer t1", "GET /user Bearer t2"],
            api.Requests.Select(static request =>
                $"{request.Line.Replace(" HTTP/1.1", "", StringComparison.Ordinal)} {request.Header("Authorization")}"));
        Assert.Equal("grant_type=client_credentials&scope=read", api.Requests[2].Body);
    }
}
