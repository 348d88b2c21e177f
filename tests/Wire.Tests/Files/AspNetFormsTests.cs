using WireTests.AspNetFormsApi;

namespace WireTests.Files;

public sealed class AspNetFormsTests
{
    [Fact]
    public async Task The_fields_of_all_parts_of_allOf_are_sent()
    {
        await using var api = new Api(WireReply.Json("{}"));

        await Client(api).SendCvAsync(new()
        {
            Resume = ApiFile.FromText("cv", "cv.pdf", "application/pdf"),
            Extras = [ApiFile.FromText("1", "1.txt", "application/octet-stream")],
            Note = "n",
        });

        Assert.Equal(
            """
            name="resume"; filename="cv.pdf"
            Content-Type: application/pdf

            cv
            name="extras"; filename="1.txt"
            Content-Type: application/octet-stream

            1
            name="note"

            n

            """,
            api.Request.Parts());
    }

    [Fact]
    public async Task A_form_without_files_has_its_fields()
    {
        await using var api = new Api(WireReply.Json("{}"));

        await Client(api).SendWordsAsync(new() { One = "1", Many = ["2", "3"], Where = new Place { Town = "t" } });

        Assert.Equal(
            """
            name="one"

            1
            name="many"

            2
            name="many"

            3
            name="where"
            Content-Type: application/json

            {"town":"t"}

            """,
            api.Request.Parts());
    }

    private static AspNetFormsClient Client(Api api) => new(api.Anonymous, api.Options<AspNetFormsClientOptions>());
}
