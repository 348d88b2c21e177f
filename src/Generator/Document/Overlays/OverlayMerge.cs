using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>Merges the content of an action into a target, as Overlay 1.1 defines it.</summary>
/// <param name="origins">Keeps where values come from.</param>
/// <param name="conflict">Is called with the location of what cannot be merged, and the reason.</param>
internal sealed class OverlayMerge(NodeOrigins origins, Action<NodeOrigin, string> conflict)
{
    public static string Describe(JsonNode? value) => value switch
    {
        JsonObject => "an object",
        JsonArray => "an array",
        null => "null",
        _ => value.GetValueKind() switch
        {
            JsonValueKind.String => "a string",
            JsonValueKind.Number => "a number",
            JsonValueKind.Null => "null",
            _ => "a boolean",
        },
    };

    /// <summary>Merges the members of an object; what only the target has stays.</summary>
    public void Merge(JsonObject target, JsonObject content, NodeOrigin origin)
    {
        foreach (var member in content)
        {
            var place = new NodeOrigin(origin.Tree, origin.Pointer.Then(member.Key));
            if (!target.TryGetPropertyValue(member.Key, out var existing))
                Set(target, member.Key, member.Value, place);
            else if (existing is JsonObject inner && member.Value is JsonObject members)
                Merge(inner, members, place);
            else if (existing is JsonArray list && member.Value is JsonArray items)
                Append(list, items, place);
            else if (IsPrimitive(existing) && IsPrimitive(member.Value))
                Set(target, member.Key, member.Value, place);
            else
                conflict(place, $"'{member.Key}' is {Describe(member.Value)} and cannot be merged into {Describe(existing)}");
        }
    }

    /// <summary>Adds the items of an array, or one item that is anything else.</summary>
    public void Append(JsonArray target, JsonNode? content, NodeOrigin origin)
    {
        if (content is not JsonArray items)
        {
            AppendOne(target, content, origin);
            return;
        }

        for (var i = 0; i < items.Count; i++)
            AppendOne(target, items[i], new NodeOrigin(origin.Tree, origin.Pointer.Then(i)));
    }

    public static bool IsPrimitive(JsonNode? value) => value is not (JsonObject or JsonArray);

    private void AppendOne(JsonArray target, JsonNode? item, NodeOrigin origin)
    {
        origins.Append(target, origin);
        target.Add(origins.Copy(item));
    }

    private void Set(JsonObject target, string key, JsonNode? value, NodeOrigin origin)
    {
        target[key] = origins.Copy(value);
        origins.Set(target, key, origin);
    }
}
