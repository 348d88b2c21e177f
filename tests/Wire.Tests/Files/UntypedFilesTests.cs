using System.Text.Json;
using WireTests.UntypedFilesApi;

namespace WireTests.Files;

public sealed class UntypedFilesTests
{
    private static readonly ApiFile s_file = ApiFile.FromText("x", "x", "image/gif");

    [Fact]
    public async Task A_field_without_a_type_is_a_file()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UploadAsync(new()
        {
            Photo = s_file,
            More = [s_file],
            Marked = s_file,
            Encoded = [1, 2],
            Words = JsonDocument.Parse("{}").RootElement,
        });

        Assert.Equal(
            """
            name="photo"; filename="x"
            Content-Type: image/png

            x
            name="more"; filename="x"
            Content-Type: image/gif

            x
            name="marked"; filename="x"
            Content-Type: image/gif

            x
            name="encoded"

            AQI=
            name="words"
            Content-Type: application/json

            {}

            """,
            api.Request.Parts());
    }

    [Fact]
    public async Task A_body_without_a_type_is_a_file()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).AnyAsync(s_file);
        await Client(api).BytesAsync(s_file);
        await Client(api).ImageAsync(s_file);

        Assert.Equal(
            ["image/gif x", "application/octet-stream x", "image/png x"],
            api.Requests.Select(static request => $"{request.Header("Content-Type")} {request.Body}"));
    }

    [Fact]
    public async Task A_file_or_a_string_is_what_the_caller_gives()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).MixedAsync(new()
        {
            Image = "https://a.test/1.png",
            Images = [s_file, "https://a.test/2.png"],
            Listed = [s_file],
            AdditionalProperties = new Dictionary<string, ApiFile> { ["other"] = s_file },
        });

        Assert.Equal(
            """
            name="image"

            https://a.test/1.png
            name="images"; filename="x"
            Content-Type: image/gif

            x
            name="images"

            https://a.test/2.png
            name="listed"; filename="x"
            Content-Type: image/gif

            x
            name="other"; filename="x"
            Content-Type: image/gif

            x

            """,
            api.Request.Parts());
    }

    private static UntypedFilesClient Client(Api api) => new(api.Anonymous, api.Options<UntypedFilesClientOptions>());
}
