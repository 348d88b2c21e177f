using System.Globalization;
using System.Text.RegularExpressions;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>docs/diagnostics.md has every diagnostic, with its title and a message that it can have.</summary>
public class DiagnosticsPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md")).ReplaceLineEndings("\n");

    public static IEnumerable<object[]> Ids => Descriptors.All.Select(static descriptor => new object[] { descriptor.Id });

    [Theory]
    [MemberData(nameof(Ids))]
    public void Diagnostic_is_described_as_it_is(string id)
    {
        var descriptor = Descriptors.Get(id);
        var format = descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture);
        var section = Assert.Single(s_page.Split("\n## "), section => section.StartsWith(id + "\n", StringComparison.Ordinal));
        var message = Assert.Single(section.Split('\n'), static line => line.StartsWith("> ", StringComparison.Ordinal))[2..]
            .Replace("`", "", StringComparison.Ordinal);

        Assert.Contains($"| {descriptor.Title.ToString(CultureInfo.InvariantCulture)} |\n", s_page, StringComparison.Ordinal);
        Assert.Matches("^" + Regex.Replace(Regex.Escape(format), @"\\\{\d}", ".*") + "$", message);
    }

    [Fact]
    public void Each_section_has_an_example_that_causes_it() => Assert.Equal(
        ["GIG0011"], // No document is known on which the generator fails.
        s_page.Split("\n## ")
            .Where(static section => section.StartsWith("GIG", StringComparison.Ordinal) && !section.Contains("\n```", StringComparison.Ordinal))
            .Select(static section => section[..section.IndexOf('\n', StringComparison.Ordinal)]));
}
