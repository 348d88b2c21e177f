namespace Gigstack.Generator.Description;

/// <summary>Computes properties of a schema from its keywords. <see cref="Schema"/> caches the results.</summary>
internal static class SchemaStructure
{
    /// <summary>Deeper parts do not affect the decision.</summary>
    private const int MostPartHops = 8;

    /// <summary>The next schema on the way to the meaning of a schema; null if there is none.</summary>
    public static Schema? Next(Schema schema)
    {
        if (schema.IsReference)
            return schema.Target;
        if (schema.IsRecord)
            return null;
        var alternatives = schema.Alternatives.Schemas;
        if (alternatives.Count > 0)
            return alternatives.Count == 1 ? alternatives[0].Value : null;
        return schema.Parts is { Count: 1 } parts ? parts[0].Value : null;
    }

    public static SchemaAlternatives AlternativesOf(Schema schema)
    {
        var all = schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
        if (all.IsEmpty || schema.IsListOfConstants || OnlyConstrain(all, schema))
            return SchemaAlternatives.None;
        return schema.Extensible is not { } extensible ? new SchemaAlternatives(KeywordOf(schema), Distinct(all))
            : extensible.Component is { } component ? new SchemaAlternatives(KeywordOf(schema), [component])
            : SchemaAlternatives.None;
    }

    /// <summary>The alternatives as the document lists them.</summary>
    public static SchemaAlternatives Listed(Schema schema) =>
        new(KeywordOf(schema), [.. schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf]);

    /// <summary>Each alternative once. Those that differ only in their title can be cases with these names.</summary>
    private static List<Indexed<Schema>> Distinct(EquatableArray<Indexed<Schema>> all)
    {
        var seen = new HashSet<Schema>(SchemaShape.Comparer);
        var kept = new List<Indexed<Schema>>(all.Count);
        foreach (var one in all)
        {
            if (seen.Add(one.Value) || !kept.Exists(other => IsSame(other.Value, one.Value)))
                kept.Add(one);
        }

        return kept;

        static bool IsSame(Schema kept, Schema one) =>
            kept.HasShapeOf(one) && (one.IsReference || kept.About.Title == one.About.Title);
    }

    /// <summary>The keyword of the alternatives.</summary>
    public static string KeywordOf(Schema schema) => schema.OneOf.IsEmpty ? "anyOf" : "oneOf";

    /// <summary>
    /// Whether the alternatives of a schema with a type have no type themselves, but only require properties, formats or limits.
    /// </summary>
    private static bool OnlyConstrain(EquatableArray<Indexed<Schema>> alternatives, Schema schema) =>
        (schema.Types is not JsonTypes.None || schema.HasProperties)
        && alternatives.All(static one =>
            one.Value is { IsReference: false, Types: JsonTypes.None, Items: null, AdditionalProperties: null, HasProperties: false }
            && one.Value is { Const: null, Enum: null, About.Title: null }
            && one.Value.AllOf.IsEmpty && one.Value.OneOf.IsEmpty && one.Value.AnyOf.IsEmpty);

    public static bool IsListOfConstants(Schema schema)
    {
        var all = schema.OneOf.IsEmpty ? schema.AnyOf : schema.OneOf;
        if (all.IsEmpty || schema.Types is not (JsonTypes.None or JsonTypes.String or JsonTypes.Integer or JsonTypes.Number))
            return false;
        foreach (var (one, _) in all)
        {
            // The reader keeps every constant as a string; only the type says whether it is one.
            var type = one.Types is JsonTypes.None ? schema.Types : one.Types;
            if (one.IsReference || one.Const is null || one.HasProperties || type is JsonTypes.None
                || type != (schema.Types is JsonTypes.None ? JsonTypes.String : schema.Types))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// The parts of <c>allOf</c> that determine the type; a part without a type is ignored. If all parts are the same string, number or
    /// array, only the most specific one is returned.
    /// </summary>
    public static IReadOnlyList<Indexed<Schema>> PartsOf(Schema schema)
    {
        if (schema.AllOf.IsEmpty)
            return [];
        var parts = schema.AllOf.Where(static part => part.Value.IsReference || part.Value.HasStructure()).ToList();
        return parts.Count > 1 && !schema.HasProperties && parts.TrueForAll(static part => IsNoObject(part.Value, MostPartHops))
            ? [parts.OrderBy(static part => Rank(part.Value)).First()]
            : parts;
    }

    private static int Rank(Schema part) =>
        part.IsReference
            ? 0
            : part.Enum is not null || part.Const is not null ? 1
            : part.Format is not null || part.Items is not null ? 2
            : 3;

    /// <summary>Whether the values are known not to be objects.</summary>
    private static bool IsNoObject(Schema schema, int hops)
    {
        if (hops == 0 || (schema.IsReference ? schema.Target : schema) is not { } target)
            return false;
        if (target.IsReference)
            return IsNoObject(target, hops - 1);
        if (target.HasProperties || !target.Required.IsEmpty || target.AdditionalProperties is not null || !target.OneOf.IsEmpty
            || !target.AnyOf.IsEmpty)
        {
            return false;
        }

        return target.Types is not JsonTypes.None ? (target.Types & JsonTypes.Object) == 0
            : !target.AllOf.IsEmpty ? target.AllOf.All(part => IsNoObject(part.Value, hops - 1))
            : target.Enum is not null || target.Const is not null || target.Items is not null;
    }

    /// <summary>Whether any keyword determines the type, including <c>allOf</c>.</summary>
    public static bool HasStructure(this Schema schema) =>
        schema.Types is not JsonTypes.None || schema.HasProperties || schema.Items is not null || schema.AdditionalProperties is not null
        || schema.Enum is not null || !schema.AllOf.IsEmpty || !schema.OneOf.IsEmpty || !schema.AnyOf.IsEmpty
            || !schema.Required.IsEmpty || schema.Const is not null;

    public static bool IsStringEnum(Schema schema) => IsListOfStrings(schema) || schema.Extensible is { Component: null };

    /// <summary>Whether the schema lists strings itself.</summary>
    public static bool IsListOfStrings(Schema schema) =>
        schema.Enum is { } listed
            ? schema.Types is JsonTypes.String || (MayBeText(schema.Types) && listed.Values.Any(static value => value.Value.IsString)
                && listed.Values.All(static value => value.Value.IsScalar))
            : schema.Types is JsonTypes.None or JsonTypes.String && schema.IsListOfConstants;

    /// <summary>Whether strings and no objects or arrays are values.</summary>
    private static bool MayBeText(JsonTypes types) => types is JsonTypes.None
        || ((types & JsonTypes.String) != 0 && (types & (JsonTypes.Array | JsonTypes.Object)) == 0);

    /// <summary>Whether the schema becomes a record, by its own properties or by its parts.</summary>
    public static bool IsRecord(Schema schema) =>
        schema.HasProperties || schema.Parts.Count > 1
            || (schema.Parts.Count == 1
                && (!schema.Required.IsEmpty || schema.Alternatives.Schemas.Count > 0 || AddsToObject(schema, schema.Parts[0].Value)));

    /// <summary>Whether a schema gives the other properties of its only part a type.</summary>
    private static bool AddsToObject(Schema schema, Schema part) =>
        schema.AdditionalProperties is not null && part.Definition is var definition
            && (definition.HasProperties || !definition.AllOf.IsEmpty);
}
