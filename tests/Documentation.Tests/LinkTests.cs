using System.Text.RegularExpressions;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Documentation.Tests;

/// <summary>Every link of every page leads somewhere. Those to other sites go to known hosts, and are not followed.</summary>
public sealed partial class LinkTests
{
    private const string Repository = "https://github.com/gigstack/Gigstack.Generator";

    /// <summary>Sites that the pages may link to.</summary>
    private static readonly string[] s_hosts = [.. File.ReadAllLines(Path.Combine(Pages.Root, "tests", "Documentation.Tests", "hosts.txt"))];

    private static readonly string[] s_code = ["*.cs", "*.csproj", "*.targets", "*.props", "*.yaml"];

    [Fact]
    public void Every_link_resolves() => Findings.None(Pages.All.SelectMany(static page =>
        page.Links.Where(link => !Resolves(page, link.Target)).Select(link => $"{page.Name}:{link.Line}: {link.Target}")));

    [Fact]
    public void Every_host_is_needed() => Findings.None(s_hosts.Except(
        Pages.All.SelectMany(static page => page.Links).Where(static link => IsAbsolute(link.Target)).Select(static link => new Uri(link.Target).Host)));

    /// <summary>Files of the repository that the text names.</summary>
    [Fact]
    public void Every_file_that_is_named_exists() => Findings.None(
        from page in Pages.All
        where page.Name != "CHANGELOG.md" // tells of files that are gone
        from span in page.Spans
        where RepositoryPath().IsMatch(span.Target) && !Exists(span.Target) && !Exists(span.Target + ".cs")
        select $"{page.Name}:{span.Line}: {span.Target}");

    [Fact]
    public void Every_page_that_code_names_exists() => Findings.None(
        from pattern in s_code
        from file in Pages.Files(pattern)
        where !file.StartsWith("tests/Documentation.Tests/", StringComparison.Ordinal)
        from Match link in PageInCode().Matches(Pages.Text(file))
        where !Resolves(Pages.Get("README.md"), link.Value)
        select $"{file}: {link.Value}");

    [Fact]
    public void Every_diagnostic_has_its_heading() => Findings.None(
        from file in Pages.Files("AnalyzerReleases.*.md")
        from Match rule in Rule().Matches(Pages.Text(file))
        where !Pages.Get("docs/diagnostics.md").Anchors.Contains(rule.Value.ToLowerInvariant())
        select rule.Value);

    [Theory]
    [InlineData("LICENSE", true)]
    [InlineData("docs", true)]
    [InlineData("#a--b-c_d", true)]
    [InlineData("#twice-1", true)]
    [InlineData("#twice-2", false)]
    [InlineData("docs/diagnostics.md#gig0001", true)]
    [InlineData("docs/diagnostics.md#GIG0001", false)]
    [InlineData("docs/missing.md", false)]
    [InlineData("../outside.md", false)]
    [InlineData(Repository + "/blob/main/docs/diagnostics.md#gig0001", true)]
    [InlineData(Repository + "/blob/main/docs/missing.md", false)]
    [InlineData("https://unknown.example/", false)]
    [InlineData("ftp://docs.gigstack.io/", false)]
    public void A_link_is_judged_as_GitHub_does(string target, bool resolves) =>
        Assert.Equal(resolves, Resolves(new("page.md", "# A: `B` c_d\n## Twice\n## [Twice](x)\n".Replace(": ", " & ", StringComparison.Ordinal)), target));

    private static bool Resolves(MarkdownPage page, string target)
    {
        if (target.StartsWith(Repository + "/", StringComparison.Ordinal))
            return IsOfRepository(target[(Repository.Length + 1)..]);
        if (IsAbsolute(target))
            return Uri.TryCreate(target, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && s_hosts.Contains(uri.Host);
        var parts = target.Split('#');
        var anchors = page.Anchors;
        if (parts[0].Length > 0)
        {
            var path = Path.Combine(Path.GetDirectoryName(page.Name)!, Uri.UnescapeDataString(parts[0]));
            if (!Exists(path))
                return false;
            anchors = Find(path)?.Anchors;
        }

        return parts.Length == 1 || anchors?.Contains(Uri.UnescapeDataString(parts[1])) == true;
    }

    /// <summary>Files of the repository are checked, its other pages (issues, releases) are known by their first word.</summary>
    private static bool IsOfRepository(string path) =>
        FileOfRepository().Match(path) is { Success: true } file
            ? Resolves(Pages.Get("README.md"), file.Groups[1].Value)
            : path.Split('/')[0] is "issues" or "releases" or "security" or "actions" or "discussions";

    private static bool IsAbsolute(string target) => target.Contains("://", StringComparison.Ordinal) || target.StartsWith("mailto:", StringComparison.Ordinal);

    private static bool Exists(string path)
    {
        var full = Path.GetFullPath(path, Pages.Root);
        return full.StartsWith(Pages.Root, StringComparison.Ordinal) && Path.Exists(full);
    }

    private static MarkdownPage? Find(string path)
    {
        var name = Path.GetRelativePath(Pages.Root, Path.GetFullPath(path, Pages.Root)).Replace('\\', '/');
        return Pages.All.SingleOrDefault(page => page.Name == name);
    }

    [GeneratedRegex("^(?:blob|tree|raw)/main/(.+)$")]
    private static partial Regex FileOfRepository();

    [GeneratedRegex(@"^(?:src|tests|samples|docs|spec|\.ci|\.github)/[\w./-]+$")]
    private static partial Regex RepositoryPath();

    [GeneratedRegex(@"(?<![\w/.])docs/[\w/-]+\.md(?:#[\w-]+)?")]
    private static partial Regex PageInCode();

    [GeneratedRegex(@"^GIG\d{4}", RegexOptions.Multiline)]
    private static partial Regex Rule();
}
