using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Document.Bundling;
using Gigstack.Generator.Document.Inheritance;
using Gigstack.Generator.Document.Overlays;
using Gigstack.Generator.Document.Swagger;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>The stage files -> OpenApiDocument, step by step.</summary>
internal static class DocumentLoader
{
    /// <summary>Loads a document. Problems are reported as findings; only cancellation throws.</summary>
    public static LoadedDocument Load(
        SourceDocument main,
        IReadOnlyList<SourceDocument> references,
        CancellationToken cancellationToken,
        IReadOnlyList<string>? names = null,
        IReadOnlyList<OverlayInput>? overlays = null)
    {
        var findings = new Findings();
        var tree = Guard(() => DocumentTreeReader.Read(main, findings, cancellationToken));
        if (tree is null)
            return new LoadedDocument(null, findings, new DocumentLocator(main), null);

        if (overlays is { Count: > 0 })
            findings.Guard(JsonPointer.Root, "the document", () => OverlayApplier.Apply(tree, overlays, findings, cancellationToken));
        var relocations = new Relocations(tree);
        var document = OpenApiVersion.Check(tree, findings) ? Guard(() => Read((JsonObject)tree.Root!)) : null;
        return new LoadedDocument(document, findings, new DocumentLocator(relocations), tree.Root as JsonObject);

        T? Guard<T>(Func<T?> step)
            where T : class => findings.Guard(JsonPointer.Root, "the document", step, static () => null);

        OpenApiDocument? Read(JsonObject root)
        {
            NameOverrides.Apply(names ?? [], root, findings);
            var misspelled = ReferenceBundler.Bundle(relocations, references, findings, cancellationToken);
            if (OpenApiVersion.IsVersion2(root))
            {
                findings.Settle();
                SwaggerRewriter.Rewrite(relocations, findings, cancellationToken);
            }

            var read = OpenApiReader.Read((JsonObject)tree.Root!, findings, misspelled.Has, cancellationToken);
            if (read is not null)
                DiscriminatedBases.Expand(read, relocations);
            return read;
        }
    }
}
