using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Takes values of the wrong type out of the tree and says so, because Microsoft.OpenApi drops some of them in silence and fails over
/// others. Items of lists leave a hole until everything is resolved: pointers count them.
/// </summary>
internal sealed class MisfitRepair(Relocations relocations, Findings findings)
{
    private readonly HashSet<JsonArray> _withHoles = [];

    public void Repair(Misfit misfit)
    {
        var value = misfit.Value;
        if (misfit.Parent is JsonArray list && value is null && _withHoles.Contains(list))
        {
            return;
        }

        if (misfit is { Kind: NodeKind.Schema, Shape: not (Shape.Map or Shape.MapOfAny or Shape.List) }
            && NodePlace.BooleanSchema(value) is { } schema)
        {
            Put(misfit, schema);
            return;
        }

        var isSchema = misfit is { Kind: NodeKind.Schema, Shape: Shape.One };
        findings.Add(relocations.Locate(
            misfit.Tree, misfit.Pointer, value: false, Descriptors.ReadLeniently, $"'{misfit.Pointer.Last}' is {Describe(value)} and should be {Expected(misfit)}",
            isSchema ? "it is read as any value" : "it is left out"));
        if (isSchema || misfit is { Kind: NodeKind.Response, Shape: Shape.One })
        {
            Put(misfit, new JsonObject());
        }
        else if (misfit.Key is not null)
        {
            ((JsonObject)misfit.Parent).Remove(misfit.Key);
        }
        else
        {
            Hollow((JsonArray)misfit.Parent, misfit.Index);
        }
    }

    public void Hollow(JsonArray list, int index)
    {
        list[index] = null;
        _withHoles.Add(list);
    }

    /// <summary>Closes the holes. What moves up keeps its place in the file.</summary>
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

    private static void Put(Misfit misfit, JsonObject value)
    {
        if (misfit.Key is not null)
        {
            ((JsonObject)misfit.Parent)[misfit.Key] = value;
        }
        else
        {
            ((JsonArray)misfit.Parent)[misfit.Index] = value;
        }
    }

    private static string Expected(Misfit misfit) => misfit.Shape == Shape.List ? "a list" : "an object";

    private static string Describe(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "empty",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        _ => "a truth value",
    };
}
