using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>A value of the wrong JSON type for its place.</summary>
/// <param name="Parent">The object or array it is in.</param>
/// <param name="Key">Its key; null in an array.</param>
/// <param name="Index">Its index in an array.</param>
/// <param name="Kind">What should be there.</param>
/// <param name="Holding">How it should be there; One for an item or a member of a map.</param>
/// <param name="Tree">The file it is written in.</param>
/// <param name="Pointer">Where in that file.</param>
internal sealed record WrongType(
    JsonNode Parent, string? Key, int Index, NodeKind Kind, Holding Holding, DocumentTree Tree, JsonPointer Pointer)
{
    public JsonNode? Value => Key is null ? ((JsonArray)Parent)[Index] : ((JsonObject)Parent)[Key];
}
