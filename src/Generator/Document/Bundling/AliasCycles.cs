using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Breaks cycles of components that only refer to each other. They keep their other keywords, or accept any value.</summary>
internal static class AliasCycles
{
    public static void Break(ComponentSections sections, Findings findings)
    {
        foreach (var kind in sections.Kinds)
        {
            if (sections.Find(kind) is not { } section)
            {
                continue;
            }

            var prefix = sections.ReferenceTo(kind, "");
            foreach (var name in section.Select(m => m.Key).ToList())
            {
                var circle = CircleFrom(name, section, prefix);
                if (circle.Count == 0)
                {
                    continue;
                }

                findings.AddAtValue(
                    Descriptors.UnresolvedReference, sections.PointerTo(kind, name).Then(ReferenceSite.Keyword),
                    ReferenceSite.Of(section[name])!,
                    "the references form a cycle: " + string.Join(" -> ", [.. circle, name]),
                    "it is ignored");
                foreach (var member in circle)
                {
                    ((JsonObject)section[member]!).Remove(ReferenceSite.Keyword);
                }
            }
        }
    }

    /// <summary>The names from a component back to itself; empty if its references do not lead back.</summary>
    private static List<string> CircleFrom(string name, JsonObject section, string prefix)
    {
        var passed = new List<string>();
        var current = name;
        while (section[current] is JsonObject alias && ReferenceSite.Of(alias) is { } reference
            && reference.StartsWith(prefix, StringComparison.Ordinal))
        {
            passed.Add(current);
            current = reference.Substring(prefix.Length);
            if (current == name)
            {
                return passed;
            }

            if (!section.ContainsKey(current) || passed.Contains(current))
            {
                break;
            }
        }

        return [];
    }
}
