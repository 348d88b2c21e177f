using WireTests.OldPartsApi;

namespace WireTests.Swagger2;

/// <summary>Swagger 2.0 in several files, with the parameters of a path.</summary>
public sealed class OldPartsTests
{
    [Fact]
    public async Task Parts_in_other_files_are_rewritten_too()
    {
        await using var api = new Api(WireReply.Json("""{"kind":"k","at":"2026-01-02"}""", 200, "X-Rest: 1,2"));

        var answer = await Client(api).GetAWithResponseAsync(new() { Ids = ["x", "y"] });

        Assert.Equal("GET /a?ids=x,y HTTP/1.1", api.Request.Line);
        Assert.StartsWith("Basic ", api.Request.Header("Authorization"), StringComparison.Ordinal);
        Assert.Equal(new DateOnly(2026, 1, 2), answer.Value.At);
    }

    [Fact]
    public async Task The_body_of_a_path_is_that_of_its_operations_without_their_own()
    {
        await using var api = new Api(WireReply.Json("""{"kind":"k"}"""), WireReply.Empty(200));
        var client = Client(api);

        await client.AddBAsync(new() { Kind = "k" }, new() { Dry = true });
        await client.PutBAsync(["a"]);

        Assert.Equal(["POST /b?dry=true HTTP/1.1", "PUT /b HTTP/1.1"], api.Requests.Select(one => one.Line));
        Assert.Equal(["""{"kind":"k"}""", """["a"]"""], api.Requests.Select(one => one.Body));
    }

    private static OldPartsClient Client(Api api) =>
        new(new Dictionary<string, ApiCredential> { ["basic"] = ApiCredential.Basic("u", "p") }, api.Options<OldPartsClientOptions>());
}
