using System.Reflection;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Documentation.Tests;

/// <summary>All Markdown files of the repository, read once.</summary>
internal static class Pages
{
    /// <summary>Folders of builds and tools.</summary>
    private static readonly string[] s_foreign = ["bin", "obj", "node_modules", "artifacts", "TestResults", ".git", "_site"];

    public static readonly string Root = Path.TrimEndingDirectorySeparator(Metadata("RepositoryRoot"));

    public static readonly string Version = Metadata("PackageVersion");

    public static readonly string Configuration = Metadata("Configuration");

    public static readonly IReadOnlyList<MarkdownPage> All = [.. Files("*.md").Select(static name => new MarkdownPage(name, Text(name)))];

    public static IEnumerable<CodeBlock> Blocks(params string[] languages) =>
        All.SelectMany(static page => page.Blocks).Where(block => languages.Contains(block.Language));

    public static MarkdownPage Get(string name) => All.Single(page => page.Name == name);

    public static string Text(string name) => File.ReadAllText(Path.Combine(Root, name));

    /// <summary>The files of the repository with such a name, in order.</summary>
    public static IEnumerable<string> Files(string pattern) => Folders(Root)
        .SelectMany(folder => Directory.EnumerateFiles(folder, pattern))
        .Select(static path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Folders(string folder) => Directory.EnumerateDirectories(folder)
        .Where(static inner => !s_foreign.Contains(Path.GetFileName(inner)))
        .SelectMany(Folders)
        .Prepend(folder);

    private static string Metadata(string name) => typeof(Pages).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == name).Value!;
}
