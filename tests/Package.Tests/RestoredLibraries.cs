using System.Text.Json;

namespace Gigstack.Package.Tests;

/// <param name="Package">The id of the package that has the file.</param>
/// <param name="Version">Its version.</param>
/// <param name="Path">The file.</param>
internal sealed record RestoredLibrary(string Package, string Version, string Path)
{
    public string Name => System.IO.Path.GetFileName(Path);
}

/// <summary>The libraries that a project of src was restored with.</summary>
internal static class RestoredLibraries
{
    public static IReadOnlyList<RestoredLibrary> Of(string project)
    {
        using var assets = Read(project);
        var libraries = assets.RootElement.GetProperty("libraries");
        return
        [
            .. assets.RootElement.GetProperty("targets").EnumerateObject().First().Value.EnumerateObject()
                .Where(static library => library.Value.GetProperty("type").ValueEquals("package"))
                .SelectMany(library => Files(library.Value).Select(file => new RestoredLibrary(
                    library.Name.Split('/')[0],
                    library.Name.Split('/')[1],
                    Path.Combine(BuildFacts.PackagesFolder, libraries.GetProperty(library.Name).GetProperty("path").GetString()!, file)))),
        ];
    }

    /// <summary>The folders of its packages, for all frameworks.</summary>
    public static IReadOnlyList<string> FoldersOf(string project)
    {
        using var assets = Read(project);
        return
        [
            .. assets.RootElement.GetProperty("libraries").EnumerateObject()
                .Where(static library => library.Value.GetProperty("type").ValueEquals("package"))
                .Select(static library => Path.Combine(BuildFacts.PackagesFolder, library.Value.GetProperty("path").GetString()!)),
        ];
    }

    private static readonly string[] s_kinds = ["compile", "runtime"];

    private static IEnumerable<string> Files(JsonElement library) =>
        s_kinds.Where(kind => library.TryGetProperty(kind, out _))
            .SelectMany(kind => library.GetProperty(kind).EnumerateObject())
            .Select(static file => file.Name).Where(static file => file.EndsWith(".dll", StringComparison.Ordinal)).Distinct();

    private static JsonDocument Read(string project) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(BuildFacts.RepositoryRoot, "src", project, "obj", "project.assets.json")));
}
