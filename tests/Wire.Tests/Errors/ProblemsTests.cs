using System.Text.Json;
using WireTests.DeclaredProblemsApi;
using WireTests.PlainProblemsApi;
using WireTests.ProblemsApi;

namespace WireTests.Errors;

/// <summary>Problem details (RFC 9457) fill the exception without any extension of the document.</summary>
public sealed class ProblemsTests
{
    [Fact]
    public async Task Title_and_detail_are_message_and_details()
    {
        const string Body = """{"type":"https://e.g/credit","title":"No credit.","status":403,"detail":"The balance is 30.","instance":"/a/1"}""";
        var failure = await Fail(Body, 403);

        Assert.Equal(("No credit.", "The balance is 30."), (failure.ApiMessage, failure.Details!.Value.GetString()));
        Assert.Equal("POST /p returned 403 Reason: No credit. (The balance is 30.)", failure.Message);
        Assert.Equal(Body, failure.ResponseBody);
        Assert.Null(failure.Code);
        Assert.Empty(failure.FieldErrors);
    }

    [Fact]
    public async Task Errors_of_aspnet_are_the_field_errors_and_the_typed_body_stays()
    {
        var failure = Assert.IsType<ApiException<HttpValidationProblemDetails>>(await Fail(
            """{"type":"t","title":"Invalid.","status":400,"errors":{"Name":["is required","is short"],"Age":["is negative"]}}""", 400));

        Assert.Equal(("Invalid.", "t", 400), (failure.ApiMessage, failure.Error.Type, failure.Error.Status));
        Assert.Equal(new Dictionary<string, string> { ["Name"] = "is required, is short", ["Age"] = "is negative" }, failure.FieldErrors);
        Assert.Equal(JsonValueKind.Array, failure.Details!.Value.GetProperty("Name").ValueKind);
        Assert.Equal("POST /p returned 400 Reason: Invalid. (Name: is required, is short; Age: is negative)", failure.Message);
    }

    [Theory]
    [InlineData("""{"errors":[{"detail":"must be positive","pointer":"#/age"},{"detail":"is late","pointer":"#/age"}]}""", "#/age", "must be positive, is late")]
    [InlineData("""{"errors":[{"name":"age","reason":"must be positive"}]}""", "age", "must be positive")]
    [InlineData("""{"errors":[{"field":"age","message":"must be positive"}, 7, {"detail":"of nothing"}]}""", "age", "must be positive")]
    [InlineData("""{"invalid-params":[{"name":"age","reason":"must be positive"}]}""", "age", "must be positive")]
    [InlineData("""{"detail":"d","errors":{"age":"must be positive"}}""", "age", "must be positive")]
    public async Task Lists_of_errors_name_their_fields(string body, string field, string text) =>
        Assert.Equal((field, text), await Fail(body, 422) is var failure ? (Assert.Single(failure.FieldErrors).Key, failure.FieldErrors[field]) : default);

    [Theory]
    [InlineData("""{"title":"T","detail":"D","errors":{"a":["b"]}}""", "POST /p returned 500 Reason: T (D; a: b)")]
    [InlineData("""{"detail":"D"}""", "POST /p returned 500 Reason: D")]
    [InlineData("""{"title":7,"detail":{},"errors":"e","code":"X1"}""", "POST /p returned 500 X1")]
    [InlineData("""{"title":"\ud800","detail":"D"}""", "POST /p returned 500 Reason: D")]
    [InlineData("""["title"]""", "POST /p returned 500 Reason")]
    [InlineData("""{"title":""", "POST /p returned 500 Reason")]
    public async Task Sentence_says_what_the_problem_says(string body, string sentence) => Assert.Equal(sentence, (await Fail(body, 500)).Message);

    [Theory]
    [InlineData(400, "application/json", "T")]
    [InlineData(400, "application/problem+json; charset=utf-8", "T")]
    [InlineData(404, "application/json", null)]
    [InlineData(404, "Application/Problem+JSON", "T")]
    [InlineData(500, "application/json", "T")]
    [InlineData(500, "text/plain", null)]
    public async Task Declared_schema_or_media_type_tells(int status, string mediaType, string? message)
    {
        await using var api = new Api(WireReply.Text("""{"title":"T","detail":"D","errors":{"a":["b"]}}""", status, "Content-Type: " + mediaType));
        var client = new PlainProblemsClient(api.Options<PlainProblemsClientOptions>());

        var failure = await Assert.ThrowsAnyAsync<ApiException>(() => client.PlainAsync());

        Assert.Equal(message, failure.ApiMessage);
        Assert.Equal(message is not null, failure.FieldErrors.ContainsKey("a"));
    }

    [Theory]
    [InlineData("""{"reason":"R","say":"S","title":"T","detail":"D","errors":{"a":"b"}}""", "R", "S")]
    [InlineData("""{"code":"C","title":"T","detail":"D","errors":{"a":"b"}}""", "C", "T")]
    public async Task X_error_takes_precedence(string body, string code, string message)
    {
        await using var api = new Api(WireReply.Text(body, 400, "Content-Type: application/problem+json"));
        var client = new DeclaredProblemsClient(api.Options<DeclaredProblemsClientOptions>());

        var failure = await Assert.ThrowsAsync<ApiException>(() => client.ActAsync());

        Assert.Equal((code, message, "D", "b"), (failure.Code, failure.ApiMessage, failure.Details!.Value.GetString(), failure.FieldErrors["a"]));
    }

    private static async Task<ApiException> Fail(string body, int status)
    {
        await using var api = new Api(WireReply.Text(body, status, "Content-Type: application/problem+json"));
        var client = new ProblemsClient(api.Options<ProblemsClientOptions>());
        return await Assert.ThrowsAnyAsync<ApiException>(() => client.ActAsync());
    }
}
