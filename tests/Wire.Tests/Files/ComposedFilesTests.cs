using WireTests.ComposedFilesApi;

namespace WireTests.Files;

public sealed class ComposedFilesTests
{
    private static readonly string[] s_parts =
        ["plain:1", "optional:2", "described:3", "several:4", "several:5", "oneOrSeveral:6", "oneOrSeveral:7"];

    [Fact]
    public async Task A_file_behind_a_composition_is_a_file()
    {
        await using var api = new Api(WireReply.Empty(204));

        await new ComposedFilesClient(api.Anonymous, api.Options<ComposedFilesClientOptions>()).UploadAsync(new()
        {
            Plain = File("1"),
            Optional = File("2"),
            Described = File("3"),
            Several = [File("4"), File("5")],
            OneOrSeveral = [File("6"), File("7")],
        });

        Assert.Equal(
            string.Concat(s_parts
                .Select(static part => part.Split(':'))
                .Select(static part => $"name=\"{part[0]}\"; filename=\"f{part[1]}\"\nContent-Type: image/png\n\n{part[1]}\n")),
            api.Request.Parts());
    }

    private static ApiFile File(string content) => ApiFile.FromText(content, "f" + content, "image/png");
}
