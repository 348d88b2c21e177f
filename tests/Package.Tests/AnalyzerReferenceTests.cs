using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Gigstack.Package.Tests;

/// <summary>
/// The oldest compilers that load the generator are Roslyn 4.8 of the .NET 8 SDK, and the same Roslyn in MSBuild for .NET Framework 4.7.2.
/// Nothing unifies versions there: what an assembly of the package refers to is in the package, in .NET Standard 2.0, or in Roslyn 4.8.
/// </summary>
[Collection(PackagesDefinition.Name)]
public sealed class AnalyzerReferenceTests(PackedPackages packages)
{
    private const string Folder = "analyzers/dotnet/roslyn4.8/cs/";

    [Theory]
    [InlineData("Gigstack.Generator.dll")]
    [InlineData("Gigstack.Generator.CodeFixes.dll")]
    public void The_package_has_it(string assembly)
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.NotNull(package.GetEntry(Folder + assembly));
    }

    [Fact]
    public void Every_reference_is_in_the_package_in_the_standard_or_in_the_compiler()
    {
        using var package = packages.Open("Gigstack.Generator");
        var packed = package.Entries.Where(static entry => entry.FullName.StartsWith(Folder, StringComparison.Ordinal))
            .Select(static entry => Describe(entry.BytesOf())).ToDictionary(static assembly => assembly.Name);
        var compiler = Compiler();
        Assert.Equal(new Version(4, 8, 0, 0), compiler["Microsoft.CodeAnalysis.CSharp"]);

        var problems = packed.Values.SelectMany(assembly => assembly.References
            .Where(reference => reference is not { Name: "netstandard", Version: { Major: 2, Minor: 0 } })
            .Select(reference => (
                reference,
                has: packed.TryGetValue(reference.Name, out var own) ? own.Version : compiler.GetValueOrDefault(reference.Name)))
            .Where(static pair => pair.has is null || pair.reference.Version > pair.has)
            .Select(pair => $"{assembly.Name} refers to {pair.reference.Name} {pair.reference.Version}; there is {pair.has?.ToString() ?? "none"}"));

        Assert.Empty(problems);
    }

    // Two versions in one process would be two types of one name.
    [Fact]
    public void Nothing_that_the_compiler_shares_with_generators_is_packed()
    {
        using var package = packages.Open("Gigstack.Generator");
        Assert.DoesNotContain(package.Entries, static entry => entry.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || entry.Name is "System.Collections.Immutable.dll" or "System.Reflection.Metadata.dll" or "System.Text.Encoding.CodePages.dll");
    }

    /// <summary>
    /// The assemblies of Roslyn 4.8 with their versions: those of the packages that the generator and its code fixes are built against. The
    /// composition attributes of editors are not among them: only a later version of them can be restored.
    /// </summary>
    private static Dictionary<string, Version> Compiler() => RestoredLibraries.Of("Generator").Concat(RestoredLibraries.Of("CodeFixes"))
        .Where(static library => library.Name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || library.Name is "System.Collections.Immutable.dll" or "System.Reflection.Metadata.dll")
        .Select(static library =>
        {
            using var stream = File.OpenRead(library.Path);
            return Describe(stream);
        })
        .DistinctBy(static assembly => assembly.Name).ToDictionary(static assembly => assembly.Name, static assembly => assembly.Version);

    private static Assembly Describe(Stream file)
    {
        using var image = new PEReader(file);
        var metadata = image.GetMetadataReader();
        var definition = metadata.GetAssemblyDefinition();
        return new Assembly(
            metadata.GetString(definition.Name),
            definition.Version,
            [.. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))]);
    }

    private sealed record Assembly(string Name, Version Version, IReadOnlyList<(string Name, Version Version)> References);
}
