using Gigstack.Generator.Tests.Driver;
using Gigstack.Generator.Tests.Hostile;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>Whole documents on whatever compiler runs this: they generate, and what is generated compiles.</summary>
public class WholeDocumentTests
{
    [Theory]
    [InlineData("gigstack.v2")]
    [InlineData("gigstack.v2.2025-06")]
    public void Document_of_gigstack_compiles_without_a_finding(string name) =>
        Generation.Run([new ApiFile($"/apis/{name}.yaml", File.ReadAllText(Repository.PathOf("spec", name + ".yaml")))]).MustBeClean();

    [Theory]
    [InlineData("rich31")]
    [InlineData("rich30")]
    [InlineData("rich20")]
    public void Document_with_everything_compiles(string name)
    {
        var generation = Generation.Run([new ApiFile("/apis/rich.json", SeedDocument.Own(name).ToJsonString())]).MustCompile();

        Assert.NotEmpty(generation.Files);
        GeneratedCode.MustParse(generation);
    }
}
