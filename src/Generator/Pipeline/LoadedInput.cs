using System.Collections.Immutable;
using System.Threading;
using Gigstack.Generator.Description.Building;
using Gigstack.Generator.Document;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// A loaded document. It is not compared by value, which is not necessary: its step runs again only if its text or a referenced file
/// changed.
/// </summary>
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

    public BindingOptions Options => Input.Options! with { SharedWith = Other };

    /// <summary>The client whose types this one uses.</summary>
    public OtherClient? Other { get; private init; }

    /// <summary>The files that the document can refer to.</summary>
    public ImmutableArray<SourceDocument> References { get; }

    /// <summary>
    /// The document; null if a setting is invalid or nothing can be generated. <see cref="Findings"/> contains the reason.
    /// </summary>
    public Api? Api { get; private init; }

    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>Locates the findings.</summary>
    public DocumentLocator Locator { get; }

    public static LoadedInput Load(DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken)
    {
        if (input.Error is { } error)
        {
            var settings = new Findings();
            settings.Add(error);
            return new LoadedInput(input, references, settings, new DocumentLocator(input.Source));
        }

        var loaded = DocumentLoader.Load(
            input.Source,
            references.Where(reference => !reference.Equals(input.Source)).ToList(),
            cancellationToken,
            input.Names,
            input.Overlays);
        var findings = loaded.Findings;
        var api = loaded.Document is { } document
            ? findings.Guard(
                JsonPointer.Root,
                "the document",
                () => ApiBuilder.Build(document, findings, cancellationToken) with
                {
                    HasXmlNodes = loaded.Root is { } root && OpenApiVersion.HasXmlNodes(root),
                },
                static () => (Api?)null)
            : null;
        return new LoadedInput(input, references, findings, loaded.Locator)
        {
            Api = api,
            Other = input.Other is { } other ? Types(other, references, cancellationToken) : null,
        };
    }

    /// <summary>The types of another client. It is read again: whoever shares them depends on its document as on its own.</summary>
    private static OtherClient Types(
        DocumentInput input, ImmutableArray<SourceDocument> references, CancellationToken cancellationToken) =>
        new(
            input.Options!.Namespace,
            BoundDocument.Bind(Load(input, references, cancellationToken), cancellationToken).Model?.Types ?? default);
}
