using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document;

/// <summary>A document that was read. <see cref="Document"/> is null if nothing can be generated from it; the findings then say why.</summary>
internal sealed class LoadedDocument(
    OpenApiDocument? document, Findings findings, DocumentLocator locator, JsonObject? root)
{
    public OpenApiDocument? Document { get; } = document;

    public Findings Findings { get; } = findings;

    /// <summary>Finds the places of the findings.</summary>
    public DocumentLocator Locator { get; } = locator;

    /// <summary>The tree after bundling: what <see cref="Document"/> was read from and what the pointers of findings lead into.</summary>
    public JsonObject? Root { get; } = root;
}
