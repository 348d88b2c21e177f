using System.Collections.Generic;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>What became of a document. <see cref="Document"/> is null when nothing can be generated from it; the diagnostics then say why.</summary>
internal sealed class LoadedDocument(
    OpenApiDocument? document, IReadOnlyList<DiagnosticInfo> diagnostics, DocumentLocator locator, JsonObject? root)
{
    public OpenApiDocument? Document { get; } = document;

    public IReadOnlyList<DiagnosticInfo> Diagnostics { get; } = diagnostics;

    public DocumentLocator Locator { get; } = locator;

    /// <summary>The tree after bundling: what <see cref="Document"/> was read from and what pointers given to <see cref="Locator"/> mean.</summary>
    public JsonObject? Root { get; } = root;
}
