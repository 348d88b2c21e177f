using System.Text.RegularExpressions;
using WireTests.FormPartsApi;

namespace WireTests.MediaTypes;

public sealed partial class FormPartsTests
{
    [Fact]
    public async Task Each_part_has_the_media_type_of_its_encoding()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FilesAsync(new()
        {
            One = File("1"),
            Many = [File("2", "image/gif"), File("3")],
            Meta = new Thing { Name = "x" },
            Text = "so \"quoted\"",
            List = ["a", "b"],
            Count = 5,
            Plain = "p",
        });

        Assert.Equal(
            [
                "one image/png 1", "many image/png 2", "many image/png 3", "meta application/vnd.meta+json {\"name\":\"x\"}",
                """text application/json "so \u0022quoted\u0022" """.TrimEnd(), "list application/json [\"a\",\"b\"]",
                "count application/json 5", "plain  p",
            ],
            Parts(api.Request).Select(static part => part.Replace("\\\"", "\\u0022", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Absent_parts_are_not_sent()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FilesAsync(new() { One = File("1"), Many = [], Meta = new Thing(), Text = "", List = [] });

        Assert.Equal(
            ["one image/png 1", "meta application/vnd.meta+json {}", "text application/json \"\"", "list application/json []"],
            Parts(api.Request));
    }

    [Fact]
    public async Task A_file_keeps_its_media_type_where_the_document_allows_it()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).PicturesAsync(new()
        {
            Free = File("1", "text/csv"),
            Range = File("2", "image/webp"),
            Either = [File("3", "image/jpeg"), File("4", "image/gif"), File("5")],
        });

        Assert.Equal(
            ["free text/csv 1", "range image/webp 2", "either image/jpeg 3", "either image/png 4", "either image/png 5"],
            Parts(api.Request));
    }

    [Fact]
    public async Task A_multipart_body_keeps_its_subtype()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).RelatedAsync(new() { Meta = new Thing { Name = "x" } });

        Assert.StartsWith("multipart/related; boundary=", api.Request.Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal(["meta application/json {\"name\":\"x\"}"], Parts(api.Request));
    }

    [Fact]
    public async Task A_form_keeps_its_parameters_and_its_fields_in_JSON()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UrlAsync(new() { Name = "x", Tags = ["a"] });

        Assert.Equal("application/x-www-form-urlencoded; charset=utf-8", api.Request.Header("Content-Type"));
        Assert.Equal("name=%22x%22&tags=%5B%22a%22%5D", api.Request.Body);
    }

    [Theory]
    [InlineData("image/jpeg", "image/jpeg")]
    [InlineData("image/png", "image/png")]
    [InlineData("image/gif", "image/png")]
    [InlineData(null, "image/png")]
    public Task A_body_with_several_media_types_has_that_of_the_file(string? own, string sent) =>
        IsSent(sent, client => client.ImageAsync(File("1", own)));

    [Fact]
    public Task A_body_of_a_range_has_the_media_type_of_the_file() =>
        IsSent("image/webp", static client => client.AnyImageAsync(File("1", "image/webp")));

    [Fact]
    public Task A_body_of_one_media_type_has_it() => IsSent("image/png", static client => client.OneImageAsync(File("1", "image/webp")));

    private static async Task IsSent(string mediaType, Func<FormPartsClient, Task> call)
    {
        await using var api = new Api(WireReply.Empty(204));

        await call(Client(api));

        Assert.Equal(mediaType, api.Request.Header("Content-Type"));
        Assert.Equal("1", api.Request.Body);
    }

    private static ApiFile File(string text, string? mediaType = null) =>
        ApiFile.FromBytes(System.Text.Encoding.UTF8.GetBytes(text), contentType: mediaType);

    /// <summary>Name, media type and content of each part.</summary>
    private static List<string> Parts(WireRequest request) => Part().Matches(request.Body).Select(static part =>
        $"{part.Groups["name"].Value} {part.Groups["type"].Value} {part.Groups["content"].Value}").ToList();

    [GeneratedRegex("name=\"(?<name>[^\"]*)\"[^\r]*\r\n(Content-Type: (?<type>[^\r]*)\r\n)?\r\n(?<content>[^\r]*)\r\n")]
    private static partial Regex Part();

    private static FormPartsClient Client(Api api) => new(api.Anonymous, api.Options<FormPartsClientOptions>());
}
