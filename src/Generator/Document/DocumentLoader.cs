using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Diagnostics;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>Files -> OpenApiDocument. The steps, in order; each is a class of its own.</summary>
internal static class DocumentLoader
{
    /// <summary>Never throws but for cancellation: whatever is wrong with the files is a diagnostic.</summary>
    public static LoadedDocument Load(
        SourceDocument main, IReadOnlyList<SourceDocument> references, CancellationToken cancellationToken)
    {
        var diagnostics = new List<DiagnosticInfo>();
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
        cancellationToken.ThrowIfCancellationRequested();
        OpenApiDocument? document = OpenApiReader.Read(root, locator, diagnostics);
        return new LoadedDocument(document, diagnostics, locator, root);
    }
}
