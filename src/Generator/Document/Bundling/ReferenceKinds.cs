using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Checks whether the target of a reference is what its place requires.</summary>
internal static class ReferenceKinds
{
    /// <exception cref="ReferenceException">The target is of another kind.</exception>
    public static void Check(ReferenceSite site, Target target)
    {
        if (!HasShape(site, target.Node))
            throw ReferenceException.Unresolved(site.Text, $"it does not refer to {Required(site)}");
        if (site.Kind is NodeKind.Detail || GrammarPlace.At(target.Tree, target.Pointer) is not { } place)
            return;
        if (place.Kind != site.Kind || IsMany(place.Holding) != IsMany(site.Holding))
        {
            throw ReferenceException.Unresolved(
                site.Text,
                $"it refers to {Described(place.Kind, place.Holding)}, but {Required(site)} is required");
        }
    }

    private static bool HasShape(ReferenceSite site, JsonNode? node) => (site.Holding, site.Kind) switch
    {
        (Holding.List, _) => node is JsonArray,
        (Holding.Map, _) => node is JsonObject,
        (_, NodeKind.Detail) => node is not null,
        (_, NodeKind.Schema) => node is JsonObject || node?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        _ => node is JsonObject,
    };

    private static bool IsMany(Holding holding) => holding is Holding.Map or Holding.List or Holding.MapOfAny;

    private static string Required(ReferenceSite site) => Described(site.Kind, site.Holding);

    private static string Described(NodeKind kind, Holding holding) => holding switch
    {
        Holding.Map or Holding.MapOfAny => $"a map of values of kind {kind}",
        Holding.List => $"an array of values of kind {kind}",
        _ => $"a value of kind {kind}",
    };
}
