using System.Buffers.Binary;
using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

/// <summary>What a package site shows of a package.</summary>
[Collection(PackagesDefinition.Name)]
public sealed partial class PackageMetadataTests(PackedPackages packages)
{
    public static TheoryData<string> Names => PackedPackages.Names;

    [Fact]
    public void There_are_no_other_packages() => Assert.Equal(
        PackedPackages.All,
        Directory.GetFiles(packages.Feed, $"Gigstack.*.{BuildFacts.Version}.nupkg")
            .Select(static path => Path.GetFileName(path)[..^$".{BuildFacts.Version}.nupkg".Length]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Addresses_are_those_of_the_repository(string id)
    {
        using var package = packages.Open(id);
        var metadata = package.Metadata();

        Assert.Equal(BuildFacts.RepositoryUrl, metadata.Element("projectUrl")?.Value);
        Assert.Equal(BuildFacts.RepositoryUrl, metadata.Element("repository")?.Attribute("url")?.Value);
        Assert.Equal("git", metadata.Element("repository")?.Attribute("type")?.Value);
        Assert.Matches("^[0-9a-f]{40}$", metadata.Element("repository")?.Attribute("commit")?.Value);
        Assert.Equal(BuildFacts.RepositoryFiles + "CHANGELOG.md", metadata.Element("releaseNotes")?.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_licence_is_an_expression_and_a_file(string id)
    {
        using var package = packages.Open(id);
        var metadata = package.Metadata();

        Assert.Equal("MIT", metadata.Element("license")?.Value);
        Assert.Equal("expression", metadata.Element("license")?.Attribute("type")?.Value);
        Assert.Equal(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "LICENSE")), package.TextOf("LICENSE"));
        Assert.Contains(metadata.Element("copyright")!.Value, package.TextOf("LICENSE"), StringComparison.Ordinal);
        Assert.Equal("The Gigstack.Generator authors", metadata.Element("authors")?.Value);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_icon_is_a_picture_of_the_size_that_sites_show(string id)
    {
        using var package = packages.Open(id);
        Assert.Equal("icon.png", package.Metadata().Element("icon")?.Value);
        using var icon = package.GetEntry("icon.png")!.BytesOf();
        var bytes = icon.ToArray();

        Assert.Equal([0x89, .. "PNG\r\n\u001a\n"u8], bytes[..8]);
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(128, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
        Assert.InRange(bytes.Length, 500, 20_000);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_description_is_one_paragraph_and_tags_are_words(string id)
    {
        using var package = packages.Open(id);
        var metadata = package.Metadata();
        var description = metadata.Element("description")!.Value;
        var tags = metadata.Element("tags")!.Value.Split(' ');

        Assert.InRange(description.Length, 150, 500);
        Assert.DoesNotContain('\n', description);
        Assert.EndsWith(".", description, StringComparison.Ordinal);
        Assert.Equal(tags.Distinct(), tags);
        Assert.All(tags, static tag => Assert.Matches(Tag(), tag));
        Assert.Contains("openapi", tags);
        Assert.Contains("gigstack", tags);
    }

    [Theory]
    [InlineData("Gigstack.Sandbox.Tool", "DotnetTool")]
    [InlineData("Gigstack.Templates", "Template")]
    public void The_type_of_a_package_tells_what_it_is_for(string id, string type)
    {
        using var package = packages.Open(id);
        Assert.Equal(type, package.Metadata().Element("packageTypes")?.Element("packageType")?.Attribute("name")?.Value);
    }

    [GeneratedRegex("^[a-z][a-z-]+$")]
    private static partial Regex Tag();
}
