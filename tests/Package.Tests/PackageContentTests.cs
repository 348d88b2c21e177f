using System.Xml.Linq;

namespace Gigstack.Package.Tests;

[Collection(PackagesDefinition.Name)]
public sealed class PackageContentTests(PackedPackages packages)
{
    [Fact]
    public void The_generator_lies_where_every_compiler_from_the_floor_on_looks()
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.Contains(package.Entries, entry => entry.FullName == "analyzers/dotnet/roslyn4.8/cs/Gigstack.Generator.dll");
        Assert.DoesNotContain(package.Entries, entry => entry.FullName.StartsWith("lib/", StringComparison.Ordinal));
    }

    // Without its libraries, which editors have.
    [Fact]
    public void Code_fixes_lie_beside_it()
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.NotNull(package.GetEntry("analyzers/dotnet/roslyn4.8/cs/Gigstack.Generator.CodeFixes.dll"));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.StartsWith("System.Composition", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Microsoft.OpenApi.dll")]
    [InlineData("YamlDotNet.dll")]
    [InlineData("System.Text.Json.dll")]
    [InlineData("System.Memory.dll")]
    public void Its_libraries_lie_beside_it(string library)
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.NotNull(package.GetEntry("analyzers/dotnet/roslyn4.8/cs/" + library));
    }

    [Theory]
    [InlineData("Microsoft.CodeAnalysis")]
    [InlineData("System.Collections.Immutable")]
    [InlineData("System.Reflection.Metadata")]
    public void What_the_compiler_brings_is_not_packed_again(string library)
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.DoesNotContain(package.Entries, entry => entry.Name.StartsWith(library, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("documents/gigstack.v2.yaml", "spec/gigstack.v2.yaml")]
    [InlineData("documents/gigstack.v2.cs", "spec/gigstack.v2.cs")]
    [InlineData("documents/gigstack.v2.2025-06.yaml", "spec/gigstack.v2.2025-06.yaml")]
    [InlineData("build/Gigstack.Generator.targets", "src/Generator/build/Gigstack.Generator.targets")]
    [InlineData("build/Gigstack.Generator.Checks.targets", "src/Generator/build/Gigstack.Generator.Checks.targets")]
    [InlineData("build/Gigstack.Generator.Documents.targets", "src/Generator/build/Gigstack.Generator.Documents.targets")]
    [InlineData("build/Gigstack.Generator.Surface.targets", "src/Generator/build/Gigstack.Generator.Surface.targets")]
    [InlineData("buildMultiTargeting/Gigstack.Generator.targets", "src/Generator/build/Gigstack.Generator.MultiTargeting.targets")]
    [InlineData("THIRD-PARTY-NOTICES.txt", "src/Generator/THIRD-PARTY-NOTICES.txt")]
    public void A_file_of_the_repository_is_packed_as_it_is(string entry, string file)
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.Equal(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, file)), package.TextOf(entry));
    }

    // A project that uses the package has properties of its own.
    [Fact]
    public void The_address_of_the_repository_is_written_into_the_props()
    {
        using var package = packages.Open("Gigstack.Generator");
        var props = package.TextOf("build/Gigstack.Generator.props");

        Assert.Contains($"<_GigstackHelp>{BuildFacts.RepositoryFiles}docs/diagnostics.md</_GigstackHelp>", props, StringComparison.Ordinal);
        Assert.Equal(
            File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "src", "Generator", "build", "Gigstack.Generator.props")),
            props.Replace(BuildFacts.RepositoryFiles, "$(RepositoryFiles)/", StringComparison.Ordinal));
    }

    [Fact]
    public void The_runtime_of_the_same_version_is_the_one_dependency()
    {
        using var package = packages.Open("Gigstack.Generator");
        using var stream = package.GetEntry("Gigstack.Generator.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(static element => element.Name.LocalName == "dependency").ToList();
        Assert.Equal([".NETStandard2.0", "net6.0", "net8.0"], dependencies.Select(static dependency => dependency.Parent!.Attribute("targetFramework")!.Value));
        Assert.All(dependencies, static dependency =>
        {
            Assert.Equal("Gigstack.Runtime", dependency.Attribute("id")!.Value);
            Assert.Equal(BuildFacts.Version, dependency.Attribute("version")!.Value);
        });
    }

    [Theory]
    [InlineData("lib/netstandard2.0/Gigstack.Runtime.dll")]
    [InlineData("lib/netstandard2.0/Gigstack.Runtime.xml")]
    [InlineData("lib/net6.0/Gigstack.Runtime.dll")]
    [InlineData("lib/net8.0/Gigstack.Runtime.dll")]
    [InlineData("lib/net8.0/Gigstack.Runtime.xml")]
    [InlineData("lib/net10.0/Gigstack.Runtime.dll")]
    [InlineData("lib/net10.0/Gigstack.Runtime.xml")]
    public void The_runtime_serves_each_framework_with_its_documentation(string entry)
    {
        using var package = packages.Open("Gigstack.Runtime");
        Assert.NotNull(package.GetEntry(entry));
    }

    [Theory]
    [InlineData("Gigstack.Sandbox")]
    [InlineData("Gigstack.Sandbox.Tool")]
    public void The_licence_of_the_font_goes_with_it(string id)
    {
        using var package = packages.Open(id);
        Assert.NotNull(package.GetEntry("FONT-LICENSE.txt"));
        Assert.DoesNotContain(package.Entries, static entry => entry.Name == "PdfSharp.WPFonts.dll");
    }
}
