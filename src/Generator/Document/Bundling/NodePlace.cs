using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Locates, replaces and copies nodes of a tree.</summary>
internal static class NodePlace
{
    public static JsonPointer Of(JsonNode node) => node.Parent switch
    {
        null => JsonPointer.Root,
        JsonArray list => Of(list).Then(node.GetElementIndex()),
        var parent => Of(parent).Then(node.GetPropertyName()),
    };

    /// <summary>Replaces a node, which is detached from its parent.</summary>
    public static void Replace(DocumentTree tree, JsonNode node, JsonNode? replacement)
    {
        switch (node.Parent)
        {
            case JsonObject parent:
                parent[node.GetPropertyName()] = replacement;
                break;
            case JsonArray parent:
                parent[node.GetElementIndex()] = replacement;
                break;
            default:
                tree.Root = replacement;
                break;
        }
    }

    /// <summary>A deep copy; copies of final nodes are final too.</summary>
    public static JsonNode? Copy(JsonNode? node, ISet<JsonNode> final)
    {
        var copy = node switch
        {
            JsonObject members => CopyMembers(members, final),
            JsonArray items => CopyItems(items, final),
            _ => node?.DeepClone(),
        };
        if (node is not null && final.Contains(node))
        {
            final.Add(copy!);
        }

        return copy;
    }

    /// <summary>The number of values, including itself.</summary>
    public static int Count(JsonNode? node) => node switch
    {
        JsonObject members => members.Aggregate(1, static (count, member) => count + Count(member.Value)),
        JsonArray items => items.Aggregate(1, static (count, item) => count + Count(item)),
        _ => 1,
    };

    /// <summary>The levels of nesting, including itself.</summary>
    public static int Height(JsonNode? node) => 1 + node switch
    {
        JsonObject { Count: > 0 } members => members.Max(static member => Height(member.Value)),
        JsonArray { Count: > 0 } items => items.Max(Height),
        _ => 0,
    };

    /// <summary>The number of nodes around a node.</summary>
    public static int Depth(JsonNode node)
    {
        var depth = 0;
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
            depth++;
        return depth;
    }

    /// <summary>Whether a node is another one or is inside it.</summary>
    public static bool IsInside(JsonNode node, JsonNode? other)
    {
        for (var around = node; around is not null; around = around.Parent)
        {
            if (around == other)
                return true;
        }

        return false;
    }

    /// <summary>A boolean schema as an object; null for any other value.</summary>
    public static JsonObject? BooleanSchema(JsonNode? value) => value?.GetValueKind() switch
    {
        JsonValueKind.True => new JsonObject(),
        JsonValueKind.False => new JsonObject { ["not"] = new JsonObject() },
        _ => null,
    };

    private static JsonObject CopyMembers(JsonObject members, ISet<JsonNode> final)
    {
        var copy = new JsonObject();
        foreach (var member in members)
        {
            copy.Add(member.Key, Copy(member.Value, final));
        }

        return copy;
    }

    private static JsonArray CopyItems(JsonArray items, ISet<JsonNode> final)
    {
        var copy = new JsonArray();
        foreach (var item in items)
        {
            copy.Add(Copy(item, final));
        }

        return copy;
    }
}
