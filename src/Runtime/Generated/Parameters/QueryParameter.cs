namespace Gigstack.Runtime.Generated;

/// <summary>A parameter of the query, with its text as it is sent.</summary>
internal readonly record struct QueryParameter(string Name, string Value, string Text)
{
    public static QueryParameter Of(string name, string value, bool allowReserved = false) =>
        new(name, value, $"{Uri.EscapeDataString(name)}={PercentEncoding.Escape(value, allowReserved)}");

    /// <summary>Several values in one parameter, between delimiters that are escaped already.</summary>
    /// <exception cref="ArgumentException">A value holds the delimiter: it would arrive as two.</exception>
    public static QueryParameter Joined(string name, IReadOnlyList<string> values, string delimiter, bool allowReserved)
    {
        string value = DelimitedText.Join(name, values, delimiter, allowReserved);
        return new(name, value, $"{Uri.EscapeDataString(name)}={value}");
    }
}
