using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Searches for bodies of XML.</summary>
internal static class XmlBodySearch
{
    /// <summary>Whether any <c>content</c> of a document has a media type of XML.</summary>
    public static bool HasAny(JsonNode? root)
    {
        var pending = new Stack<JsonNode?>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var children = pending.Pop() switch
            {
                JsonObject node => node.Select(static pair => pair),
                JsonArray list => list.Select(static item => new KeyValuePair<string, JsonNode?>("", item)),
                _ => [],
            };
            foreach (var (key, child) in children.Select(static pair => (pair.Key, pair.Value)))
            {
                if (key == "content" && child is JsonObject content && content.Any(static media => IsXml(media.Key)))
                    return true;
                pending.Push(child);
            }
        }

        return false;
    }

    private static bool IsXml(string mediaType) =>
        mediaType.Split(';')[0].TrimEnd() is var type
        && (type.EndsWith("/xml", StringComparison.OrdinalIgnoreCase) || type.EndsWith("+xml", StringComparison.OrdinalIgnoreCase));
}
