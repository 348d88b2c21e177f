using System.IO.Compression;
using System.Text.Json;

namespace Gigstack.Package.Tests;

/// <summary>The packages, packed once, in a folder that serves as the only package source of the throw-away projects.</summary>
public sealed class PackedPackages : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("gigstack-packages-").FullName;

    public string Feed => Path.Combine(Folder, "feed");

    public async Task InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        var project = Path.Combine(BuildFacts.RepositoryRoot, "tests", "Package.Tests", "Pack.targets");
        (
            await Dotnet.RunAsync(BuildFacts.RepositoryRoot, null, "msbuild", project, "-t:Pack", "-p:Configuration=" + BuildFacts.Configuration, "-p:Feed=" + Feed, "-nologo", "-v:q"))
            .Succeeded();

        // The dependencies of Gigstack.Runtime, from where this repository's own restore put them.
        foreach (var package in Dependencies().SelectMany(static folder => Directory.GetFiles(folder, "*.nupkg")))
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>The folders of all packages that the runtime is restored with, and of the reference assemblies of .NET Framework.</summary>
    private static IEnumerable<string> Dependencies()
    {
        using var assets = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "src", "Runtime", "obj", "project.assets.json")));
        return
        [
            .. assets.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(static library => library.Value.GetProperty("type").ValueEquals("package"))
                .Select(static library => Path.Combine(BuildFacts.PackagesFolder, library.Value.GetProperty("path").GetString()!)),
            Path.Combine(BuildFacts.PackagesFolder, "microsoft.netframework.referenceassemblies", "1.0.3"),
            Path.Combine(BuildFacts.PackagesFolder, "microsoft.netframework.referenceassemblies.net472", "1.0.3"),
            Path.Combine(BuildFacts.PackagesFolder, "system.valuetuple", "4.5.0"),
        ];
    }

    internal ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{BuildFacts.Version}.nupkg"));
}

[CollectionDefinition(Name)]
public sealed class PackagesDefinition : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
