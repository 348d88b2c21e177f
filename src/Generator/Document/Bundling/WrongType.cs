using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A value of the wrong JSON type.</summary>
/// <param name="Parent">The object or array that contains it.</param>
/// <param name="Key">Its key in an object; null in an array.</param>
/// <param name="Index">Its index in an array.</param>
/// <param name="Kind">The expected kind.</param>
/// <param name="Holding">The expected structure; <c>One</c> for an item or a member of a map.</param>
/// <param name="Tree">The file that contains it.</param>
/// <param name="Pointer">The location in that file.</param>
internal sealed record WrongType(
    JsonNode Parent, string? Key, int Index, NodeKind Kind, Holding Holding, DocumentTree Tree, JsonPointer Pointer)
{
    public JsonNode? Value => Key is null ? ((JsonArray)Parent)[Index] : ((JsonObject)Parent)[Key];
}
