using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Removes values of the wrong type and reports them, because Microsoft.OpenApi drops some of them silently and fails on others. Removed
/// items of arrays leave a hole until all references are resolved, because pointers contain indexes.
/// </summary>
internal sealed class WrongTypes(Relocations relocations, Findings findings)
{
    private readonly HashSet<JsonArray> _withHoles = [];

    public void Remove(WrongType wrong)
    {
        var value = wrong.Value;
        if (wrong.Parent is JsonArray list && value is null && _withHoles.Contains(list))
        {
            return;
        }

        if (wrong is { Kind: NodeKind.Schema, Holding: not (Holding.Map or Holding.MapOfAny or Holding.List) }
            && NodePlace.BooleanSchema(value) is { } schema)
        {
            Put(wrong, schema);
            return;
        }

        var isSchema = wrong is { Kind: NodeKind.Schema, Holding: Holding.One };
        findings.Add(relocations.Locate(
            wrong.Tree,
            wrong.Pointer,
            value: false,
            Descriptors.ReadLeniently,
            $"'{wrong.Pointer.Last}' is {Describe(value)} and should be {Expected(wrong)}",
            isSchema ? "any value is accepted" : "it is left out"));
        if (isSchema || wrong is { Kind: NodeKind.Response, Holding: Holding.One })
        {
            Put(wrong, new JsonObject());
        }
        else if (wrong.Key is not null)
        {
            ((JsonObject)wrong.Parent).Remove(wrong.Key);
        }
        else
        {
            Hollow((JsonArray)wrong.Parent, wrong.Index);
        }
    }

    public void Hollow(JsonArray list, int index)
    {
        list[index] = null;
        _withHoles.Add(list);
    }

    /// <summary>Closes the holes. The original locations of moved items are kept.</summary>
    public void Compact()
    {
        foreach (var list in _withHoles)
        {
            var place = NodePlace.Of(list);
            var kept = list.Select((item, index) => (item, index)).Where(i => i.item is not null)
                .Select(i => (i.item, Origin: relocations.OriginOf(place.Then(i.index)))).ToList();
            list.Clear();
            foreach (var (item, origin) in kept)
            {
                relocations.Add(place.Then(list.Count), origin.Tree, origin.Pointer);
                list.Add(item);
            }
        }
    }

    private static void Put(WrongType wrong, JsonObject value)
    {
        if (wrong.Key is not null)
        {
            ((JsonObject)wrong.Parent)[wrong.Key] = value;
        }
        else
        {
            ((JsonArray)wrong.Parent)[wrong.Index] = value;
        }
    }

    private static string Expected(WrongType wrong) => wrong.Holding == Holding.List ? "an array" : "an object";

    private static string Describe(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        _ => "a boolean",
    };
}
