using System.Text.RegularExpressions;

namespace Gigstack.Generator.Diagnostics;

/// <summary>What findings of one kind have in common: the diagnostic and its message without the names and numbers of each place.</summary>
internal static class FindingKind
{
    // 'name', (one, two) and 12.
    private static readonly Regex s_particulars = new(@"'[^']*'|\([^)]*\)|\d+", RegexOptions.CultureInvariant);

    public static string Of(DiagnosticInfo finding) =>
        finding.DescriptorId + "\n" + s_particulars.Replace(string.Join("\n", finding.Args.AsEnumerable()), "");
}
