using System.Text.Json.Nodes;

namespace Gigstack.Generator.Tests.Support;

/// <summary>A construct of the specification, and the places of base.json where it is written.</summary>
internal sealed record Construct(string Name, IReadOnlyList<(string Pointer, string Value)> Edits)
{
    /// <summary>NAME, then POINTER and VALUE in turn, with two spaces between them.</summary>
    public static Construct Parse(string line)
    {
        var parts = line.Split("  ", StringSplitOptions.TrimEntries);
        return new Construct(parts[0], [.. parts.Skip(1).Chunk(2).Select(static edit => (edit[0], edit[1]))]);
    }

    /// <summary>The document with the construct.</summary>
    public string In(string document)
    {
        var root = JsonNode.Parse(document)!;
        foreach (var (pointer, value) in Edits)
            Set(root, pointer, value);
        return root.ToJsonString();
    }

    private static void Set(JsonNode root, string pointer, string value)
    {
        string[] keys = [.. pointer.Split('/').Skip(1).Select(static key => key.Replace("~1", "/", StringComparison.Ordinal))];
        var parent = keys[..^1].Aggregate(root, static (node, key) => Child(node, key) ?? Added(node, key));
        var key = keys[^1];
        if (value == "-")
            Assert.True(parent.AsObject().Remove(key), $"{pointer} is not in base.json");
        else if (parent is not JsonArray list)
            parent[key] = JsonNode.Parse(value);
        else if (Index(key) < list.Count)
            list[Index(key)] = JsonNode.Parse(value);
        else
            list.Add(JsonNode.Parse(value));
    }

    private static JsonNode? Child(JsonNode node, string key) => node is JsonArray list ? list[Index(key)] : node[key];

    private static JsonObject Added(JsonNode node, string key)
    {
        var added = new JsonObject();
        node[key] = added;
        return added;
    }

    private static int Index(string key) => int.Parse(key, System.Globalization.CultureInfo.InvariantCulture);
}
