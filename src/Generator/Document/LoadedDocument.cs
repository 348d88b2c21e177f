using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>A loaded document. <see cref="Document"/> is null if nothing can be generated; the findings contain the reason.</summary>
internal sealed class LoadedDocument(
    OpenApiDocument? document, Findings findings, DocumentLocator locator, JsonObject? root)
{
    public OpenApiDocument? Document { get; } = document;

    public Findings Findings { get; } = findings;

    /// <summary>Locates the findings.</summary>
    public DocumentLocator Locator { get; } = locator;

    /// <summary>The tree after bundling, from which <see cref="Document"/> was read. The pointers of findings refer to it.</summary>
    public JsonObject? Root { get; } = root;
}
