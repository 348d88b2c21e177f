using System.Text.Json.Nodes;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>
/// Merges the schemas of a property that several parts of an object declare. Results are cached, because types are looked up by schema.
/// </summary>
internal sealed class PropertyMerge(Findings findings)
{
    private readonly Dictionary<(Schema First, Schema Second), Schema> _both = new(SchemaIdentity.Instance);
    private readonly Dictionary<(Schema First, Schema Second), Schema> _either = new(SchemaIdentity.Instance);
    private readonly HashSet<Schema> _unions = SchemaIdentity.Set();

    /// <summary>Merges parts of <c>allOf</c>. An inline object adds its properties; otherwise the later part takes precedence.</summary>
    public Schema Both(Schema first, Schema second, JsonPointer pointer)
    {
        if (_both.TryGetValue((first, second), out var known))
            return known;
        var (one, other) = (first.Meaning, second.Meaning);
        if (one.Types is not JsonTypes.None && other.Types is not JsonTypes.None && (one.Types & other.Types) == 0
            && !(IsNumeric(one) && IsNumeric(other)))
        {
            findings.Add(
                Descriptors.ReadLeniently,
                pointer,
                $"'allOf' gives this property the types {Name(one)} and {Name(other)}",
                $"it is read as {Name(other)}");
        }

        // A later part that is a reference replaces the first one; it was written for this object.
        var merges = !ReferenceEquals(one, other) && one.IsRecord && other.HasProperties && !second.IsReference;
        return _both[(first, second)] = merges
            ? new Schema
            {
                About = Described(second),
                AllOf = new[] { new Indexed<Schema>(first, 0), new Indexed<Schema>(second, 1) }.ToEquatableArray(),
            }
            : second;
    }

    /// <summary>Merges alternatives: a schema that accepts the values of both.</summary>
    public Schema Either(Schema first, Schema second)
    {
        if (SchemaShape.Comparer.Equals(first, second))
            return first;
        if (_either.TryGetValue((first, second), out var known))
            return known;
        var (one, other) = (first.Meaning, second.Meaning);
        return _either[(first, second)] =
            IsPlain(one, other) ? first
            : IsPlain(other, one) ? second
            : Texts(one) is { } texts && Texts(other) is { } others
                ? Listing(first, one.Types & other.Types, null, Strings(texts.Union(others)), one, other)
            : IntegerEnum.Values(one) is { } numbers && IntegerEnum.Values(other) is { } more
                ? Listing(first, JsonTypes.Integer, one.Format, Digits(numbers.Concat(more)))
            : Union(first, second);
    }

    private static IEnumerable<JsonNode> Strings(IEnumerable<string> texts) => texts.Select(static text => JsonValue.Create(text));

    private static IEnumerable<JsonNode> Digits(IEnumerable<ListedValue> numbers) =>
        numbers.Select(static listed => listed.Value).Distinct().Select(static digits => JsonNode.Parse(digits)!);

    private static Schema Listing(
        Schema described, JsonTypes types, string? format, IEnumerable<JsonNode> values, params Schema[] nullable) =>
        new()
        {
            About = Described(described) with
            {
                AllowsNull = types is not JsonTypes.None && nullable.Any(static schema => schema.About.AllowsNull),
            },
            Types = types,
            Format = format,
            Enum = new SchemaEnum(
                values.Select(static (value, index) => new Indexed<JsonConstant>(new JsonConstant(value), index)).ToEquatableArray()),
        };

    private Schema Union(Schema first, Schema second)
    {
        var known = _unions.Contains(first) ? first.AnyOf.Select(static one => one.Value) : [first];
        var all = known.Append(second).ToList();
        var union = new Schema
        {
            About = Described(first) with { AllowsNull = all.Exists(static one => one.About.IsNull) },
            AnyOf = SchemaAlternatives.Of(all),
        };
        _unions.Add(union);
        return union;
    }

    private static SchemaAnnotations Described(Schema schema) => new() { Description = schema.About.Description };

    /// <summary>Whether the first schema is a plain type that accepts all values of the second.</summary>
    private static bool IsPlain(Schema first, Schema second) =>
        first.Types is JsonTypes.String or JsonTypes.Number or JsonTypes.Integer or JsonTypes.Boolean
        && first is { Format: null, Const: null, Enum: null }
        && (second.Types == first.Types || (first.Types is JsonTypes.Number && second.Types is JsonTypes.Integer)
            || (second.Types is JsonTypes.None && first.Types is JsonTypes.String && Texts(second) is not null));

    private static List<string>? Texts(Schema schema) =>
        schema.Types is not (JsonTypes.None or JsonTypes.String) ? null
        : schema.Const is { } constant && schema.Types is JsonTypes.String ? [constant]
        : schema is { IsStringEnum: true, Extensible: null } ? schema.Listed.Select(static listed => listed.Value).ToList()
        : null;

    private static bool IsNumeric(Schema schema) => schema.Types is JsonTypes.Integer or JsonTypes.Number;

    private static string Name(Schema schema) => schema.Types.ToString().ToLowerInvariant();
}
