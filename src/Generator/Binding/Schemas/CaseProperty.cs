namespace Gigstack.Generator.Binding.Schemas;

/// <summary>What the values of a property of a union's case have in common.</summary>
internal sealed class CaseProperty
{
    private CaseProperty(JsonTokens tokens, bool isInteger, JsonTokens items, IReadOnlyList<string> values, Schema? inside)
    {
        Tokens = tokens;
        IsInteger = isInteger;
        Items = items;
        Values = values;
        Inside = inside;
    }

    public JsonTokens Tokens { get; }

    /// <summary>Whether numbers are integers.</summary>
    public bool IsInteger { get; }

    /// <summary>The tokens of items; none if the values are no lists.</summary>
    public JsonTokens Items { get; }

    /// <summary>The listed values; empty if any value is possible.</summary>
    public IReadOnlyList<string> Values { get; }

    /// <summary>The schema of the object in the property, or of the items of its list; null if it is neither.</summary>
    public Schema? Inside { get; }

    public static CaseProperty Of(Schema schema, IReadOnlyList<string> values)
    {
        var target = schema.Meaning;
        var tokens = SchemaTokens.Of(schema);
        var item = tokens is JsonTokens.StartArray && !target.IsUnion ? target.Items : null;
        return new CaseProperty(
            tokens,
            target.Types is JsonTypes.Integer,
            item is null ? JsonTokens.None : SchemaTokens.Of(item),
            values,
            item ?? (tokens is JsonTokens.StartObject ? schema : null));
    }

    /// <summary>The property of a union in which only some cases have it: any value is possible in the others.</summary>
    public CaseProperty Partly() => new(Tokens, IsInteger, Items, [], Inside);

    /// <summary>What the values of both have in common.</summary>
    public CaseProperty Or(CaseProperty other) => new(
        Tokens | other.Tokens,
        IsInteger && other.IsInteger,
        Items is JsonTokens.None || other.Items is JsonTokens.None ? JsonTokens.None : Items | other.Items,
        Values.Count == 0 || other.Values.Count == 0 ? [] : Values.Union(other.Values).ToList(),
        Inside is { } one && other.Inside is { } two && SchemaIdentity.Instance.Equals(one.Meaning, two.Meaning) ? one : null);
}
