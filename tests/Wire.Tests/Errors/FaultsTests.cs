using WireTests.DeclaredProblemsApi;
using WireTests.FaultsApi;

namespace WireTests.Errors;

/// <summary>Errors of which the document says nothing, or something else than what arrives.</summary>
public sealed class FaultsTests
{
    [Theory]
    [InlineData("""{"message":"No"}""", null, "No")]
    [InlineData("""{"code":"E7","message":"No","other":1}""", "E7", "No")]
    [InlineData("""{"code":7,"message":"No"}""", null, "No")]
    [InlineData("""{"error":{"code":"E7","message":"No"}}""", "E7", "No")]
    [InlineData("""{"error":{"code":404,"message":"No","status":"NOT_FOUND"}}""", null, "No")]
    [InlineData("""{"error":"invalid_grant","error_description":"It has expired."}""", "invalid_grant", "It has expired.")]
    [InlineData("""{"error":"invalid"}""", null, null)]
    [InlineData("""{"title":"A book","detail":"of errors"}""", null, null)]
    [InlineData("""{"message":{"es":"No"}}""", null, null)]
    [InlineData("""[{"message":"No"}]""", null, null)]
    public async Task Usual_places_are_read_without_any_declaration(string body, string? code, string? message)
    {
        var failure = await Fail(WireReply.Json(body, 400));

        Assert.Equal((code, message), (failure.Code, failure.ApiMessage));
        Assert.Equal(body, failure.ResponseBody);
        Assert.Null(failure.Details);
    }

    [Theory]
    [InlineData("text/html", """<p>{"message":"No"}</p>""")]
    [InlineData("text/plain", """{"message":"No"}""")]
    public async Task Only_JSON_is_read(string mediaType, string body) =>
        Assert.Null((await Fail(WireReply.Text(body, 502, "Content-Type: " + mediaType))).ApiMessage);

    [Fact]
    public async Task Usual_places_are_not_read_if_the_document_names_others()
    {
        await using var api = new Api(WireReply.Json("""{"message":"No"}""", 400));
        var client = new DeclaredProblemsClient(api.Options<DeclaredProblemsClientOptions>());

        Assert.Null((await Assert.ThrowsAsync<ApiException>(() => client.ActAsync())).ApiMessage);
    }

    [Fact]
    public async Task Declared_problem_is_typed_and_said()
    {
        await using var api = new Api(WireReply.Text("""{"title":"Gone","detail":"D","x":1}""", 404, "Content-Type: application/problem+json"));

        var failure = await Assert.ThrowsAsync<ApiException<ProblemDetails>>(() => Client(api).ProblemAsync());

        Assert.Equal(("Gone", "Gone", "D"), (failure.ApiMessage, failure.Error.Title, failure.Details!.Value.GetString()));
    }

    private static FaultsClient Client(Api api) => new(api.Options<FaultsClientOptions>());

    private static async Task<ApiException> Fail(WireReply reply)
    {
        await using var api = new Api(reply);
        return await Assert.ThrowsAnyAsync<ApiException>(() => Client(api).UndocumentedAsync());
    }
}
