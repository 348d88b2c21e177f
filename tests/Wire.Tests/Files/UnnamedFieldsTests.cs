using WireTests.UnnamedFieldsApi;

namespace WireTests.Files;

public sealed class UnnamedFieldsTests
{
    [Fact]
    public async Task The_caller_names_the_fields_of_a_form()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PostSendAsync(new Dictionary<string, string> { ["a b"] = "c&d", ["e"] = "" });

        Assert.Equal("application/x-www-form-urlencoded", api.Request.Header("Content-Type"));
        Assert.Equal("a+b=c%26d&e=", api.Request.Body);
    }

    [Fact]
    public async Task The_caller_names_the_parts_of_a_form()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).SendMultipartAsync(new Dictionary<string, ApiFormPart>
        {
            ["note"] = "text",
            ["json"] = ApiFormPart.FromString("{}", "application/json"),
            ["file"] = ApiFile.FromText("x", "x.txt", "text/plain"),
            ["files"] = ApiFormPart.Several(ApiFile.FromText("y", "y.txt", "text/plain"), "z"),
        });

        Assert.Equal(
            """
            name="note"

            text
            name="json"
            Content-Type: application/json

            {}
            name="file"; filename="x.txt"
            Content-Type: text/plain; charset=utf-8

            x
            name="files"; filename="y.txt"
            Content-Type: text/plain; charset=utf-8

            y
            name="files"

            z

            """,
            api.Request.Parts());
    }

    private static UnnamedFieldsClient Client(Api api) => new(api.Anonymous, api.Options<UnnamedFieldsClientOptions>());
}
