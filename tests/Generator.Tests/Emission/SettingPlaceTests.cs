using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Wrong settings are reported in the project file, at the value if it is written there.</summary>
public class SettingPlaceTests
{
    private const string Project = "/app/app.csproj";

    [Theory]
    [InlineData("""<OpenApiClient Include="test.yaml" IncludeTags="petz" />""", 3, 55)]
    [InlineData("""<OpenApiClient Include="apis/*.yaml" IncludeTags="pets;petz" />""", 3, 62)]
    [InlineData("""<OpenApiClient Include="test.yaml"><IncludeTags>petz</IncludeTags></OpenApiClient>""", 3, 55)]
    [InlineData("""<OpenApiClient Include="other.yaml" IncludeTags="petz" /><OpenApiClient Include="test.yaml" IncludeTags="petz" />""", 3, 112)]
    [InlineData("""<OpenApiClient Include="test.yaml" IncludeTags="$(Tags)" />""", 3, 8)]
    [InlineData("""<OpenApiClient Include="test.yaml" IncludeTags="petz&quot;" />""", 3, 42)]
    [InlineData("<OpenApiClient\n Include='test.yaml'\n IncludeTags='petz'/>", 5, 15)]
    [InlineData("<!-- made by a target -->", 1, 1)]
    [InlineData("<OpenApiClient", 1, 1)]
    public void Setting_is_found_in_the_project_file(string item, int line, int column)
    {
        var tag = item.Contains("&quot;", StringComparison.Ordinal) ? "petz\"" : "petz";

        var generation = Run(item, file => file with { IncludeTags = tag });

        Assert.Equal($"GIG0019 app.csproj({line},{column})", generation.Places().First());
    }

    [Fact]
    public void Value_that_is_invalid_is_underlined()
    {
        const string Item = """<OpenApiClient Include="test.yaml" Accessibility="Private" />""";

        var diagnostic = Assert.Single(Run(Item, static file => file with { Accessibility = "private" }).Diagnostics);

        Assert.Equal("GIG0012", diagnostic.Id);
        Assert.Equal("Accessibility", TextOf(Item).Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length));
    }

    [Fact]
    public void Property_of_the_project_is_the_setting_of_gigstacks_client()
    {
        var generation = Run(
            "</ItemGroup><PropertyGroup><GigstackAccessibility>private</GigstackAccessibility></PropertyGroup><ItemGroup>",
            static file => file with { Accessibility = "private" });

        Assert.Equal(["GIG0012 app.csproj(3,57)"], generation.Places());
    }

    private static string TextOf(string item) => $"<Project>\n  <ItemGroup>\n      {item}\n  </ItemGroup>\n</Project>\n";

    private static Generation Run(string item, Func<ApiFile, ApiFile> change) => Generation.Run([
        change(new ApiFile("/app/apis/test.yaml", OpenApi.Paths("/a: { get: { tags: [pets], responses: {} } }", "")) { DefinedIn = Project }),
        new ApiFile(Project, TextOf(item)) { Kind = "project" }]);
}
