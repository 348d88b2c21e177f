namespace Gigstack.Runtime.Generated;

/// <summary>Values, lists and objects in the path, escaped.</summary>
internal static class StyledPath
{
    public static string Value(string name, string value, ParameterStyle style) => style switch
    {
        ParameterStyle.Simple => Uri.EscapeDataString(value),
        ParameterStyle.Label => "." + Uri.EscapeDataString(value),
        ParameterStyle.Matrix => Matrix(name, Uri.EscapeDataString(value)),
        _ => throw Unfit(style),
    };

    public static string List(string name, IReadOnlyList<string> values, ParameterStyle style, bool explode) => style switch
    {
        ParameterStyle.Simple => DelimitedText.Join(name, values, ","),
        ParameterStyle.Label => "." + DelimitedText.Join(name, values, explode ? "." : ","),
        ParameterStyle.Matrix when explode && values.Count > 0 =>
            string.Concat(values.Select(value => Matrix(name, Uri.EscapeDataString(value)))),
        ParameterStyle.Matrix => Matrix(name, DelimitedText.Join(name, values, ",")),

        // Swagger 2.0 has these in the path, too.
        ParameterStyle.SpaceDelimited or ParameterStyle.PipeDelimited or ParameterStyle.TabDelimited =>
            DelimitedText.Join(name, values, Uri.EscapeDataString(DelimitedText.Delimiter(style).ToString())),
        _ => throw Unfit(style),
    };

    public static string Object(string name, IReadOnlyList<KeyValuePair<string, string>> members, ParameterStyle style, bool explode)
    {
        if (!explode || members.Count == 0)
            return List(name, DelimitedText.Flat(members), style, explode: false);
        return style switch
        {
            ParameterStyle.Simple => DelimitedText.JoinPairs(name, members, ","),
            ParameterStyle.Label => "." + DelimitedText.JoinPairs(name, members, "."),
            ParameterStyle.Matrix => string.Concat(members.Select(static member => Matrix(member.Key, Uri.EscapeDataString(member.Value)))),
            _ => throw Unfit(style),
        };
    }

    // RFC 6570 omits the equals sign before an empty value here, unlike in the query.
    private static string Matrix(string name, string escaped) =>
        escaped.Length == 0 ? $";{Uri.EscapeDataString(name)}" : $";{Uri.EscapeDataString(name)}={escaped}";

    private static ArgumentOutOfRangeException Unfit(ParameterStyle style) =>
        new(nameof(style), style, "The style is not valid for a path parameter.");
}
