using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Gigstack.Generator.Document;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The findings that the generator keeps for the analyzer, so that a large document is not read twice in a compilation. If there are none,
/// the analyzer reads and binds the document itself.
/// </summary>
internal static class AnalyzerFindings
{
    private static readonly ConditionalWeakTable<SourceText, Entry> s_entries = new();

    public static void Keep(LoadedInput input, Func<IReadOnlyList<DiagnosticInfo>> findings)
    {
        lock (s_entries)
        {
            s_entries.Remove(input.Input.Source.Text);
            s_entries.Add(
                input.Input.Source.Text, new Entry(input.Input, input.References, new Lazy<IReadOnlyList<DiagnosticInfo>>(findings)));
        }
    }

    public static IReadOnlyList<DiagnosticInfo> Of(
        DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken)
    {
        Lazy<IReadOnlyList<DiagnosticInfo>>? findings;

        // Another project can bind the same file with other settings at the same time.
        while ((findings = Kept(input, references)) is null)
            _ = BoundDocument.Bind(LoadedInput.Load(input, references, cancellationToken), cancellationToken);
        return findings.Value;
    }

    private static Lazy<IReadOnlyList<DiagnosticInfo>>? Kept(DocumentInput input, ImmutableArray<SourceDocument> references) =>
        s_entries.TryGetValue(input.Source.Text, out var entry) && entry.Input == input && entry.References.SequenceEqual(references)
            ? entry.Findings
            : null;

    private sealed class Entry(DocumentInput input, ImmutableArray<SourceDocument> references, Lazy<IReadOnlyList<DiagnosticInfo>> findings)
    {
        public DocumentInput Input { get; } = input;

        public ImmutableArray<SourceDocument> References { get; } = references;

        public Lazy<IReadOnlyList<DiagnosticInfo>> Findings { get; } = findings;
    }
}
