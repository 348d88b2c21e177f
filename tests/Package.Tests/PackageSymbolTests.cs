using System.IO.Compression;
using System.Security.Cryptography;

namespace Gigstack.Package.Tests;

/// <summary>Symbols and sources of the packages, found by a debugger's rules.</summary>
[Collection(PackagesDefinition.Name)]
public sealed class PackageSymbolTests(PackedPackages packages)
{
    [Theory]
    [InlineData("Gigstack.Generator", 2)]
    [InlineData("Gigstack.Runtime", 4)]
    [InlineData("Gigstack.Sandbox", 1)]
    [InlineData("Gigstack.Sandbox.Tool", 2)]
    [InlineData("Gigstack.Testing", 2)]
    public void Every_method_leads_to_a_file_of_the_repository_or_a_source_within(string id, int count)
    {
        using var package = packages.Open(id);
        Assert.Equal(count, Assemblies(package).Count);
        foreach (var assembly in Assemblies(package))
        {
            using var symbols = new SymbolFile(assembly.BytesOf());
            Assert.NotEmpty(symbols.Documents);
            // /_/ is the repository where the build replaces the paths of its machine.
            Assert.All(symbols.Documents, static document =>
            {
                var path = document.Name.StartsWith("/_/", StringComparison.Ordinal)
                    ? Path.Combine(BuildFacts.RepositoryRoot, document.Name[3..])
                    : document.Name;
                Assert.True(document.Embedded is not null || path.StartsWith(BuildFacts.RepositoryRoot, StringComparison.Ordinal), path);
                Check(document, path);
            });
        }
    }

    // A clone has an address, which this one need not have.
    [FullFact]
    public async Task The_symbols_of_a_clone_lead_to_the_sources_at_its_host()
    {
        var clone = Path.Combine(packages.Folder, "clone");
        await GitAsync("clone", "--quiet", "--no-hardlinks", BuildFacts.RepositoryRoot, clone);
        await GitAsync("-C", clone, "remote", "set-url", "origin", "https://github.com/somebody/fork.git");
        var commit = (await GitAsync("-C", clone, "rev-parse", "HEAD")).Trim();
        // One framework: the others have the same settings.
        var built = await Dotnet.RunAsync(
            clone,
            null,
            "build", Path.Combine("src", "Runtime"), "-f", "net10.0", "-c", "Release", "-p:ContinuousIntegrationBuild=true", "-p:RunAnalyzers=false");
        built.IsClean();

        using var symbols = new SymbolFile(File.OpenRead(Path.Combine(clone, "src", "Runtime", "bin", "Release", "net10.0", "Gigstack.Runtime.dll")));
        var start = $"https://raw.githubusercontent.com/somebody/fork/{commit}/";
        Assert.Contains(symbols.Documents, static document => document.Embedded is null);
        Assert.All(symbols.Documents, document =>
        {
            Assert.DoesNotContain(clone, document.Name, StringComparison.Ordinal);
            var address = document.Embedded is null ? symbols.FindAddress(document.Name) : start;
            Assert.True(address?.StartsWith(start, StringComparison.Ordinal) == true, document.Name);
            Check(document, Path.Combine(clone, address![start.Length..]));
        });
    }

    private static List<ZipArchiveEntry> Assemblies(ZipArchive package) =>
    [
        .. package.Entries.Where(static entry => entry.Name.StartsWith("Gigstack.", StringComparison.Ordinal)
            && entry.Name.EndsWith(".dll", StringComparison.Ordinal)),
    ];

    private static void Check(SymbolDocument document, string path)
    {
        Assert.True(document.Embedded is not null || File.Exists(path), document.Name);
        Assert.True(
            document.Hash == Convert.ToHexString(SHA256.HashData(document.Embedded ?? File.ReadAllBytes(path))),
            document.Name + " has other content");
    }

    private static async Task<string> GitAsync(params string[] arguments) =>
        (await Dotnet.RunAsync("git", BuildFacts.RepositoryRoot, null, arguments)).Succeeded().Output;
}
