using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>Whether a schema is bytes outside of JSON, behind whatever composition.</summary>
internal static class BinarySchema
{
    private static readonly string[] s_compositions = ["anyOf", "oneOf", "allOf"];

    public static bool Is(IEnumerable<RawNode> schemas) => schemas.Any(static schema => Is(schema, 0));

    private static bool Is(RawNode schema, int depth)
    {
        var node = schema.Resolved;
        if (depth > 8 || !node.IsThere)
            return false;
        return node["format"].Text == "binary"
            || (node["contentMediaType"].IsThere && !node["contentEncoding"].IsThere && !node["format"].IsThere && node["type"].Text is null or "string")
            || node["items"].IsThere && Is(node["items"], depth + 1)
            || s_compositions.Any(keyword => node[keyword].Items.Any(part => Is(part, depth + 1)));
    }
}
