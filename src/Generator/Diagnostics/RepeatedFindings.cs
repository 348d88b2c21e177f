using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Diagnostics;

/// <summary>
/// Makes one warning of all warnings of a kind in a document: the first place, with the number of the others, which become information.
/// </summary>
internal static class RepeatedFindings
{
    public static IEnumerable<DiagnosticInfo> Collapse(IReadOnlyList<DiagnosticInfo> findings)
    {
        var kinds = findings.Where(IsWarning).GroupBy(FindingKind.Of).ToDictionary(static kind => kind.Key, static kind => kind.ToList());
        foreach (var finding in findings)
        {
            if (!IsWarning(finding) || kinds[FindingKind.Of(finding)] is not { Count: > 1 } kind)
                yield return finding;
            else if (ReferenceEquals(finding, First(kind)))
                yield return finding with { Similar = kind.Count - 1 };
            else
                yield return finding with { IsInformation = true };
        }
    }

    private static bool IsWarning(DiagnosticInfo finding) => finding.Descriptor.DefaultSeverity == DiagnosticSeverity.Warning;

    /// <summary>The first place in the file of the first finding.</summary>
    private static DiagnosticInfo First(List<DiagnosticInfo> kind)
    {
        var first = kind[0];
        foreach (var finding in kind)
        {
            if (finding.FilePath == first.FilePath && finding.Span.Start < first.Span.Start)
                first = finding;
        }

        return first;
    }
}
