namespace Gigstack.Runtime;

/// <summary>
/// What a message quotes of anything that came from elsewhere: at most 64 characters in one line. A message is logged, and what was
/// received can be long and can be a secret.
/// </summary>
internal static class Excerpt
{
    public const int Most = 64;

    private const int MostOfMessage = 256;

    /// <summary>The text in one line; what exceeds 64 characters is replaced by an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text) => Of(text, Most);

    /// <summary>The text in one line; what exceeds a number of characters is replaced by an ellipsis.</summary>
    public static string Of(ReadOnlySpan<char> text, int most)
    {
        text = text.Trim();
        var isCut = text.Length > most;
        Span<char> line = stackalloc char[Math.Min(text.Length, most)];
        var length = 0;
        var previous = '\0';
        foreach (var c in isCut ? Cut(text, most - 1) : text)
        {
            if (c != '\n' || previous != '\r')
                line[length++] = char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c;
            previous = c;
        }
        return isCut ? string.Concat(line[..length], "…") : line[..length].ToString();
    }

    /// <summary>
    /// A message of the platform: what it quotes of the text that it read is cut, as in "'trueeee' is an invalid JSON literal" or "Received
    /// an invalid header line: '...'".
    /// </summary>
    public static string OfMessage(string message, int most = Most)
    {
        var (start, length) = QuoteIn(message);
        if (length > most)
            message = string.Concat(message.AsSpan(0, start), Of(message.AsSpan(start, length), most), message.AsSpan(start + length));
        return message.Length <= MostOfMessage ? message : Of(message, MostOfMessage);
    }

    /// <summary>The number of characters that a message of the platform quotes.</summary>
    public static int QuotedIn(string message) => QuoteIn(message).Length;

    private static (int Start, int Length) QuoteIn(string message)
    {
        var start = message.IndexOf('\'', StringComparison.Ordinal) + 1;
        return start > 0 && EndOfQuote(message) is var end && end > start ? (start, end - start) : (0, 0);
    }

    // What is quoted can contain quotes itself, and another quote can follow: "Expected the literal 'true'."
    private static int EndOfQuote(string message)
    {
        foreach (var mark in (ReadOnlySpan<string>)["' is ", "' was ", "'"])
        {
            var at = message.LastIndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                return at;
        }
        return -1;
    }

    /// <summary>The beginning of a string, without half of a surrogate pair at its end.</summary>
    public static ReadOnlySpan<char> Cut(ReadOnlySpan<char> text, int most)
    {
        if (text.Length <= most)
            return text;
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }
}
