using System.Globalization;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>
/// docs/compared.md is fair: what it says of others has a source and a date, figures of ours have the command that repeats them, and what
/// it says of our constructs is what docs/support.md says, which SupportTests compare with the code.
/// </summary>
public partial class ComparedPageTests
{
    private const string Command = "dotnet run -c Release --project tests/";

    private static readonly string[] s_page = File.ReadAllLines(Repository.PathOf("docs", "compared.md"));

    /// <summary>The rows with their heads: of each row, the cell by the name of its column.</summary>
    private static readonly List<Dictionary<string, string>> s_rows = [.. Rows()];

    private static readonly Dictionary<string, string> s_support = MarkdownTable
        .Rows(File.ReadAllText(Repository.PathOf("docs", "support.md")).ReplaceLineEndings("\n"))
        .Where(static row => row[0].StartsWith('`')).ToDictionary(static row => row[0].Trim('`'), static row => row[1]);

    [Fact]
    public void Each_row_about_another_project_has_a_source_and_a_date()
    {
        var others = s_rows.Where(static row => !row.ContainsKey("repeat")).ToList();

        Assert.True(others.Count > 80, $"{others.Count} rows");
        Assert.All(others, static row =>
        {
            Assert.Matches(Link(), row["source"]);
            var date = DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            Assert.InRange(date, new DateOnly(2025, 1, 1), DateOnly.FromDateTime(DateTime.UtcNow).AddDays(1));
        });
    }

    [Fact]
    public void Each_figure_of_ours_has_the_command_that_repeats_it()
    {
        var ours = s_rows.Where(static row => row.ContainsKey("repeat")).ToList();

        Assert.True(ours.Count > 4, $"{ours.Count} rows");
        Assert.All(ours, static row =>
        {
            Assert.Contains(Command, row["repeat"], StringComparison.Ordinal);
            var project = row["repeat"].Split(Command)[1].Split(' ', '`')[0];
            Assert.True(Directory.Exists(Repository.PathOf("tests", project)), project);
        });
        Assert.All(s_rows.Where(static row => row.ContainsKey("here")), static row =>
            Assert.False(Figure().IsMatch(NoFigure().Replace(row["here"], "")), $"A figure without a command: {row["here"]}"));
    }

    [Fact]
    public void Constructs_are_supported_as_support_md_says()
    {
        var count = 0;
        foreach (var here in s_rows.Where(static row => row.ContainsKey("here")).Select(static row => row["here"]))
        {
            foreach (var construct in Construct().Matches(here).Select(static match => match.Groups[1].Value))
            {
                Assert.True(s_support.TryGetValue(construct, out var happens), $"docs/support.md has no {construct}.");
                var isSupported = happens.StartsWith("yes", StringComparison.Ordinal);
                Assert.True(here.StartsWith(isSupported ? "yes" : "no", StringComparison.Ordinal), $"{construct} is '{happens}': {here}");
                count++;
            }
        }

        Assert.True(count > 12, $"{count} constructs");
    }

    // What others do better is a list of its own, so that it cannot be lost between the rest.
    [Fact]
    public void Others_are_better_in_something() =>
        Assert.True(s_rows.Count(static row => row.ContainsKey("who has it") && row["here"].Length > 0) > 10);

    private static IEnumerable<Dictionary<string, string>> Rows()
    {
        string[] head = [];
        for (var i = 0; i < s_page.Length; i++)
        {
            if (i + 1 < s_page.Length && s_page[i + 1].StartsWith("|---", StringComparison.Ordinal))
                head = MarkdownTable.Cells(s_page[i++]);
            else if (s_page[i].StartsWith('|'))
                yield return head.Zip(MarkdownTable.Cells(s_page[i])).ToDictionary(static cell => cell.First, static cell => cell.Second);
        }
    }

    [GeneratedRegex(@"\]\(https://[^)]+\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`([A-Z]\w+\.[^`]+)`")]
    private static partial Regex Construct();

    [GeneratedRegex(@"\d")]
    private static partial Regex Figure();

    /// <summary>Digits that are no figures: in code, of versions and in addresses.</summary>
    [GeneratedRegex(@"`[^`]*`|\]\([^)]*\)|(?:C#|\.NET|OpenAPI) [\d.]+")]
    private static partial Regex NoFigure();
}
