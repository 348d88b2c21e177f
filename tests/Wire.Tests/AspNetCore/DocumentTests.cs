using Gigstack.Generator.Tests.Driver;

namespace WireTests.AspNetCore;

/// <summary>Workshop.json, from which the client is generated, is what the application says of itself.</summary>
public sealed class DocumentTests(RunningApp app) : IClassFixture<RunningApp>
{
    [Fact]
    public async Task Document_is_the_one_the_application_emits()
    {
        using var http = new HttpClient { BaseAddress = app.Address };
        var emitted = (await http.GetStringAsync(new Uri("openapi/v1.json", UriKind.Relative))).ReplaceLineEndings("\n") + "\n";

        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_SNAPSHOTS") == "1")
            await File.WriteAllTextAsync(Path(), emitted);
        Assert.Equal(await File.ReadAllTextAsync(Path()), emitted);
    }

    private static string Path() => Repository.PathOf("tests", "Wire.Tests", "AspNetCore", "Workshop.json");
}
