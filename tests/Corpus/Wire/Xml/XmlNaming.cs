using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>What <c>xml</c> says of a schema at its place.</summary>
/// <param name="Node">As OpenAPI 3.2 names it; null if nothing is said.</param>
/// <param name="IsNamed">Whether <c>xml.name</c> gives the name.</param>
internal readonly record struct XmlPlace(string? Node, string? Name, bool IsNamed, string? Space, string? Prefix)
{
    public XName Element(string scope) => (XNamespace)(Space ?? scope) + (Name ?? "root");

    public XName Attribute => (XNamespace)(Space ?? "") + Name!;

    /// <summary>The default namespace inside.</summary>
    public string Scope(string scope) => Prefix is null ? Space ?? scope : scope;
}

/// <summary>Names nodes by the <c>xml</c> of schemas as they are written, by docs/xml.md.</summary>
internal sealed class XmlNaming
{
    private static readonly string[] s_compositions = ["allOf", "oneOf", "anyOf"];
    private static readonly ConditionalWeakTable<RawFile, XmlNaming> s_all = [];
    private readonly Dictionary<string, string> _spaces = [];
    private readonly string _version;

    private XmlNaming(RawFile file)
    {
        var root = new RawNode(file.Root, file);
        _version = root["swagger"].Text ?? root["openapi"].Text ?? "3.0";
        Collect(file.Root);
    }

    public static XmlNaming Of(RawFile file) => s_all.GetValue(file, static file => new XmlNaming(file));

    private bool IsBefore31 => string.CompareOrdinal(_version, "3.1") < 0;

    private bool IsBefore32 => string.CompareOrdinal(_version, "3.2") < 0;

    /// <param name="inferred">The name that the place gives.</param>
    /// <param name="byComponent">Whether a component gives its name in every version.</param>
    public XmlPlace Of(IReadOnlyList<RawNode> schemas, string? inferred, bool byComponent = false)
    {
        string? node = null, name = null, space = null, prefix = null, component = null;
        foreach (var step in schemas.Reverse().SelectMany(Steps))
        {
            if (step["$ref"].Text is { } reference)
            {
                if (node is null)
                    component ??= reference[(reference.LastIndexOf('/') + 1)..];
                if (IsBefore31)
                    continue;
            }
            var xml = step["xml"];
            node ??= xml["nodeType"].Text ?? (xml["attribute"].Boolean == true ? "attribute" : xml["wrapped"].Boolean == true ? "element" : null);
            name ??= Given(xml["name"]);
            space ??= Given(xml["namespace"]);
            prefix ??= Given(xml["prefix"]);
        }
        var isNamed = name is not null;
        name ??= (byComponent || !IsBefore32 ? component : null) ?? inferred;
        if (prefix is null && name?.Split(':') is [var before, { Length: > 0 } after] && (space is not null || _spaces.ContainsKey(before)))
            (prefix, name) = (before, after);
        if (prefix is not null)
            space ??= _spaces.GetValueOrDefault(prefix);
        return new XmlPlace(node, name is null ? null : XmlConvert.EncodeLocalName(name), isNamed, space, space is null ? null : prefix);
    }

    /// <summary>The schema, and what it is only another name of.</summary>
    public static IEnumerable<RawNode> Steps(RawNode schema)
    {
        for (var hops = 0; hops < 32 && schema.IsThere; hops++)
        {
            yield return schema;
            if (schema["$ref"].Text is { } reference)
                schema = schema.Target(reference);
            else if (Sole(schema) is { } only)
                schema = only;
            else
                yield break;
        }
    }

    private static RawNode? Sole(RawNode schema)
    {
        if (schema["properties"].IsThere || schema["items"].IsThere)
            return null;
        var parts = s_compositions.SelectMany(keyword => schema[keyword].Items)
            .Where(static part => !Values.Nullness.IsNull(part.Resolved)).ToList();
        return parts is [var only] ? only : null;
    }

    /// <summary>Generators for Java write <c>##default</c> for none.</summary>
    private static string? Given(RawNode text) => string.IsNullOrWhiteSpace(text.Text) || text.Text == "##default" ? null : text.Text.Trim();

    /// <summary>A prefix without a namespace has that of another place.</summary>
    private void Collect(JsonNode? json)
    {
        if (json is JsonArray items)
        {
            foreach (var item in items)
                Collect(item);
        }
        if (json is not JsonObject members)
            return;
        foreach (var (name, value) in members)
        {
            if (name == "xml" && value is JsonObject xml && xml["prefix"] is JsonValue prefix && xml["namespace"] is JsonValue space)
                _spaces.TryAdd(prefix.ToString(), space.ToString());
            Collect(value);
        }
    }
}
