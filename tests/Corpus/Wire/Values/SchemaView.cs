using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>A schema with all that it refers to and is composed of as one, for one choice among its alternatives.</summary>
internal sealed class SchemaView
{
    /// <summary>The types other than null; empty if none is named.</summary>
    public List<string> Types { get; private set; } = [];

    public bool IsNullable { get; set; }

    /// <summary>The listed values; null if there is no list.</summary>
    public List<JsonNode?>? Enum { get; private set; }

    public string? Format { get; private set; }

    public string? Pattern { get; private set; }

    public string? ContentEncoding { get; private set; }

    public string? ContentMediaType { get; private set; }

    /// <summary>The schemas of each property: those of all parts.</summary>
    public Dictionary<string, List<RawNode>> Properties { get; } = [];

    public HashSet<string> Required { get; } = [];

    public List<RawNode> Items { get; } = [];

    public List<RawNode> PrefixItems { get; private set; } = [];

    public List<RawNode> Additional { get; } = [];

    public bool AllowsNoOthers { get; private set; }

    /// <summary>Whether the schema says nothing of properties beyond its own.</summary>
    public bool IsSilentAboutOthers { get; private set; } = true;

    public List<RawNode> Patterns { get; } = [];

    public decimal? Minimum { get; private set; }

    public decimal? Maximum { get; private set; }

    public int MinItems { get; private set; }

    public int? MaxItems { get; private set; }

    public int MinLength { get; private set; }

    public int? MaxLength { get; private set; }

    public int MinProperties { get; private set; }

    public bool IsReadOnly { get; private set; }

    public bool IsWriteOnly { get; private set; }

    /// <summary>Whether there were alternatives, or parts.</summary>
    public bool IsComposed { get; set; }

    /// <summary>What discriminators require of the properties that they name.</summary>
    public Dictionary<string, string> Discriminators { get; } = [];

    /// <summary>Schemas that were gone through.</summary>
    public HashSet<JsonNode> Seen { get; } = new(ReferenceEqualityComparer.Instance);

    /// <summary>
    /// The types to choose from. A number that may also be a string of its digits is a number: it is written as one, as docs/configuration.md
    /// says.
    /// </summary>
    public IReadOnlyList<string> Choices => (Pattern is not null || Format is not null) && Types.Exists(static type => type is "integer" or "number")
        ? Types.Where(static type => type != "string").ToList()
        : Types;

    /// <summary>Adds the keywords of one schema, without what it is composed of.</summary>
    public void Add(RawNode node)
    {
        Only(node["type"]);
        if (node.Has("const"))
            List([node["const"].Json]);
        if (node["enum"].IsThere)
            List(node["enum"].Items.Select(static item => item.Json).ToList());
        Format = node["format"].Text ?? Format;
        Pattern = node["pattern"].Text ?? Pattern;
        ContentEncoding = node["contentEncoding"].Text ?? ContentEncoding;
        ContentMediaType = node["contentMediaType"].Text ?? ContentMediaType;
        IsReadOnly |= node["readOnly"].Boolean == true;
        IsWriteOnly |= node["writeOnly"].Boolean == true;
        foreach (var (name, property) in node["properties"].Members)
        {
            if (!Properties.TryGetValue(name, out var schemas))
                Properties[name] = schemas = [];
            schemas.Add(property);
        }
        Required.UnionWith(node["required"].Items.Select(static item => item.Text).OfType<string>());
        if (node["items"].IsThere)
            Items.Add(node["items"]);
        if (node["prefixItems"].IsThere)
            PrefixItems = node["prefixItems"].Items.ToList();
        AddOthers(node["additionalProperties"]);
        AddOthers(node["unevaluatedProperties"]);
        Patterns.AddRange(node["patternProperties"].Members.Select(static member => member.Value));
        Minimum = Max(Minimum, Number(node["minimum"]), Number(node["exclusiveMinimum"]) + 1);
        Maximum = Min(Maximum, Number(node["maximum"]), Number(node["exclusiveMaximum"]) - 1);
        MinItems = Math.Max(MinItems, (int)(Number(node["minItems"]) ?? 0));
        MaxItems = (int?)Min(MaxItems, Number(node["maxItems"]), null);
        MinLength = Math.Max(MinLength, (int)Math.Min(Number(node["minLength"]) ?? 0, 10_000));
        MaxLength = (int?)Min(MaxLength, Number(node["maxLength"]), null);
        MinProperties = Math.Max(MinProperties, (int)(Number(node["minProperties"]) ?? 0));
    }

    private void AddOthers(RawNode others)
    {
        if (!others.IsThere)
            return;
        IsSilentAboutOthers = false;
        if (others.Boolean == false)
            AllowsNoOthers = true;
        else
            Additional.Add(others);
    }

    private void Only(RawNode type)
    {
        var named = type.Text is { } one ? [one] : type.Items.Select(static item => item.Text).OfType<string>().ToList();
        if (named.Count == 0)
            return;
        named.Remove("null");
        if (Types.Count > 0)
        {
            var common = named.Where(name => Types.Contains(name) || (name == "integer" && Types.Contains("number"))).ToList();
            if (named.Contains("number") && Types.Contains("integer"))
                common.Add("integer");
            named = common.Count == 0 ? Types : common;
        }
        Types = named;
    }

    private void List(List<JsonNode?> values)
    {
        values = values.Where(static value => value is not null).ToList();
        if (Enum is not null)
        {
            var common = Enum.Where(value => values.Exists(other => JsonNode.DeepEquals(other, value))).ToList();
            values = common.Count > 0 ? common : Enum;
        }
        if (values.Count > 0)
            Enum = values;
    }

    private static decimal? Number(RawNode node) =>
        node.Json?.GetValueKind() is JsonValueKind.Number && decimal.TryParse(
            node.Json.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Max(params decimal?[] values) => values.Max();

    private static decimal? Min(params decimal?[] values) => values.Min();
}
