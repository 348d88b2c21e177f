using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Gigstack.Package.Tests;

/// <summary>What "dotnet new list" and an IDE read of the templates.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class TemplateMetadataTests(PackedPackages packages)
{
    public static TheoryData<string, string> Templates => new()
    {
        { "console", "gigstack-console" },
        { "web", "gigstack-web" },
        { "client", "openapi-client" },
    };

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_template_has_what_the_command_line_needs(string folder, string name)
    {
        using var package = packages.Open("Gigstack.Templates");
        var template = Read(package, $"content/{folder}/.template.config/template.json");

        Assert.Equal(name, (string?)template["shortName"]);
        Assert.StartsWith("Gigstack.Templates.", (string?)template["identity"], StringComparison.Ordinal);
        Assert.Equal("C#", (string?)template["tags"]!["language"]);
        Assert.Equal("project", (string?)template["tags"]!["type"]);
        var project = (string?)template["sourceName"] + ".csproj";
        Assert.Equal(project, (string?)template["primaryOutputs"]!.AsArray().Single()!["path"]);
        Assert.NotNull(package.GetEntry($"content/{folder}/{project}"));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void A_project_refers_to_the_packages_of_this_version(string folder, string name)
    {
        using var package = packages.Open("Gigstack.Templates");
        var template = Read(package, $"content/{folder}/.template.config/template.json");
        var project = package.TextOf($"content/{folder}/{(string?)template["sourceName"]}.csproj");

        Assert.NotEmpty(name);
        Assert.Contains($"""<PackageReference Include="Gigstack.Generator" Version="{BuildFacts.Version}" />""", project, StringComparison.Ordinal);
        Assert.All(
            package.Entries.Where(static entry => entry.FullName.StartsWith("content/", StringComparison.Ordinal)),
            entry => Assert.DoesNotContain("GIGSTACK_VERSION", package.TextOf(entry.FullName), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Templates))]
    public void Everything_that_is_shown_has_a_spanish_string(string folder, string name)
    {
        using var package = packages.Open("Gigstack.Templates");
        var template = Read(package, $"content/{folder}/.template.config/template.json");
        var spanish = Read(package, $"content/{folder}/.template.config/localize/templatestrings.es.json").AsObject();

        Assert.NotEmpty(name);
        Assert.Equal(Shown(template).Order(StringComparer.Ordinal), spanish.Select(static pair => pair.Key).Order(StringComparer.Ordinal));
        Assert.NotEqual((string?)template["description"], (string?)spanish["description"]);
    }

    private static IEnumerable<string> Shown(JsonNode template)
    {
        yield return "author";
        yield return "name";
        yield return "description";
        foreach (var (symbol, value) in template["symbols"]!.AsObject().Where(static symbol => (string?)symbol.Value!["type"] == "parameter"))
        {
            yield return $"symbols/{symbol}/displayName";
            yield return $"symbols/{symbol}/description";
            foreach (var choice in value!["choices"]?.AsArray() ?? [])
                yield return $"symbols/{symbol}/choices/{choice!["choice"]}/description";
        }

        foreach (var action in template["postActions"]!.AsArray())
        {
            yield return $"postActions/{action!["id"]}/description";
            yield return $"postActions/{action["id"]}/manualInstructions/default/text";
        }
    }

    private static JsonNode Read(ZipArchive package, string entry) => JsonNode.Parse(package.TextOf(entry))!;
}
