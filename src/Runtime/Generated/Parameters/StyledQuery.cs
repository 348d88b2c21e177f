namespace Gigstack.Runtime.Generated;

/// <summary>Lists and objects in the query.</summary>
internal static class StyledQuery
{
    public static IEnumerable<QueryParameter> List(
        string name,
        IReadOnlyList<string> values,
        ParameterStyle style,
        bool explode,
        bool allowReserved)
    {
        var delimiter = style == ParameterStyle.DeepObject ? throw Unfit(style, "a list") : Delimiter(style);
        if (values.Count == 0)
            return [];
        return explode
            ? values.Select(value => QueryParameter.Of(name, value, allowReserved))
            : [QueryParameter.Joined(name, values, delimiter, allowReserved)];
    }

    public static IEnumerable<QueryParameter> Object(
        string name,
        IReadOnlyList<KeyValuePair<string, string>> members,
        ParameterStyle style,
        bool explode,
        bool allowReserved)
    {
        // "explode" is false by default for deepObject, which has only this form.
        if (style == ParameterStyle.DeepObject)
            return members.Select(member => QueryParameter.Of($"{name}[{member.Key}]", member.Value, allowReserved));
        var delimiter = Delimiter(style);
        if (members.Count == 0)
            return [];
        return explode
            ? members.Select(member => QueryParameter.Of(member.Key, member.Value, allowReserved))
            : [QueryParameter.Joined(name, DelimitedText.Flat(members), delimiter, allowReserved)];
    }

    public static string Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.Form => ",",
        ParameterStyle.SpaceDelimited => "%20",
        ParameterStyle.PipeDelimited => "%7C",
        ParameterStyle.TabDelimited => "%09",
        _ => throw Unfit(style, "a query parameter"),
    };

    private static ArgumentOutOfRangeException Unfit(ParameterStyle style, string what) =>
        new(nameof(style), style, $"The style is not valid for {what}.");
}
