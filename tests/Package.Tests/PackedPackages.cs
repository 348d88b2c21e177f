using System.IO.Compression;

namespace Gigstack.Package.Tests;

/// <summary>The packages, packed once, in a folder that serves as the only package source of the throw-away projects.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gigstack-packages-").FullName;

    /// <summary>All packages.</summary>
    internal static readonly string[] All =
        ["Gigstack.Generator", "Gigstack.Runtime", "Gigstack.Sandbox", "Gigstack.Sandbox.Tool", "Gigstack.Templates", "Gigstack.Testing"];

    /// <summary>All packages, as test data.</summary>
    public static TheoryData<string> Names => [.. All];

    public string Feed => Path.Combine(Folder, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        var project = Path.Combine(BuildFacts.RepositoryRoot, "tests", "Package.Tests", "Pack.targets");
        (
            await Dotnet.RunAsync(BuildFacts.RepositoryRoot, null, "msbuild", project, "-t:Pack", "-p:Configuration=" + BuildFacts.Configuration, "-p:Feed=" + Feed, "-nologo", "-v:q"))
            .Succeeded();

        // The dependencies of Gigstack.Runtime, from where this repository's own restore put them.
        foreach (var package in Dependencies().Distinct().SelectMany(static folder => Directory.GetFiles(folder, "*.nupkg")))
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
    }

    public async Task DisposeAsync()
    {
        await CompilerServer.StopAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>The folders of all packages that the runtime and the Sandbox are restored with in programs, and of the reference assemblies of .NET
    /// Framework.</summary>
    private static IEnumerable<string> Dependencies() =>
        [
            .. RestoredLibraries.FoldersOf("Runtime"),
            .. RestoredLibraries.FoldersOf("Sandbox.Tool"),
            Path.Combine(BuildFacts.PackagesFolder, "microsoft.netframework.referenceassemblies", "1.0.3"),
            Path.Combine(BuildFacts.PackagesFolder, "microsoft.netframework.referenceassemblies.net472", "1.0.3"),
            Path.Combine(BuildFacts.PackagesFolder, "system.valuetuple", "4.5.0"),
        ];

    internal string PathOf(string id) => Path.Combine(Feed, $"{id}.{BuildFacts.Version}.nupkg");

    internal ZipArchive Open(string id) => ZipFile.OpenRead(PathOf(id));
}

[CollectionDefinition(Name)]
public sealed class PackagesDefinition : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
