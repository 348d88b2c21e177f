namespace Gigstack.Runtime.Generated;

/// <summary>Joins values with delimiters.</summary>
internal static class DelimitedText
{
    /// <summary>Escapes the values and joins them.</summary>
    /// <exception cref="ArgumentException">An escaped value still contains the delimiter.</exception>
    public static string Join(string name, IEnumerable<string> values, string delimiter, bool allowReserved = false) =>
        string.Join(delimiter, values.Select(value => Distinct(name, PercentEncoding.Escape(value, allowReserved), delimiter)));

    /// <summary>Escapes names and values and joins them as <c>name=value</c>.</summary>
    /// <exception cref="ArgumentException">An escaped name or value still contains the delimiter.</exception>
    public static string JoinPairs(string name, IEnumerable<KeyValuePair<string, string>> members, string delimiter) =>
        string.Join(delimiter, members.Select(member => Distinct(
            name,
            $"{Uri.EscapeDataString(member.Key)}={Uri.EscapeDataString(member.Value)}",
            delimiter)));

    /// <summary>The character between the values of a list.</summary>
    public static char Delimiter(ParameterStyle style) => style switch
    {
        ParameterStyle.SpaceDelimited => ' ',
        ParameterStyle.PipeDelimited => '|',
        ParameterStyle.TabDelimited => '\t',
        _ => ',',
    };

    /// <summary>The values, separated by commas and unescaped; null if there are none.</summary>
    public static string? Plain(IEnumerable<string>? values, char delimiter = ',')
    {
        string[] present = [.. values ?? []];
        return present.Length == 0 ? null : string.Join(delimiter, present);
    }

    /// <summary>Names and values, separated by commas and unescaped; null if there are none.</summary>
    public static string? Plain(IEnumerable<KeyValuePair<string, string?>>? members, bool explode)
    {
        var defined = Defined(members);
        return Plain(explode ? defined.Select(static member => $"{member.Key}={member.Value}") : Flat(defined));
    }

    /// <summary>A value in style simple, unescaped; null if there is none.</summary>
    public static string? Plain(ParameterValue? value, bool explode)
    {
        if (value?.Members is not null)
            return Plain(value.Pairs(explode), explode);
        return value?.Texts() is { } texts ? Plain(texts) : value?.Single;
    }

    /// <summary>The members that are not null. RFC 6570 omits undefined values.</summary>
    public static List<KeyValuePair<string, string>> Defined(IEnumerable<KeyValuePair<string, string?>>? members)
    {
        var defined = new List<KeyValuePair<string, string>>();
        foreach ((var key, var value) in members ?? [])
        {
            if (value is not null)
                defined.Add(new(key, value));
        }

        return defined;
    }

    /// <summary>Alternating names and values.</summary>
    public static string[] Flat(IReadOnlyList<KeyValuePair<string, string>> members) =>
        [.. members.SelectMany(static member => (IEnumerable<string>)[member.Key, member.Value])];

    private static string Distinct(string name, string escaped, string delimiter) => !escaped.Contains(delimiter, StringComparison.Ordinal)
        ? escaped
        : throw new ArgumentException(
            $"A value of {name} contains \"{Uri.UnescapeDataString(delimiter)}\", "
                + "which separates the values: it would be read as two values.",
            name);
}
