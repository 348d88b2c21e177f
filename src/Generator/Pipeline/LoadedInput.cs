using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Gigstack.Generator.Binding;
using Gigstack.Generator.Description;
using Gigstack.Generator.Description.Building;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document as read and described. Not comparable by value, and need not be: its step runs again only when its text or a referenced one has changed.</summary>
internal sealed class LoadedInput
{
    private LoadedInput(DocumentInput input, ImmutableArray<SourceDocument> references)
    {
        Input = input;
        References = references;
        Diagnostics = input.Error is { } error ? [error] : [];
    }

    public DocumentInput Input { get; }

    public BindingOptions Options => Input.Options!;

    /// <summary>The files that the document's references may lead to.</summary>
    public ImmutableArray<SourceDocument> References { get; }

    /// <summary>Null when a setting was wrong or nothing can be generated; <see cref="Diagnostics"/> says why.</summary>
    public Api? Api { get; private init; }

    /// <summary>Finds places again; null when a setting was wrong.</summary>
    public DocumentLocator? Locator { get; private init; }

    /// <summary>What was found while reading, with its place.</summary>
    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; private init; }

    /// <summary>What was found while describing.</summary>
    public IReadOnlyList<Finding> Findings { get; private init; } = [];

    public static LoadedInput Load(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken)
    {
        if (input.Error is not null)
            return new LoadedInput(input, references);
        var loaded = DocumentLoader.Load(input.Source, references.Where(reference => !reference.Equals(input.Source)).ToList(), cancellationToken, input.Names);
        var findings = new Findings();
        var api = loaded.Document is { } document ? findings.Guard(JsonPointer.Root, "The document", () => ApiBuilder.Build(document, findings, cancellationToken), static () => (Api?)null) : null;
        return new LoadedInput(input, references) { Api = api, Locator = loaded.Locator, Diagnostics = loaded.Diagnostics, Findings = findings.All };
    }
}
