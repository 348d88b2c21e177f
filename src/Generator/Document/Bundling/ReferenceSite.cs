using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A reference and its place: a <c>$ref</c>, or a value of a discriminator's mapping.</summary>
/// <param name="Holder">The object with the reference in it.</param>
/// <param name="Key">The member that holds it: <c>$ref</c>, or a name in the mapping.</param>
/// <param name="Text">The reference as written.</param>
/// <param name="Kind">The kind that its target must have.</param>
/// <param name="Tree">The file it is written in, which relative references start from.</param>
/// <param name="Pointer">Where in that file the holder is written.</param>
/// <param name="BaseId">The nearest <c>$id</c> around it.</param>
internal sealed record ReferenceSite(
    JsonObject Holder, string Key, string Text, NodeKind Kind, DocumentTree Tree, JsonPointer Pointer, string? BaseId)
{
    public const string Keyword = "$ref";

    public bool IsMapping => Key != Keyword;

    /// <summary>The <c>$ref</c> of an object, if it has one.</summary>
    public static string? Of(JsonNode? node) =>
        node is JsonObject candidate && candidate.TryGetPropertyValue(Keyword, out var value)
            && value is JsonValue text && text.TryGetValue<string>(out var reference)
            ? reference
            : null;
}
