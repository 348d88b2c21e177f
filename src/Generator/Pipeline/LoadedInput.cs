using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document as read. Not comparable by value, and need not be: its step runs again only when its text or a referenced one has changed.</summary>
internal sealed class LoadedInput(BindingOptions options, LoadedDocument? loaded, IReadOnlyList<DiagnosticInfo> diagnostics)
{
    public BindingOptions Options { get; } = options;

    /// <summary>Null when a setting was wrong; <see cref="Diagnostics"/> says which.</summary>
    public LoadedDocument? Loaded { get; } = loaded;

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    public static LoadedInput Load(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken) =>
        input.Error is { } error
            ? new LoadedInput(input.Options!, null, [error])
            : new LoadedInput(input.Options!, DocumentLoader.Load(input.Source, references.Where(reference => !reference.Equals(input.Source)).ToList(), cancellationToken), []);
}
