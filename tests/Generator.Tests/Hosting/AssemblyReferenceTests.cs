using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>
/// A compiler loads the generator with what lies beside it and with what the compiler itself brings, and unifies no versions: a
/// reference that neither satisfies fails in Visual Studio while every build from the command line succeeds.
/// </summary>
public class AssemblyReferenceTests
{
#if DEBUG
    private const string Configuration = "Debug";
#else
    private const string Configuration = "Release";
#endif

    /// <summary>What the oldest host, Roslyn 4.8, brings.</summary>
    private static readonly Dictionary<string, Version> s_host = new()
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Reflection.Metadata"] = new(7, 0, 0, 0),
    };

    private static readonly Dictionary<string, (string Path, Version Version)> s_beside = Directory
        .EnumerateFiles(Repository.PathOf("src", "Generator", "bin", Configuration, "netstandard2.0"), "*.dll")
        .Where(static path => !IsHosts(Path.GetFileNameWithoutExtension(path)))
        .ToDictionary(
            static path => Path.GetFileNameWithoutExtension(path),
            static path => (path, AssemblyName.GetAssemblyName(path).Version!));

    public static TheoryData<string> Assemblies => [.. s_beside.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Every_reference_is_satisfied_by_the_host_or_from_beside(string assembly)
    {
        foreach (var (name, version) in References(s_beside[assembly].Path))
        {
            if (s_host.TryGetValue(name, out var host))
            {
                Assert.True(version <= host, $"{assembly} wants {name} {version}; the compiler brings {host}");
            }
            else
            {
                Assert.True(
                    s_beside.TryGetValue(name, out var beside) && version <= beside.Version,
                    $"{assembly} wants {name} {version}; beside it lies {(beside.Version?.ToString() ?? "none")}");
            }
        }
    }

    [Fact]
    public void Generator_refers_to_the_oldest_supported_compiler() =>
        Assert.Equal(
            new Version(4, 8, 0, 0),
            References(s_beside["Gigstack.Generator"].Path).Single(static reference => reference.Name == "Microsoft.CodeAnalysis.CSharp").Version);

    /// <summary>What the package leaves to the compiler; the patterns of Gigstack.Generator.nuspec.</summary>
    private static bool IsHosts(string name) => name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
        || name is "System.Collections.Immutable" or "System.Reflection.Metadata" or "System.Text.Encoding.CodePages";

    private static List<(string Name, Version Version)> References(string path)
    {
        using var stream = File.OpenRead(path);
        using var image = new PEReader(stream);
        var metadata = image.GetMetadataReader();
        return [
            .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference).Select(reference => (metadata.GetString(reference.Name), reference.Version))];
    }
}
