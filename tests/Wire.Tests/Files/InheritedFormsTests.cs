using WireTests.InheritedFormsApi;

namespace WireTests.Files;

public sealed class InheritedFormsTests
{
    [Fact]
    public async Task Fields_of_every_part_are_sent()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).UploadAsync(new()
        {
            Name = "n",
            File = File("1"),
            Typed = File("2"),
            Nested = File("3"),
            Several = [File("4")],
            Tags = ["t"],
            AdditionalProperties = new Dictionary<string, long> { ["more"] = 5 },
        });

        Assert.Equal(
            "name=\"name\"\n\nn\n" + Part("file", "1") + Part("typed", "2") + Part("nested", "3") + Part("several", "4")
            + "name=\"tags\"\n\nt\nname=\"more\"\n\n5\n",
            api.Request.Parts());
    }

    [Fact]
    public async Task One_of_two_forms_is_sent()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).EitherAsync(new() { File = File("1") });
        await Client(api).EitherAsync(new() { Url = "u" });

        Assert.Equal(Part("file", "1"), api.Requests[0].Parts());
        Assert.Equal("name=\"url\"\n\nu\n", api.Requests[1].Parts());
    }

    private static ApiFile File(string content) => ApiFile.FromText(content, "f", "image/png");

    private static string Part(string name, string content) => $"name=\"{name}\"; filename=\"f\"\nContent-Type: image/png\n\n{content}\n";

    private static InheritedFormsClient Client(Api api) => new(api.Anonymous, api.Options<InheritedFormsClientOptions>());
}
