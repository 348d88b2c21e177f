using System.Globalization;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document;

/// <summary>
/// Applies the names of the project file: adds <c>x-csharp-name</c> to the tree, before anything is moved. Entries are
/// <c>/components/schemas/foo = Bar</c> or <c>GET /pets = ListAll</c>.
/// </summary>
internal static class NameOverrides
{
    private const string Extension = "x-csharp-name";

    private static readonly HashSet<string> s_methods = new()
    {
        "get",
        "put",
        "post",
        "delete",
        "options",
        "head",
        "patch",
        "trace",
        "query",
    };

    /// <summary>Adds the names to the tree. An entry that cannot be applied is reported.</summary>
    public static void Apply(IReadOnlyList<string> entries, JsonObject root, Findings findings)
    {
        var named = new HashSet<JsonObject>();
        foreach (var entry in entries)
        {
            if (Apply(entry, root, named) is { } reason)
                findings.Add(Descriptors.NothingMatches, JsonPointer.Root, $"'{entry}' in Names", reason);
        }
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

    /// <summary>The path of a pointer, a URI fragment, or a method and a path.</summary>
    private static IReadOnlyList<string> PathOf(string place)
    {
        var space = place.IndexOf(' ');
        if (space > 0 && place[0] != '/' && place[0] != '#')
        {
            var (method, path) = (place.Substring(0, space), place.Substring(space + 1).Trim());
            return s_methods.Contains(method.ToLowerInvariant())
                ? ["paths", path, method.ToLowerInvariant()]
                : ["paths", path, "additionalOperations", method];
        }

        return JsonPointer.Parse(place.StartsWith("#", StringComparison.Ordinal) ? Uri.UnescapeDataString(place) : place).Segments();
    }

    private static JsonNode? Find(JsonNode root, IReadOnlyList<string> path)
    {
        if (path.Count == 0)
            return null;
        var node = root;
        foreach (var segment in path)
        {
            node = node switch
            {
                JsonObject map => map.TryGetPropertyValue(segment, out var value) ? value : null,
                JsonArray list =>
                    int.TryParse(segment, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < list.Count
                        ? list[index]
                        : null,
                _ => null,
            };
        }

        return node;
    }

    /// <summary>Whether the element at a path can be named.</summary>
    private static bool HasName(IReadOnlyList<string> path)
    {
        var (parent, last) = (path.Count > 1 ? path[path.Count - 2] : "", path[path.Count - 1]);
        return parent is "properties" or "parameters" or "headers"
            || (path.Count == 3 && path[0] == "components" && parent == "schemas")
            || (path.Count == 2 && parent == "definitions")
            || (path.Count > 2 && path[0] is "paths" or "webhooks" or "components"
                && (s_methods.Contains(last) || parent == "additionalOperations"));
    }
}
