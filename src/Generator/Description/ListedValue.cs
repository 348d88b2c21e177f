namespace Gigstack.Generator.Description;

/// <summary>One of the values that a schema lists: in <c>enum</c> with <c>x-enum-…</c> beside it, or as <c>oneOf</c> of titled constants.</summary>
/// <param name="Value">The string on the wire; the JSON of anything else.</param>
/// <param name="IsText">Whether the document has it as a string.</param>
/// <param name="Name">The name that the document gives it.</param>
/// <param name="Description">What the document says about it.</param>
/// <param name="Keyword">The keyword that lists it.</param>
/// <param name="Index">Its index in that array.</param>
internal sealed record ListedValue(string Value, bool IsText, string? Name, string Description, string Keyword, int Index)
{
    /// <summary>The listed values without null, in the order of the document; none if the schema lists nothing.</summary>
    public static IReadOnlyList<ListedValue> Of(Schema schema)
    {
        if (schema.Enum is { } listed)
            return OfEnum(listed, schema.Extensions);
        if (!schema.IsListOfConstants)
            return [];
        var values = new List<ListedValue>();
        var (keyword, all) = schema.OneOf.IsEmpty ? ("anyOf", schema.AnyOf) : ("oneOf", schema.OneOf);
        foreach (var (one, index) in all)
            if (one.Const is { } constant)
                values.Add(new ListedValue(constant, true, string.IsNullOrWhiteSpace(one.About.Title) ? null : one.About.Title, one.About.Description ?? "", keyword, index));
        return values;
    }

    private static List<ListedValue> OfEnum(SchemaEnum listed, Extensions extensions)
    {
        var values = new List<ListedValue>(listed.Values.Count);
        var names = (extensions["x-enum-varnames"] ?? extensions["x-enumNames"]).Texts();
        var descriptions = (extensions["x-enum-descriptions"] ?? extensions["x-enumDescriptions"]).Texts();
        foreach (var (value, index) in listed.Values)
            values.Add(new ListedValue(value.Text, value.IsString, At(names, index), At(descriptions, index) ?? "", "enum", index));
        return values;
    }

    private static string? At(IReadOnlyList<string> texts, int index) => index < texts.Count && texts[index].Length > 0 ? texts[index] : null;
}
