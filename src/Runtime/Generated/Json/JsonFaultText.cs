namespace Gigstack.Runtime.Generated;

/// <summary>What the message of a read error says.</summary>
/// <param name="What">What is wrong. Values that it quotes are short.</param>
/// <param name="Path">The end of the path.</param>
/// <param name="Inner">The cause, if all of it can be shown.</param>
internal readonly record struct JsonFaultText(string What, string Path, Exception? Inner)
{
    public static JsonFaultText Of(Exception cause, string path)
    {
        var message = Shorten(cause.Message);
        var isQuoting = cause is not JsonReadException;
        // What the message quotes and the path share the 64 characters; each may have the half.
        var shown = JsonPaths.End(path, Math.Max(Excerpt.Most - (isQuoting ? Excerpt.QuotedIn(message) : 0), Excerpt.Most / 2));
        var what = isQuoting ? Excerpt.OfMessage(message, Excerpt.Most - shown.Length) : message;
        var inner = cause is JsonReadException ? cause.InnerException : cause;
        return new(what, shown, ReferenceEquals(what, message) ? inner : null); // an inner exception is logged, too, and cannot be cut
    }

    // System.Text.Json appends line and position; path and offset are appended instead.
    private static string Shorten(string message)
    {
        foreach (var mark in (ReadOnlySpan<string>)[" Path:", " LineNumber:"])
        {
            var at = message.IndexOf(mark, StringComparison.Ordinal);
            if (at > 0)
                message = message[..at];
        }
        return message;
    }
}
