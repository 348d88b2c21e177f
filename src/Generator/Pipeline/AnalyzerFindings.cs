using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The findings that the generator keeps for the analyzer, so that a large document is not read twice in a compilation. If there are none,
/// the analyzer reads and binds the document itself.
/// </summary>
internal static class AnalyzerFindings
{
    // More clients of one text than this are bound again by the analyzer.
    private const int Most = 16;

    private static readonly ConditionalWeakTable<DocumentText, List<Entry>> s_entries = new();

    /// <param name="input">The document.</param>
    /// <param name="findings">Its warnings and information.</param>
    /// <param name="surface">Its surface; null if nothing is generated.</param>
    public static void Keep(LoadedInput input, Func<IReadOnlyList<DiagnosticInfo>> findings, BoundSurface? surface)
    {
        lock (s_entries)
        {
            var entries = s_entries.GetOrCreateValue(input.Input.Source.Text);
            entries.RemoveAll(entry => entry.Input == input.Input);
            if (entries.Count == Most)
                entries.RemoveAt(0);
            entries.Add(new Entry(input.Input, input.References, new Lazy<IReadOnlyList<DiagnosticInfo>>(findings), surface));
        }
    }

    /// <param name="input">The document.</param>
    /// <param name="references">The files that it can refer to.</param>
    /// <param name="listing">The listing of its surface; null if there is none.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    public static IEnumerable<DiagnosticInfo> Of(
        DocumentInput input, ImmutableArray<SourceDocument> references, SourceDocument? listing, CancellationToken cancellationToken)
    {
        Entry? entry;

        // Another project can bind the same file with other settings at the same time.
        while ((entry = Kept(input, references)) is null)
            _ = BoundDocument.Bind(LoadedInput.Load(input, references, cancellationToken), cancellationToken);
        return listing is null || entry.Surface is not { } surface
            ? entry.Findings.Value
            : entry.Findings.Value.Concat(surface.Compare(listing, cancellationToken));
    }

    private static Entry? Kept(DocumentInput input, ImmutableArray<SourceDocument> references)
    {
        lock (s_entries)
        {
            return s_entries.TryGetValue(input.Source.Text, out var entries)
                ? entries.Find(entry => entry.Input == input && entry.References.SequenceEqual(references))
                : null;
        }
    }

    private sealed class Entry(
        DocumentInput input,
        ImmutableArray<SourceDocument> references,
        Lazy<IReadOnlyList<DiagnosticInfo>> findings,
        BoundSurface? surface)
    {
        public DocumentInput Input { get; } = input;

        public ImmutableArray<SourceDocument> References { get; } = references;

        public Lazy<IReadOnlyList<DiagnosticInfo>> Findings { get; } = findings;

        public BoundSurface? Surface { get; } = surface;
    }
}
