using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A reference: a <c>$ref</c>, or a value of a discriminator mapping.</summary>
/// <param name="Holder">The object that contains it.</param>
/// <param name="Key">The member that contains it: <c>$ref</c>, or a name in the mapping.</param>
/// <param name="Text">The reference, as written.</param>
/// <param name="Kind">The required kind of its target.</param>
/// <param name="Tree">The file that contains it, against which it is resolved.</param>
/// <param name="Pointer">The location of the holder in that file.</param>
/// <param name="BaseId">The nearest enclosing <c>$id</c>.</param>
internal sealed record ReferenceSite(
    JsonObject Holder, string Key, string Text, NodeKind Kind, DocumentTree Tree, JsonPointer Pointer, string? BaseId)
{
    public const string Keyword = "$ref";

    /// <summary>Whether an object, or a map or a list of them, is required.</summary>
    public Holding Holding { get; init; }

    /// <summary>The kind of the object that contains the map or the list.</summary>
    public NodeKind ParentKind { get; init; }

    /// <summary>The copy that the reference is in; null for none.</summary>
    public CopiedFrom? Copy { get; init; }

    public bool IsMapping => Key != Keyword;

    /// <summary>Whether a mapping contains the name of a schema of the same file.</summary>
    public bool IsName => IsMapping
        && Text.IndexOfAny(['#', '/']) < 0
        && !Text.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
        && !Text.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
        && !Text.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a whole section is required, such as all paths or all components.</summary>
    public bool IsSection =>
        Kind is NodeKind.Components || (Holding is Holding.Map && ParentKind is NodeKind.Components or NodeKind.Document);

    /// <summary>The <c>$ref</c> of an object, if it has one.</summary>
    public static string? Of(JsonNode? node) => NodeText.Of((node as JsonObject)?[Keyword]);
}
