using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// What binding remarked about a document, left by the generator for the analyzer that reports it: both see the same text in one
/// compilation, and a large document is not to be read twice. What is not there is found out again.
/// </summary>
internal static class DocumentRemarks
{
    private static readonly ConditionalWeakTable<SourceText, Entry> Entries = new();

    public static void Keep(LoadedInput input, Func<IReadOnlyList<DiagnosticInfo>> remarks)
    {
        lock (Entries)
        {
            Entries.Remove(input.Input.Source.Text);
            Entries.Add(input.Input.Source.Text, new Entry(input.Input, input.References, new Lazy<IReadOnlyList<DiagnosticInfo>>(remarks)));
        }
    }

    public static IReadOnlyList<DiagnosticInfo> Of(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken)
    {
        Lazy<IReadOnlyList<DiagnosticInfo>>? remarks;

        // Somebody else may bind the same text with other settings meanwhile.
        while ((remarks = Kept(input, references)) is null)
            _ = BoundDocument.Bind(LoadedInput.Load(input, references, cancellationToken), cancellationToken);
        return remarks.Value;
    }

    private static Lazy<IReadOnlyList<DiagnosticInfo>>? Kept(DocumentInput input, ImmutableArray<SourceDocument> references) =>
        Entries.TryGetValue(input.Source.Text, out var entry) && entry.Input == input && entry.References.SequenceEqual(references) ? entry.Remarks : null;

    private sealed class Entry(DocumentInput input, ImmutableArray<SourceDocument> references, Lazy<IReadOnlyList<DiagnosticInfo>> remarks)
    {
        public DocumentInput Input { get; } = input;

        public ImmutableArray<SourceDocument> References { get; } = references;

        public Lazy<IReadOnlyList<DiagnosticInfo>> Remarks { get; } = remarks;
    }
}
