using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Surface;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Updates;

/// <summary>docs/updating.md, whose listing, diff and table are what the tests found. GIGSTACK_UPDATE_README=1 writes them.</summary>
internal static class UpdatePage
{
    private const string Accept = " (accept with -t:UpdateOpenApiSurface)";

    /// <summary>The changes of the example.</summary>
    private static readonly string[] s_example = ["a property of a request newly required", "an optional property of a response renamed"];

    public static readonly string File = Repository.PathOf("docs", "updating.md");

    /// <summary>The page with what its blocks must be.</summary>
    public static string WithBlocks(IReadOnlyList<UpdateCase> cases)
    {
        var page = System.IO.File.ReadAllText(File).ReplaceLineEndings("\n");
        var old = UpdateListing.Of(UpdateDocument.Text).ToString();
        var updated = cases.Where(static update => s_example.Contains(update.Change))
            .Aggregate(UpdateDocument.Text, static (text, update) => text.Replace(update.Find, update.Replace, StringComparison.Ordinal));
        page = Block(page, "listing", "```text\n" + Excerpt(old) + "```\n");
        var proof = UpdateProof.FindingsOf(updated);
        page = Block(page, "findings", "```text\n" + string.Concat(proof.Select(BuildLine)) + "```\n");
        page = Block(page, "diff", "```diff\n" + Diff(old, UpdateListing.Of(updated).ToString()) + "```\n");
        return Block(page, "kinds", Table(cases));
    }

    /// <summary>A finding as the compiler prints it.</summary>
    private static string BuildLine(string finding)
    {
        var (id, place) = (finding[..7], finding[8..finding.IndexOf(':', StringComparison.Ordinal)]);
        return $"apis/library.yaml{place}: warning {id}:{finding[(finding.IndexOf(':', StringComparison.Ordinal) + 1)..]}\n";
    }

    private static string Block(string page, string name, string content)
    {
        var (begin, end) = ($"<!-- {name} -->\n", $"<!-- end of {name} -->");
        var start = page.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        return string.Concat(page.AsSpan(0, start), content, page.AsSpan(page.IndexOf(end, StringComparison.Ordinal)));
    }

    /// <summary>The lines of one schema and one operation.</summary>
    private static string Excerpt(string listing) => string.Concat(
        listing.Split('\n').Where(static line => line.StartsWith('#') || Regex.IsMatch(line, "^(NewLoan|LoansClient.GetAsync|State)[ .]")).Select(static line => line + "\n"));

    private static string Diff(string old, string now)
    {
        var (before, after) = (old.Split('\n'), now.Split('\n'));
        var lines = new StringBuilder();
        foreach (var line in before.Concat(after).Distinct().Order(StringComparer.Ordinal).Where(line => !(before.Contains(line) && after.Contains(line))))
            lines.Append(before.Contains(line) ? '-' : '+').Append(line).Append('\n');
        return lines.ToString();
    }

    private static string Table(IReadOnlyList<UpdateCase> cases)
    {
        var table = new StringBuilder("| change | finding | old code | wire |\n|---|---|---|---|\n");
        foreach (var update in cases)
        {
            var proof = UpdateProof.Of(update);
            var findings = proof.Findings.Count == 0 ? "nothing" : string.Join("<br>", proof.Findings.Select(Cell));
            table.Append("| ").Append(update.Change).Append(" | ").Append(findings).Append(" | ")
                .Append(proof.Complaint ?? "compiles").Append(" | ").Append(proof.BreaksWire ? "breaks" : "holds").Append(" |\n");
        }

        return table.ToString();
    }

    private static string Cell(string finding) => finding.Replace(Accept, "", StringComparison.Ordinal)
        .Replace("|", "\\|", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("[", "\\[", StringComparison.Ordinal);
}
