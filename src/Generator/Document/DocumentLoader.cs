using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Document.Bundling;
using Gigstack.Generator.Document.Inheritance;

namespace Gigstack.Generator.Document;

/// <summary>Files -> OpenApiDocument. The steps, in order; each is a class of its own.</summary>
internal static class DocumentLoader
{
    /// <summary>Never throws but for cancellation: whatever is wrong with the files is a diagnostic.</summary>
    public static LoadedDocument Load(
        SourceDocument main, IReadOnlyList<SourceDocument> references, CancellationToken cancellationToken, IReadOnlyList<string>? names = null)
    {
        var diagnostics = new List<DiagnosticInfo>();
        try
        {
            return Load(main, references, names ?? [], diagnostics, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var locator = new DocumentLocator(main);
            diagnostics.Add(locator.Locate(JsonPointer.Root, Descriptors.InternalFailure, "The document", exception.Message));
            return new LoadedDocument(null, diagnostics, locator, null);
        }
    }

    private static LoadedDocument Load(
        SourceDocument main, IReadOnlyList<SourceDocument> references, IReadOnlyList<string> names, List<DiagnosticInfo> diagnostics, CancellationToken cancellationToken)
    {
        if (DocumentTreeReader.Read(main, diagnostics, cancellationToken) is not { } tree)
        {
            return new LoadedDocument(null, diagnostics, new DocumentLocator(main), null);
        }

        var relocations = new Relocations(tree);
        var locator = new DocumentLocator(relocations);
        if (!OpenApiVersion.Check(tree, diagnostics))
        {
            return new LoadedDocument(null, diagnostics, locator, tree.Root as JsonObject);
        }

        var root = (JsonObject)tree.Root!;
        NameOverrides.Apply(names, root, (entry, trouble) => diagnostics.Add(locator.Locate(JsonPointer.Root, Descriptors.NothingMatches, entry, trouble)));
        ReferenceBundler.Bundle(relocations, references, diagnostics, cancellationToken);
        var document = OpenApiReader.Read(root, locator, diagnostics, cancellationToken);
        if (document is not null)
        {
            DiscriminatedBases.Expand(document, relocations);
        }

        return new LoadedDocument(document, diagnostics, locator, root);
    }
}
