using System.Text.Json.Nodes;

namespace GigstackTests.Documents;

/// <summary>Looks up what an extension names: a property, properties with dots between them, or a JSON pointer.</summary>
internal static class JsonPath
{
    public static JsonNode? Find(JsonNode? root, string path)
    {
        if (root is JsonObject members && members.TryGetPropertyValue(path, out var found))
            return found;
        return path.TrimStart('/').Split('/', '.').Aggregate(root, (at, name) => (at as JsonObject)?[name]);
    }
}
