namespace Gigstack.Runtime.Generated;

/// <summary>A query parameter, with its escaped form.</summary>
internal readonly record struct QueryParameter(string Name, string Value, string Text)
{
    public static QueryParameter Of(string name, string value, bool allowReserved = false) =>
        new(name, value, $"{Uri.EscapeDataString(name)}={PercentEncoding.Escape(value, allowReserved)}");

    /// <summary>Several values in one parameter, joined with an escaped delimiter.</summary>
    /// <exception cref="ArgumentException">A value contains the delimiter.</exception>
    public static QueryParameter Joined(string name, IReadOnlyList<string> values, string delimiter, bool allowReserved)
    {
        var value = DelimitedText.Join(name, values, delimiter, allowReserved);
        return new(name, value, $"{Uri.EscapeDataString(name)}={value}");
    }
}
