using System.IO.Compression;

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
        foreach (
            var package in Directory.GetFiles(Path.Combine(BuildFacts.PackagesFolder, "polly.core"), "*.nupkg", SearchOption.AllDirectories))
        {
            File.Copy(package, Path.Combine(Feed, Path.GetFileName(package)));
        }
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    internal ZipArchive Open(string id) => ZipFile.OpenRead(Path.Combine(Feed, $"{id}.{BuildFacts.Version}.nupkg"));
}

[CollectionDefinition(Name)]
public sealed class PackagesDefinition : ICollectionFixture<PackedPackages>
{
    public const string Name = "packages";
}
