using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>The <c>$id</c>, <c>$self</c> and <c>$anchor</c> keywords of a file.</summary>
internal sealed class SchemaIdentifiers
{
    private readonly Dictionary<string, JsonPointer> _ids = [];
    private readonly Dictionary<string, JsonPointer> _anchors = [];

    public SchemaIdentifiers(JsonNode? root)
    {
        if (SelfOf(root) is { } self)
        {
            _ids[WithoutFragment(self)] = JsonPointer.Root;
        }

        Collect(root, JsonPointer.Root, null);
    }

    public JsonPointer? FindId(string id) => _ids.TryGetValue(WithoutFragment(id), out var pointer) ? pointer : null;

    /// <param name="name">The anchor.</param>
    /// <param name="id">The enclosing <c>$id</c>; null if there is none.</param>
    public JsonPointer? FindAnchor(string name, string? id) =>
        _anchors.TryGetValue(WithoutFragment(id ?? "") + "#" + name, out var pointer)
        || _anchors.TryGetValue("#" + name, out pointer) ? pointer : null;

    /// <summary>The address that a document gives itself.</summary>
    public static string? SelfOf(JsonNode? root) => NodeText.Of((root as JsonObject)?["$self"]);

    public static string? IdOf(JsonObject schema) => NodeText.Of(schema["$id"]);

    /// <summary>Resolves an ID or a reference against the enclosing ID.</summary>
    public static string? Combine(string? baseId, string? reference)
    {
        if (reference is null || baseId is null)
        {
            return reference ?? baseId;
        }

        return Uri.TryCreate(baseId, UriKind.Absolute, out var absolute) && Uri.TryCreate(absolute, reference, out var combined)
            ? combined.OriginalString.Length > 0 ? combined.ToString() : reference
            : reference;
    }

    private static string WithoutFragment(string id)
    {
        var end = id.IndexOf('#');
        return end < 0 ? id : id.Substring(0, end);
    }

    private void Collect(JsonNode? node, JsonPointer place, string? baseId)
    {
        if (node is JsonObject schema)
        {
            var id = IdOf(schema);
            if (id is not null)
            {
                baseId = Combine(baseId, id)!;
                Keep(_ids, WithoutFragment(baseId), place);
            }

            foreach (var keyword in new[] { "$anchor", "$dynamicAnchor" })
            {
                if (NodeText.Of(schema[keyword]) is { } anchor)
                {
                    Keep(_anchors, WithoutFragment(baseId ?? "") + "#" + anchor, place);
                }
            }

            foreach (var member in schema)
            {
                Collect(member.Value, place.Then(member.Key), baseId);
            }
        }
        else if (node is JsonArray list)
        {
            for (var i = 0; i < list.Count; i++)
            {
                Collect(list[i], place.Then(i), baseId);
            }
        }
    }

    private static void Keep(Dictionary<string, JsonPointer> names, string name, JsonPointer place)
    {
        if (!names.ContainsKey(name))
        {
            names.Add(name, place);
        }
    }
}
