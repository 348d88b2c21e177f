using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>docs/dependencies.md names every package with the version that the build uses.</summary>
public partial class DependencyPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "dependencies.md")).ReplaceLineEndings("\n");

    private static readonly XDocument s_props = XDocument.Load(Repository.PathOf("Directory.Packages.props"));

    [Fact]
    public void Every_package_is_named_with_its_version()
    {
        var missing = s_props.Descendants("PackageVersion")
            .Select(static package => (Id: package.Attribute("Include")!.Value, Version: package.Attribute("Version")!.Value.Trim('[', ']')))
            .Where(static package => !s_page.Split('\n').Any(line =>
                Word(package.Id).IsMatch(line) && line.Contains(package.Version, StringComparison.Ordinal)));

        Assert.Empty(missing);
    }

    /// <summary>Audits do not see inside an analyzer, so the page is the only place that says what is in it.</summary>
    [Fact]
    public void The_bundled_assemblies_are_those_that_were_restored()
    {
        var listed = Row().Matches(s_page).Select(static row => $"{row.Groups[1].Value} {row.Groups[2].Value} {row.Groups[3].Value}");

        Assert.Equal(Restored().Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    /// <summary>The assemblies beside the generator that its package file does not exclude, because the compiler has them.</summary>
    private static IEnumerable<string> Restored()
    {
        var excluded = File.ReadAllText(Repository.PathOf("src", "Generator", "Gigstack.Generator.nuspec"));
        using var assets = JsonDocument.Parse(File.ReadAllText(Repository.PathOf("src", "Generator", "obj", "project.assets.json")));
        foreach (var package in assets.RootElement.GetProperty("targets").EnumerateObject().Single().Value.EnumerateObject())
        {
            if (!package.Value.TryGetProperty("runtime", out var files))
                continue;
            foreach (var name in files.EnumerateObject().Select(static file => file.Name.Split('/')[^1]))
            {
                if (name.EndsWith(".dll", StringComparison.Ordinal)
                    && !name.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
                    && !excluded.Contains($"/{name}", StringComparison.Ordinal))
                {
                    yield return $"{name} {package.Name.Replace('/', ' ')}";
                }
            }
        }
    }

    private static Regex Word(string id) => new($@"(?<![\w.]){Regex.Escape(id)}(?![\w]|\.\w)");

    [GeneratedRegex(@"^\| (\S+\.dll) \| (\S+) \| (\S+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
