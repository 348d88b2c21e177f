using System.Globalization;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>
/// Values that fit schemas, always the same for one document. Round 0 and 1 have all properties, round 2 the required ones; alternatives,
/// types and listed values come in turn.
/// </summary>
/// <param name="isText">Whether what has no schema is text, as in XML.</param>
internal sealed class ExampleValue(SchemaChoice choice, int round, ValueUse use, bool isText = false)
{
    private const int DepthOfOptional = 4;
    private const int MostNodes = 3_000;
    private readonly Dictionary<JsonNode, int> _open = new(ReferenceEqualityComparer.Instance);
    private int _nodes;

    /// <summary>Pointers of nulls of optional properties: a client may read them as absent.</summary>
    public HashSet<string> OptionalNulls { get; } = [];

    public JsonNode? Of(RawNode schema) => Of([schema], "", 0);

    private JsonNode? Of(List<RawNode> schemas, string pointer, int depth) => Made(choice.Of(schemas), schemas, pointer, depth);

    private JsonNode? Made(SchemaView view, List<RawNode> schemas, string pointer, int depth)
    {
        _nodes++;
        foreach (var schema in view.Seen)
            _open[schema] = _open.GetValueOrDefault(schema) + 1;
        try
        {
            var value = Of(view, schemas, pointer, depth);
            if ((value is JsonObject or JsonArray) && !IsFree(view))
                choice.Remember(value, view);
            return value;
        }
        finally
        {
            foreach (var schema in view.Seen)
                _open[schema]--;
        }
    }

    private JsonNode? Of(SchemaView view, List<RawNode> schemas, string pointer, int depth)
    {
        if (depth > 40)
            throw new NotSupportedException("the schema requires itself without end");
        if (view.Enum is { } listed)
            return listed[choice.Turn(schemas[0].Json!, listed.Count)]?.DeepClone();
        var type = view.Choices is { Count: > 0 } types ? types[choice.Turn(schemas[0].Json!, types.Count)] : Implied(view);
        return type switch
        {
            "object" => Object(view, pointer, depth),
            "array" => Array(view, pointer, depth),
            "integer" => JsonNode.Parse(ScalarValue.Integer(view, round)),
            "number" => JsonNode.Parse(ScalarValue.Number(view, round)),
            "boolean" => JsonValue.Create(round % 2 == 0),
            "string" => JsonValue.Create(ScalarValue.String(view, round, use)),
            _ => use is ValueUse.Part && depth == 1 ? JsonValue.Create(ScalarValue.Bytes) : Anything(),
        };
    }

    private static string? Implied(SchemaView view) =>
        view.Properties.Count > 0 || view.Additional.Count > 0 || view.Patterns.Count > 0 || view.Discriminators.Count > 0 ? "object"
        : view.Items.Count > 0 || view.PrefixItems.Count > 0 ? "array"
        : view.Format is not null || view.Pattern is not null || view.MaxLength is not null || view.MinLength > 0 ? "string"
        : view.Minimum is not null || view.Maximum is not null ? "number"
        : null;

    /// <summary>Whether there is nothing that a schema could say of an object or a list.</summary>
    private static bool IsFree(SchemaView view) => view.Types.Count == 0 && Implied(view) is null;

    private bool IsText => use is ValueUse.Text or ValueUse.Part or ValueUse.Token;

    private JsonNode? Anything() => IsText ? JsonValue.Create("any") : (round % 3) switch
    {
        0 => JsonNode.Parse(isText ? """{"any":["1.50","true","x"]}""" : """{"any":[1.50,true,"x"]}"""),
        1 => JsonNode.Parse("\"any\""),
        _ => JsonNode.Parse(isText ? "\"12.0\"" : "12.0"),
    };

    private JsonArray Array(SchemaView view, string pointer, int depth)
    {
        var items = new JsonArray();
        foreach (var (item, index) in view.PrefixItems.Select(static (item, index) => (item, index)))
            items.Add(Of([item], $"{pointer}/{index}", depth + 1));
        if (view.PrefixItems.Count > 0)
            return items;
        var closed = view.Items.Exists(IsOpen) || depth > 8 || _nodes > MostNodes;
        var count = closed ? view.MinItems : Math.Max(view.MinItems, round switch { 0 => 2, 1 => 1, _ => IsText ? 1 : 0 });
        count = Math.Min(count, view.MaxItems ?? int.MaxValue);
        for (var i = 0; i < count; i++)
            items.Add(view.Items.Count == 0 ? Anything() : Of(view.Items, $"{pointer}/{i}", depth + 1));
        return items;
    }

    private JsonObject Object(SchemaView view, string pointer, int depth)
    {
        var members = new JsonObject();
        foreach (var (name, schemas) in view.Properties)
        {
            if (schemas.TrueForAll(static schema => schema.Boolean == false))
                continue;
            var isRequired = view.Required.Contains(name);
            if (!isRequired && !view.Discriminators.ContainsKey(name) && (round == 2 || depth >= DepthOfOptional || _nodes > MostNodes || schemas.Exists(IsOpen)))
                continue;
            var place = $"{pointer}/{name}";
            var property = choice.Of(schemas);
            if ((property.IsReadOnly && use is not ValueUse.Response) || (property.IsWriteOnly && use is ValueUse.Response))
                continue;
            if (view.Discriminators.TryGetValue(name, out var value) && (property.Enum is null || property.Enum.Exists(listed => listed is JsonValue && listed.ToString() == value)))
            {
                members[name] = JsonValue.Create(value);
            }
            else if (property.IsNullable && use is ValueUse.RequestBody or ValueUse.Response && (round == 1 || schemas.Exists(IsOpen)))
            {
                members[name] = null;
                if (!isRequired)
                    OptionalNulls.Add(place);
            }
            else
            {
                members[name] = Made(property, schemas, place, depth + 1);
            }
        }
        foreach (var (property, value) in view.Discriminators.Where(pair => !view.Properties.ContainsKey(pair.Key)))
            members.TryAdd(property, JsonValue.Create(value));
        AddOthers(view, members, pointer, depth);
        return members;
    }

    private void AddOthers(SchemaView view, JsonObject members, string pointer, int depth)
    {
        var others = view.Additional.Concat(view.Patterns.Take(1)).ToList();
        if (round == 2 && members.Count >= view.MinProperties)
            return;
        if (!view.AllowsNoOthers && others.Count > 0 && depth < 8 && _nodes <= MostNodes && !others.Exists(IsOpen))
        {
            var isAny = others.TrueForAll(static other => other.Json is not JsonObject { Count: > 0 });
            members["extra key"] = isAny ? Anything() : Of(others, $"{pointer}/extra key", depth + 1);
        }
        else if (round == 1 && use is ValueUse.Response && view is { IsSilentAboutOthers: true, IsComposed: false, Properties.Count: > 0 })
        {
            // What a newer API adds comes through, with the text of its numbers.
            members["x-unknown"] = JsonNode.Parse(isText ? """{"n":"1.50"}""" : """{"n":1.50}""");
        }
        else if (members.Count < view.MinProperties && view.Properties.Count == 0)
        {
            members["extra key"] = Anything();
        }
    }

    private bool IsOpen(RawNode schema) => schema.Resolved.Json is { } json && (_open.GetValueOrDefault(json) > 0 || Refers(schema));

    /// <summary>A reference to what is being made; its items may be such, too.</summary>
    private bool Refers(RawNode schema) =>
        schema["items"] is { IsThere: true } items && items.Resolved.Json is { } item && _open.GetValueOrDefault(item) > 0;
}
