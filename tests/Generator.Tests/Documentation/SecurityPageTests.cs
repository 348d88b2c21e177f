using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Gigstack.Generator.Document;
using Gigstack.Generator.Tests.Driver;
using Gigstack.Generator.Tests.Hostile;
using Gigstack.Runtime;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>docs/security.md names tests that exist, and figures that are those of the code.</summary>
public partial class SecurityPageTests
{
    private const string NotTested = "not tested: ";

    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "security.md")).ReplaceLineEndings("\n");

    private static readonly IReadOnlyList<string[]> s_rows = [.. MarkdownTable.Rows(s_page)];

    [Fact]
    public void Each_row_names_a_test_that_exists_or_says_why_there_is_none()
    {
        var sources = Directory.EnumerateFiles(Repository.PathOf("tests"), "*Tests.cs", SearchOption.AllDirectories)
            .ToLookup(static path => Path.GetFileNameWithoutExtension(path), File.ReadAllText);

        Assert.True(s_rows.Count > 50, $"{s_rows.Count} rows");
        Assert.All(s_rows, row =>
        {
            var tests = Test().Matches(row[^1]);
            Assert.True(tests.Count > 0 || row[^1].StartsWith(NotTested, StringComparison.Ordinal), $"No test: {row[0]}");
            Assert.All(tests, test => AssertExists(sources, test));
        });
        // Those that the text names.
        Assert.All(Test().Matches(s_page), test => AssertExists(sources, test));
    }

    [Fact]
    public void Limits_of_documents_are_those_of_the_generator() => Assert.Equal(
        [ReadLimits.Depth, ReadLimits.Nodes, ReadLimits.AliasNodes, ReadLimits.CopiedNodes, ReadLimits.OverlayNodes, ReadLimits.OverlaySteps],
        s_rows.Where(static row => row.Length == 3 && Number().IsMatch(row[1]))
            .Select(static row => long.Parse(row[1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));

    [Fact]
    public void Limits_of_responses_are_the_defaults_of_the_options()
    {
        var options = new ApiClientOptions();

        AssertRow($"{options.MaxResponseBytes / 1024 / 1024} MiB (`MaxResponseBytes`)");
        AssertRow(string.Create(CultureInfo.InvariantCulture, $"{options.MaxResponseItems:N0} (`MaxResponseItems`)"));
        AssertRow(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Timeout.TotalSeconds} s (`Timeout`), {options.TotalTimeout.TotalMinutes} min (`TotalTimeout`)"));
        Assert.Contains($"at most {options.RetryBudget} retries", s_page, StringComparison.Ordinal);
        Assert.Contains($"each of {Payloads.Count} payloads", s_page, StringComparison.Ordinal);

        static void AssertRow(string value) => Assert.Single(s_rows, row => row.Length == 3 && row[1] == value);
    }

    [Fact]
    public void The_bundled_reader_has_the_fix()
    {
        var reader = XDocument.Load(Repository.PathOf("Directory.Packages.props")).Descendants("PackageVersion")
            .Single(static package => package.Attribute("Include")!.Value == "Microsoft.OpenApi").Attribute("Version")!.Value;

        Assert.True(Version.Parse(reader) >= new Version(3, 5, 4), reader);
    }

    private static void AssertExists(ILookup<string, string> sources, Match test)
    {
        var (type, method) = (test.Groups[1].Value, test.Groups[2].Value);
        Assert.True(sources.Contains(type), $"There is no {type}.");
        Assert.True(
            method.Length == 0 || sources[type].Any(source => source.Contains($" {method}(", StringComparison.Ordinal)),
            $"{type} has no {method}.");
    }

    [GeneratedRegex(@"`(\w+Tests)(?:\.(\w+))?`")]
    private static partial Regex Test();

    [GeneratedRegex(@"^[\d,]+$")]
    private static partial Regex Number();
}
