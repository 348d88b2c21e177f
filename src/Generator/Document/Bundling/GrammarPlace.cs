using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>What OpenAPI says about a place in a document.</summary>
/// <param name="Kind">The kind of the object at this place, or of the objects in the map or the list.</param>
/// <param name="Holding">Whether it is an object, a map or a list.</param>
internal readonly record struct GrammarPlace(NodeKind Kind, Holding Holding)
{
    /// <summary>The place at a pointer; null if OpenAPI does not say what it contains, as in extensions and parts of documents.</summary>
    public static GrammarPlace? At(DocumentTree tree, JsonPointer pointer)
    {
        if (tree.Root is not JsonObject root || !(root.ContainsKey("openapi") || root.ContainsKey("swagger")))
            return null;
        var place = new GrammarPlace(NodeKind.Document, Holding.One);
        JsonNode? node = root;
        foreach (var segment in pointer.Segments())
        {
            node = node switch
            {
                JsonObject members => members[segment],
                JsonArray items when int.TryParse(segment, out var index) && index >= 0 && index < items.Count => items[index],
                _ => null,
            };
            if (place.Then(segment, node) is not { } next)
                return null;
            place = next;
        }

        return place;
    }

    private GrammarPlace? Then(string segment, JsonNode? value)
    {
        if (Holding is not Holding.One)
            return new GrammarPlace(Kind, Holding.One);
        if (!Grammar.TryGet(Kind, segment, out var kind, out var holding) || holding is Holding.Loose)
            return null;
        return new GrammarPlace(kind, holding switch
        {
            Holding.OneOrList => value is JsonArray ? Holding.List : Holding.One,
            Holding.OneOrBoolean => Holding.One,
            Holding.MapOfAny => Holding.Map,
            _ => holding,
        });
    }
}
