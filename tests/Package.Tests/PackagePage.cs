using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;

namespace Gigstack.Package.Tests;

/// <summary>The tables of docs/packages.md: what is in each package, how large it is, and why.</summary>
internal static partial class PackagePage
{
    private const string Analyzers = "analyzers/dotnet/roslyn4.8/cs/";

    /// <summary>What files are for, by their names. The first that fits counts. Files of one line are added up.</summary>
    private static readonly (string Pattern, string Files, string Why)[] s_reasons =
    [
        (@"^(_rels/|package/|\[Content_Types\]|[^/]*\.nuspec$)", "the manifest", "what NuGet reads"),
        (@"^(README\.md|LICENSE|icon\.png|THIRD-PARTY-NOTICES\.txt|FONT-LICENSE\.txt)$", "readme, licences, icon", "what package sites show, and the licences of what is within"),
        (Analyzers + @"Gigstack\.Generator\.dll", "", "the generator and the analyzers"),
        (Analyzers + @"Gigstack\.Generator\.CodeFixes\.dll", "", "code fixes, for editors only"),
        (Analyzers + @"Microsoft\.OpenApi\.dll", "", "reads documents. Since 2.0 it has what was in Microsoft.OpenApi.Readers"),
        (Analyzers + @"YamlDotNet\.dll", "", "reads YAML, with the position of each node"),
        (Analyzers + @"System\.Text\.Json\.dll", "", "Microsoft.OpenApi refers to it"),
        (Analyzers + @"(System|Microsoft\.Bcl)\..*\.dll", "", "System.Text.Json refers to it, and the compiler need not have this version"),
        (@"^documents/", "documents/*", "gigstack's OpenAPI documents, and C# that comes with them"),
        (@"^build(MultiTargeting)?/", "build/*", "properties and targets: `<OpenApiClient>`, checks, listings"),
        (@"^lib/[^/]+/Gigstack\.[A-Za-z.]+\.dll$", "", "the library, symbols included"),
        (@"^lib/[^/]+/Gigstack\.[A-Za-z.]+\.xml$", "lib/*/*.xml", "documentation for editors"),
        (@"^tools/[^/]+/any/runtimes/", "tools/…/runtimes/*", "SQLite for each platform"),
        (@"^tools/[^/]+/any/Gigstack\.", "tools/…/Gigstack.*", "the command and the Sandbox, symbols included"),
        (@"^tools/[^/]+/any/[A-Za-z0-9_.]+\.dll$", "tools/…/*.dll", "libraries: PDF, QR code, SQLite, test server"),
        (@"^tools/", "tools/…/*.json, *.xml", "settings of the command"),
        (@"^content/[^/]+/", "content/*", "the templates: projects, documents, settings"),
    ];

    /// <param name="page">The page as it is.</param>
    /// <param name="packages">The packages.</param>
    /// <param name="keepsSizes">Whether sizes stay that are about right: a change of the code does not change the page.</param>
    /// <returns>The page with new tables.</returns>
    public static string Update(string page, PackedPackages packages, bool keepsSizes) =>
        Table().Replace(page, table => Write(table.Groups[1].Value, packages, table.Value, keepsSizes));

    private static string Write(string id, PackedPackages packages, string before, bool keepsSizes)
    {
        using var package = packages.Open(id);
        var versions = RestoredLibraries.Of("Generator").DistinctBy(static library => library.Name)
            .ToDictionary(static library => library.Name, static library => library.Version);
        var rows = package.Entries.Select(static entry => (entry, reason: ReasonFor(entry.FullName)))
            .GroupBy(static row => row.reason.Files == "" ? row.entry.FullName : row.reason.Files)
            .Select(group => (
                Files: group.Key,
                Version: group.First().entry is { FullName: var path, Name: var name } && path.StartsWith(Analyzers, StringComparison.Ordinal)
                    ? versions.GetValueOrDefault(name, BuildFacts.Version)
                    : "",
                Size: group.Sum(static row => row.entry.Length),
                Order: Array.IndexOf(s_reasons, group.First().reason),
                group.First().reason.Why))
            .OrderBy(static row => row.Order).ThenBy(static row => row.Files, StringComparer.Ordinal)
            .Select(row => $"| {Short(row.Files)} | {row.Version} | {Size(Short(row.Files), row.Size)} | {row.Why} |");
        var packed = new FileInfo(packages.PathOf(id)).Length;
        return $"""
            <!-- {id} -->
            | file | version | kB | why |
            |---|---|---|---|
            {string.Join('\n', rows)}
            | **{id}.nupkg** | {BuildFacts.Version} | {Size($"**{id}.nupkg**", packed)} | packed |
            <!-- / -->
            """.ReplaceLineEndings("\n");

        string Size(string files, long bytes)
        {
            var now = Math.Max(1, (bytes + 500) / 1000);
            var row = Regex.Match(before, @"^\| " + Regex.Escape(files) + @" \| [^|]* \| ([\d,]+) \|", RegexOptions.Multiline);
            var then = row.Success ? long.Parse(row.Groups[1].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) : now;
            var isRight = Math.Abs(now - then) <= Math.Max(3, now / 10) || BuildFacts.Configuration != "Release";
            return (keepsSizes && isRight ? then : now).ToString("N0", CultureInfo.InvariantCulture);
        }
    }

    private static (string Pattern, string Files, string Why) ReasonFor(string file)
    {
        var reason = s_reasons.FirstOrDefault(reason => Regex.IsMatch(file, reason.Pattern));
        return reason.Why is null ? throw new InvalidOperationException($"docs/packages.md has no reason for {file}: PackagePage.cs") : reason;
    }

    private static string Short(string file) => file.Replace(Analyzers, "analyzers/…/", StringComparison.Ordinal);

    [GeneratedRegex(@"<!-- (Gigstack\.[\w.]+) -->\n.*?<!-- / -->", RegexOptions.Singleline)]
    private static partial Regex Table();
}
