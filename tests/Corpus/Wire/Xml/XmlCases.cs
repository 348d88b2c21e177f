using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>The alternatives of a schema.</summary>
internal static class XmlCases
{
    /// <summary>The alternatives, if there is more than one.</summary>
    public static List<RawNode> Of(IReadOnlyList<RawNode> schemas)
    {
        var union = Union(schemas);
        var all = union["oneOf"].Items.Concat(union["anyOf"].Items).Where(static one => !Nullness.IsNull(one.Resolved)).ToList();
        return all.Count > 1 && !union["properties"].IsThere ? all : [];
    }

    /// <summary>The alternative that was chosen for a value, if elements are named by their cases.</summary>
    public static RawNode? Named(IReadOnlyList<RawNode> schemas, SchemaView? view, bool evenIfDiscriminated)
    {
        var cases = Of(schemas);
        if (cases.Count == 0 || view is null || !cases.TrueForAll(IsNamed) || (!evenIfDiscriminated && Union(schemas)["discriminator"].IsThere))
            return null;
        return cases.FirstOrDefault(one => view.Seen.Contains(one.Json!));
    }

    private static RawNode Union(IReadOnlyList<RawNode> schemas) =>
        schemas is [var schema] ? XmlNaming.Steps(schema).LastOrDefault() : default;

    private static bool IsNamed(RawNode one)
    {
        var steps = XmlNaming.Steps(one).ToList();
        var meaning = steps[^1];
        return (meaning["type"].Text == "object" || meaning["properties"].IsThere || meaning["allOf"].IsThere)
            && steps.Exists(static step => step["$ref"].IsThere || step["xml"]["name"].IsThere);
    }
}
