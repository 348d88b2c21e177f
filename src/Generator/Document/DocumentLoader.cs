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
    /// <summary>Never throws but for cancellation: whatever is wrong with the files is a finding.</summary>
    public static LoadedDocument Load(
        SourceDocument main, IReadOnlyList<SourceDocument> references, CancellationToken cancellationToken, IReadOnlyList<string>? names = null)
    {
        var findings = new Findings();
        try
        {
            return Load(main, references, names ?? [], findings, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            findings.Add(Descriptors.InternalFailure, JsonPointer.Root, "The document", exception.Message);
            return new LoadedDocument(null, findings, new DocumentLocator(main), null);
        }
    }

    private static LoadedDocument Load(
        SourceDocument main, IReadOnlyList<SourceDocument> references, IReadOnlyList<string> names, Findings findings, CancellationToken cancellationToken)
    {
        if (DocumentTreeReader.Read(main, findings, cancellationToken) is not { } tree)
        {
            return new LoadedDocument(null, findings, new DocumentLocator(main), null);
        }

        var relocations = new Relocations(tree);
        var locator = new DocumentLocator(relocations);
        if (!OpenApiVersion.Check(tree, findings))
        {
            return new LoadedDocument(null, findings, locator, tree.Root as JsonObject);
        }

        var root = (JsonObject)tree.Root!;
        NameOverrides.Apply(names, root, findings);
        ReferenceBundler.Bundle(relocations, references, findings, cancellationToken);
        var document = OpenApiReader.Read(root, findings, cancellationToken);
        if (document is not null)
        {
            DiscriminatedBases.Expand(document, relocations);
        }

        return new LoadedDocument(document, findings, locator, root);
    }
}
