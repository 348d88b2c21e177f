using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Names components that are moved. The name depends only on the former location.</summary>
internal static class ComponentNames
{
    /// <summary>Segments that are structure and not part of a name.</summary>
    private static readonly HashSet<string> s_structure = new(StringComparer.Ordinal)
    {
        "paths", "webhooks", "components", "content", "properties", "schema", "$defs",
    };

    public static string For(Target target, string filePath, JsonObject section)
    {
        var names = target.Pointer.Segments().Where(t => !s_structure.Contains(t) && !ComponentSections.IsSectionName(t)).Select(Safe)
            .ToList();
        var stem = Safe(FilePath.Stem(filePath));
        var name = names.Count == 0 ? stem : string.Join("_", names);
        if (!section.ContainsKey(name))
        {
            return name;
        }

        var qualified = names.Count == 0 ? name : stem + "_" + name;
        var result = qualified;
        for (var i = 2; section.ContainsKey(result); i++)
        {
            result = qualified + "_" + i.ToString(CultureInfo.InvariantCulture);
        }

        return result;
    }

    /// <summary>Replaces characters that OpenAPI does not allow in the name of a component.</summary>
    public static string Safe(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var isSafe = c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_';
            if (isSafe || (char.IsLetterOrDigit(c) && !char.IsSurrogate(c)))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[result.Length - 1] != '_')
            {
                result.Append('_');
            }
        }

        var name = result.ToString().TrimEnd('_');
        return name.Length == 0 ? "part" : name;
    }
}
