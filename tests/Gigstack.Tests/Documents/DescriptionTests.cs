using System.Text.RegularExpressions;

namespace GigstackTests.Documents;

/// <summary>Descriptions are read in an editor: they say what a thing is. How sure that is stands in <c>x-provenance-note</c>.</summary>
public sealed partial class DescriptionTests
{
    [Theory]
    [InlineData("gigstack.v2.yaml")]
    [InlineData("gigstack.v2.2025-06.yaml")]
    public void No_description_speaks_of_its_source(string file)
    {
        var lines = File.ReadAllLines(Path.Combine(SpecReadmeTests.Repository().FullName, "spec", file));

        var wrong = lines.Where(
            line => SaysWhereItIsFrom().IsMatch(line) && !line.Contains("x-provenance", StringComparison.Ordinal) && !line.Contains("x-confidence", StringComparison.Ordinal));
        Assert.Equal([], wrong);
    }

    [GeneratedRegex("not stated|nobody states|inferred|own pages|No page|The menu names", RegexOptions.IgnoreCase)]
    private static partial Regex SaysWhereItIsFrom();
}
