using System.Collections.Immutable;
using System.Threading;
using Gigstack.Generator.Description.Building;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>A document as read and described. Not comparable by value, and need not be: its step runs again only when its text or a referenced one has changed.</summary>
internal sealed class LoadedInput
{
    private LoadedInput(DocumentInput input, ImmutableArray<SourceDocument> references, Findings findings, DocumentLocator locator)
    {
        Input = input;
        References = references;
        Findings = findings.All;
        Locator = locator;
    }

    public DocumentInput Input { get; }

    public BindingOptions Options => Input.Options!;

    /// <summary>The files that the document's references may lead to.</summary>
    public ImmutableArray<SourceDocument> References { get; }

    /// <summary>Null if a setting is wrong or nothing can be generated; <see cref="Findings"/> says why.</summary>
    public Api? Api { get; private init; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Finds the places of the findings.</summary>
    public DocumentLocator Locator { get; }

    public static LoadedInput Load(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken)
    {
        if (input.Error is { } error)
        {
            var settings = new Findings();
            settings.Add(error);
            return new LoadedInput(input, references, settings, new DocumentLocator(input.Source));
        }

        var loaded = DocumentLoader.Load(input.Source, references.Where(reference => !reference.Equals(input.Source)).ToList(), cancellationToken, input.Names);
        var findings = loaded.Findings;
        var api = loaded.Document is { } document ? findings.Guard(JsonPointer.Root, "the document", () => ApiBuilder.Build(document, findings, cancellationToken), static () => (Api?)null) : null;
        return new LoadedInput(input, references, findings, loaded.Locator) { Api = api };
    }
}
