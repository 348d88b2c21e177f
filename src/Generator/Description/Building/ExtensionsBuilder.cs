using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>The <c>x-…</c> values of any part of a document.</summary>
internal static class ExtensionsBuilder
{
    public static Extensions Of(IDictionary<string, IOpenApiExtension>? extensions)
    {
        if (extensions is not { Count: > 0 })
            return Extensions.None;
        var entries = new List<KeyValuePair<string, JsonNode>>(extensions.Count);
        foreach (var pair in extensions)
        {
            if (pair.Value is JsonNodeExtension { Node: { } node })
                entries.Add(new KeyValuePair<string, JsonNode>(pair.Key, node));
        }

        return Extensions.Of(entries);
    }
}
