namespace Gigstack.Runtime;

/// <summary>
/// What a message quotes of anything that came from elsewhere: at most 64 characters in one line. A message is logged, and what was
/// received can be long and can be a secret.
/// </summary>
internal static class Excerpt
{
    public const int Most = 64;

    /// <summary>The text in one line; what exceeds 64 characters is replaced by an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, Most);

    /// <summary>The text in one line; what exceeds a number of characters is replaced by an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text, int most)
    {
        text = text.Trim();
        var isCut = text.Length > most;
        Span<char> line = stackalloc char[Math.Min(text.Length, most)];
        var length = 0;
        foreach (var c in isCut ? Cut(text, most - 1) : text)
            line[length++] = char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c;
        return isCut ? string.Concat(line[..length], "…") : line[..length].ToString();
    }

    /// <summary>The beginning of a string, without half of a surrogate pair at its end.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
