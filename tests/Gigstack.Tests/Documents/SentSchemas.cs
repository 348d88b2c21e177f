using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>The component schemas that requests send: there absence and null of a property are two things.</summary>
internal static class SentSchemas
{
    /// <summary>Their references.</summary>
    public static IReadOnlySet<string> Of(JsonNode document)
    {
        var found = new HashSet<string>();
        var pending = new Stack<JsonNode?>();
        foreach (var (_, item) in document["paths"]!.AsObject())
        {
            foreach (var (_, operation) in item!.AsObject().Where(member => member.Value is JsonObject))
                pending.Push(operation!["requestBody"]);
        }

        while (pending.TryPop(out var node))
        {
            if (node is JsonArray items)
            {
                foreach (var item in items)
                    pending.Push(item);
                continue;
            }

            if (node is not JsonObject members)
                continue;
            if (members["$ref"] is JsonValue value && value.TryGetValue(out string? reference) && found.Add(reference))
                pending.Push(reference.Split('/').Skip(1).Aggregate((JsonNode?)document, (at, name) => at?[name]));
            foreach (var (_, member) in members.Where(member => member.Key is not ("example" or "examples")))
                pending.Push(member);
        }

        return found;
    }
}
