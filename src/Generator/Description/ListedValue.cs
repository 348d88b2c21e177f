namespace Gigstack.Generator.Description;

/// <summary>A listed value of a schema: of <c>enum</c> with <c>x-enum-…</c>, or of <c>oneOf</c> with titled constants.</summary>
/// <param name="Value">The string on the wire; the JSON of anything else.</param>
/// <param name="IsText">Whether it is a string in the document.</param>
/// <param name="Name">Its name in the document; null if there is none.</param>
/// <param name="Description">Its description in the document.</param>
/// <param name="Keyword">The keyword that lists it.</param>
/// <param name="Index">Its index in that array.</param>
internal sealed record ListedValue(string Value, bool IsText, string? Name, string Description, string Keyword, int Index)
{
    /// <summary>The alternative that lists it; null if the schema itself does.</summary>
    public Around? Around { get; init; }

    /// <summary>The place of the value in a schema.</summary>
    public JsonPointer In(JsonPointer schema)
    {
        if (Around is not { } around)
            return schema.Then(Keyword).Then(Index);
        var alternative = schema.Then(around.Keyword).Then(around.Index);
        return around.IsReference ? alternative
            : Keyword == "const" ? alternative.Then(Keyword)
            : alternative.Then(Keyword).Then(Index);
    }

    /// <summary>The listed values without null, in document order; empty if there are none.</summary>
    public static IReadOnlyList<ListedValue> Of(Schema schema)
    {
        if (schema.Enum is { } listed)
            return OfEnum(listed, schema.Extensions);
        if (schema.Extensible is { Component: null } extensible)
            return Named([.. extensible.Values(SchemaStructure.KeywordOf(schema))], schema.Extensions);
        if (!schema.IsListOfConstants)
            return [];
        var values = new List<ListedValue>();
        var (keyword, all) = schema.OneOf.IsEmpty ? ("anyOf", schema.AnyOf) : ("oneOf", schema.OneOf);
        foreach (var (one, index) in all)
        {
            if (one.Const is { } constant)
            {
                values.Add(new ListedValue(
                    constant,
                    true,
                    one.Title,
                    one.About.Description ?? "",
                    keyword,
                    index));
            }
        }

        return values;
    }

    private static List<ListedValue> OfEnum(SchemaEnum listed, Extensions extensions)
    {
        var values = new List<ListedValue>(listed.Values.Count);
        var names = Names(extensions);
        var descriptions = (extensions["x-enum-descriptions"] ?? extensions["x-enumDescriptions"]).Texts();
        foreach (var (value, index) in listed.Values)
            values.Add(new ListedValue(value.Text, value.IsString, At(names, index), At(descriptions, index) ?? "", "enum", index));
        return values;
    }

    /// <summary>Names that a schema gives to the values of its alternatives.</summary>
    private static List<ListedValue> Named(List<ListedValue> values, Extensions extensions)
    {
        var names = Names(extensions);
        return names.Count != values.Count ? values
            : values.Select((value, i) => value.Name is null ? value with { Name = At(names, i) } : value).ToList();
    }

    private static IReadOnlyList<string> Names(Extensions extensions) =>
        (extensions["x-enum-varnames"] ?? extensions["x-enumNames"]).Texts();

    private static string? At(IReadOnlyList<string> texts, int index) =>
        index < texts.Count && texts[index].Length > 0 ? texts[index] : null;
}

/// <summary>An alternative that lists values.</summary>
/// <param name="Keyword"><c>oneOf</c> or <c>anyOf</c>.</param>
/// <param name="Index">Its index.</param>
/// <param name="IsReference">Whether the values are elsewhere.</param>
internal readonly record struct Around(string Keyword, int Index, bool IsReference);
