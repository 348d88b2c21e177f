using System.Globalization;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>
/// Names that the project gives to parts of a document it cannot edit: written into the tree as the document itself would, by <c>x-csharp-name</c>, before
/// anything is moved in it. Entries are <c>/components/schemas/foo = Bar</c> or <c>GET /pets = ListAll</c>.
/// </summary>
internal static class NameOverrides
{
    private const string Extension = "x-csharp-name";

    private static readonly HashSet<string> s_methods = new() { "get", "put", "post", "delete", "options", "head", "patch", "trace", "query" };

    /// <summary>Writes the names into the tree. An entry that cannot be used is reported.</summary>
    public static void Apply(IReadOnlyList<string> entries, JsonObject root, Findings findings)
    {
        var named = new HashSet<JsonObject>();
        foreach (var entry in entries)
            if (Apply(entry, root, named) is { } reason)
                findings.Add(Descriptors.NothingMatches, JsonPointer.Root, $"'{entry}' in Names", reason);
    }

    private static string? Apply(string entry, JsonObject root, HashSet<JsonObject> named)
    {
        var split = entry.LastIndexOf('=');
        var name = entry.Substring(split + 1).Trim();
        if (split < 0 || name.Length == 0)
            return "an entry is a JSON pointer or a method and a path, followed by '=' and the name";
        var path = PathOf(entry.Substring(0, split).Trim());
        if (Find(root, path) is not JsonObject target)
            return "the document has no object at this place";
        if (target.ContainsKey("$ref"))
            return "the object at this place is a $ref, which cannot be named";
        if (!HasName(path))
            return "only component schemas, properties, parameters, headers and operations can be named";
        if (!named.Add(target))
            return "another entry already names this object";
        target[Extension] = name;
        return null;
    }

    /// <summary>From a pointer, also as the fragment of a URI, or from a method and a path.</summary>
    private static IReadOnlyList<string> PathOf(string place)
    {
        var space = place.IndexOf(' ');
        if (space > 0 && s_methods.Contains(place.Substring(0, space).ToLowerInvariant()))
            return ["paths", place.Substring(space + 1).Trim(), place.Substring(0, space).ToLowerInvariant()];
        return JsonPointer.Parse(place.StartsWith("#", StringComparison.Ordinal) ? Uri.UnescapeDataString(place) : place).Segments();
    }

    private static JsonNode? Find(JsonNode root, IReadOnlyList<string> path)
    {
        if (path.Count == 0)
            return null;
        JsonNode? node = root;
        foreach (var segment in path)
            node = node switch
            {
                JsonObject map => map.TryGetPropertyValue(segment, out var value) ? value : null,
                JsonArray list => int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count ? list[index] : null,
                _ => null,
            };
        return node;
    }

    /// <summary>Whether a path is that of something that gets a name of its own.</summary>
    private static bool HasName(IReadOnlyList<string> path)
    {
        var (parent, last) = (path.Count > 1 ? path[path.Count - 2] : "", path[path.Count - 1]);
        return parent is "properties" or "parameters" or "headers"
            || (path.Count == 3 && path[0] == "components" && parent == "schemas")
            || (path.Count == 2 && parent == "definitions")
            || (path.Count > 2 && path[0] is "paths" or "webhooks" or "components" && (s_methods.Contains(last) || parent == "additionalOperations"));
    }
}
