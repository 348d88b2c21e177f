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

    [Fact]
    public void Document_with_everything_compiles()
    {
        var generation = Generation.Run([new ApiFile("/apis/rich.json", SeedDocument.Own("rich31").ToJsonString())]).MustCompile();

        Assert.NotEmpty(generation.Files);
        GeneratedCode.MustParse(generation);
    }
}
