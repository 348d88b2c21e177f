using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document as read. Not comparable by value, and need not be: its step runs again only when its text or a referenced one has changed.</summary>
internal sealed class LoadedInput(DocumentInput input, ImmutableArray<SourceDocument> references, LoadedDocument? loaded)
{
    public DocumentInput Input { get; } = input;

    public BindingOptions Options => Input.Options!;

    /// <summary>The files that the document's references may lead to.</summary>
    public ImmutableArray<SourceDocument> References { get; } = references;

    /// <summary>Null when a setting was wrong; <see cref="Diagnostics"/> says which.</summary>
    public LoadedDocument? Loaded { get; } = loaded;

    public IReadOnlyList<DiagnosticInfo> Diagnostics => Input.Error is { } error ? [error] : [];

    public static LoadedInput Load(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken) =>
        new(input, references, input.Error is null ? DocumentLoader.Load(input.Source, references.Where(reference => !reference.Equals(input.Source)).ToList(), cancellationToken, input.Names) : null);
}
