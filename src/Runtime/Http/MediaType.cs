using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>Parses media types and their charsets.</summary>
internal static class MediaType
{
    /// <exception cref="ArgumentException">The string is not a media type.</exception>
    public static string Checked(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && MediaTypeHeaderValue.TryParse(text, out _)
            ? text
            : throw new ArgumentException($"\"{text}\" is not a media type.", parameter);
    }

    /// <summary>
    /// The media type of a file: its own if the document has none, or allows it by a range or in a list; otherwise the first one in the
    /// document.
    /// </summary>
    public static string OfFile(string own, string? declared, string parameter)
    {
        if (declared is null)
            return own;
        if (declared.AsSpan().IndexOfAny('*', ',') < 0)
            return Checked(declared, parameter);
        string? first = null;
        foreach (var one in HeaderField.Items(declared, ','))
        {
            if (Covers(one, own))
                return own;
            if (!one.Contains('*', StringComparison.Ordinal))
                first ??= Checked(one, parameter);
        }
        return first ?? own;
    }

    /// <summary>Whether a media type or range includes a media type. Parameters do not matter.</summary>
    public static bool Covers(string range, string mediaType)
    {
        var (wanted, given) = (Essence(range), Essence(mediaType));
        return wanted is "*/*" || wanted == given
            || (wanted.EndsWith("/*", StringComparison.Ordinal) && given.StartsWith(wanted[..^1], StringComparison.Ordinal));
    }

    /// <summary>
    /// Encodes a string in the charset of its media type; UTF-8 if there is none, which is added to text/* types. The first of a list is
    /// used, and plain text for a range.
    /// </summary>
    /// <exception cref="ArgumentException">The charset is unknown or lacks a character of the string.</exception>
    public static byte[] Encode(string text, ref string mediaType, string parameter)
    {
        mediaType = mediaType.Split(',')[0].Trim();
        if (mediaType.Contains('*', StringComparison.Ordinal))
            mediaType = "text/plain";
        if (Charset(Checked(mediaType, parameter)) is { } charset)
            return Encode(text, charset, parameter);
        if (mediaType.StartsWith("text/", StringComparison.OrdinalIgnoreCase))
            mediaType += "; charset=utf-8";
        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The encoding of a charset; null if it is unknown.</summary>
    public static Encoding? EncodingOf(string charset)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>The charset of a media type; null if it has none.</summary>
    public static string? Charset(string? mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out var parsed)
        && parsed.CharSet?.Trim('"') is { Length: > 0 } charset
            ? charset
            : null;

    /// <summary>Without parameters, in lower case.</summary>
#pragma warning disable CA1308 // media types are in lower case
    public static string Essence(string mediaType) => mediaType.Split(';')[0].Trim().ToLowerInvariant();
#pragma warning restore CA1308

    private static byte[] Encode(string text, string charset, string parameter)
    {
        if (EncodingOf(charset)?.Clone() is not Encoding encoding)
            throw new ArgumentException($"The charset \"{charset}\" is unknown.", parameter);
        encoding.EncoderFallback = EncoderFallback.ExceptionFallback;
        try
        {
            return encoding.GetBytes(text);
        }
        catch (EncoderFallbackException exception)
        {
            throw new ArgumentException($"The string contains a character that the charset {charset} lacks.", parameter, exception);
        }
    }
}
