using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>Whether null fits a schema.</summary>
internal enum Admits
{
    No,

    /// <summary>Nothing is said of it.</summary>
    Silent,
    Yes,
}

/// <summary>Whether null fits, by JSON Schema: each of the parts has to say so or be silent.</summary>
internal static class Nullness
{
    public static Admits Of(IEnumerable<RawNode> parts) => All(parts.Select(static part => Of(part, 0)));

    public static bool IsNull(RawNode node) =>
        node["type"].Text == "null" || (node["enum"].Items.Count() == 1 && node["enum"].Items.Single().Json is null) || (node.Has("const") && !node["const"].IsThere);

    private static Admits Of(RawNode node, int depth)
    {
        if (node.Boolean == false)
            return Admits.No;
        if (node["nullable"].Boolean == true || node["x-nullable"].Boolean == true)
            return Admits.Yes;
        if (depth > 30)
            return Admits.Silent;
        var said = new List<Admits>();
        if (node["type"].IsThere)
            said.Add(node["type"].Text == "null" || node["type"].Items.Any(static type => type.Text == "null") ? Admits.Yes : Admits.No);
        if (node["enum"].IsThere)
            said.Add(node["enum"].Items.Any(static value => !value.IsThere) ? Admits.Yes : Admits.No);
        if (node.Has("const"))
            said.Add(node["const"].IsThere ? Admits.No : Admits.Yes);
        if (node["$ref"].Text is { } reference)
            said.Add(Of(node.Target(reference), depth + 1));
        said.AddRange(node["allOf"].Items.Select(part => Of(part, depth + 1)));
        foreach (var keyword in new[] { "anyOf", "oneOf" })
        {
            if (node[keyword].IsThere)
                said.Add(node[keyword].Items.Select(part => Of(part, depth + 1)).DefaultIfEmpty(Admits.Silent).Max());
        }
        return All(said);
    }

    private static Admits All(IEnumerable<Admits> parts)
    {
        var all = parts.ToList();
        return all.Contains(Admits.No) ? Admits.No : all.Contains(Admits.Yes) ? Admits.Yes : Admits.Silent;
    }
}
