namespace Gigstack.Generator.Binding.Operations;

/// <summary>Checks names of HTTP headers.</summary>
internal static class HeaderName
{
    // RFC 9110, 8594 and 7089. HTTP defines how they are written, whatever the format of the document.
    private static readonly HashSet<string> s_dates = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept-Datetime", "Date", "Expires", "If-Modified-Since", "If-Range", "If-Unmodified-Since", "Last-Modified", "Memento-Datetime",
        "Retry-After", "Sunset",
    };

    /// <summary>Whether the string is a token of RFC 9110.</summary>
    public static bool IsValid(string text) =>
        text.Length > 0
            && text.All(static c => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' || "!#$%&'*+-.^_`|~".IndexOf(c) >= 0);

    /// <summary>Whether HTTP writes times in this header as in <c>Sun, 06 Nov 1994 08:49:37 GMT</c>.</summary>
    public static bool IsDate(string name) => s_dates.Contains(name);

    public static bool Is(string text, string name) => text.Equals(name, StringComparison.OrdinalIgnoreCase);
}
