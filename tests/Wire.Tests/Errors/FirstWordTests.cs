using WireTests.FirstWordsApi;

namespace WireTests.Errors;

/// <summary>Details whose strings begin with the field, as the document says with <c>field: first-word</c>.</summary>
public sealed class FirstWordTests
{
    [Theory]
    [InlineData("""["items[0].quantity must be greater than 0"]""", "items[0].quantity", "items[0].quantity must be greater than 0")]
    [InlineData("""["use: P01 is not allowed","The invoice is not valid"]""", "use", "use: P01 is not allowed")]
    [InlineData("""["zip is required","zip must have 5 digits"]""", "zip", "zip is required, zip must have 5 digits")]
    [InlineData("\"limit must not be greater than 100\"", "limit", "limit must not be greater than 100")]
    [InlineData("""["\"age\" is required"]""", "age", "\"age\" is required")]
    [InlineData("""["Body.Name is required"]""", "Body.Name", "Body.Name is required")]
    [InlineData("""["/items/0 is wrong",7,null,["x is wrong"],{"y":"z"}]""", "/items/0", "/items/0 is wrong")]
    [InlineData("""{"tax_id":"is taken"}""", "tax_id", "is taken")]
    public async Task A_string_is_of_the_field_it_begins_with(string details, string field, string text)
    {
        var failure = await FailAsync(details);

        Assert.Equal((field, text), failure.FieldErrors.Select(static one => (one.Key, one.Value)).Single());
        Assert.Equal(details, failure.Details!.Value.GetRawText());
    }

    [Theory]
    [InlineData("""["The document is too large"]""")]
    [InlineData("""["«x» is wrong",""," x",":x","required"]""")]
    [InlineData("\"No\"")]
    [InlineData("[]")]
    [InlineData("7")]
    public async Task A_sentence_has_no_field(string details) => Assert.Empty((await FailAsync(details)).FieldErrors);

    // Not once more as errors of fields.
    [Fact]
    public async Task The_message_has_the_details_once() =>
        Assert.EndsWith("returned 422 bad: No (zip is required, age is negative)", (await FailAsync("""["zip is required","age is negative"]""")).Message, StringComparison.Ordinal);

    private static async Task<ApiException> FailAsync(string details)
    {
        await using var api = new Api(WireReply.Json($$$"""{"error":{"code":"bad","message":"No","details":{{{details}}}}}""", 422));
        var client = new FirstWordsClient(api.Options<FirstWordsClientOptions>());
        return await Assert.ThrowsAsync<ApiException>(() => client.ActAsync());
    }
}
