using System.Net.Http.Headers;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>Media types as text, and the charsets they name.</summary>
internal static class MediaType
{
    /// <exception cref="ArgumentException">The text is no media type.</exception>
    public static string Checked(string text, string parameter)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, parameter);
        return text.AsSpan().IndexOfAnyExceptInRange(' ', '~') < 0 && MediaTypeHeaderValue.TryParse(text, out _)
            ? text
            : throw new ArgumentException($"\"{text}\" is not a media type.", parameter);
    }

    /// <summary>The media type of a file: the document's own, unless that leaves a choice.</summary>
    public static string OfFile(string own, string? declared, string parameter) =>
        declared is null || declared.AsSpan().IndexOfAny('*', ',') >= 0 ? own : Checked(declared, parameter);

    /// <summary>
    /// Encodes a text in the charset of its media type; UTF-8 when there is none, said aloud for text/* types. Of a list the first is taken, and
    /// plain text for a range.
    /// </summary>
    /// <exception cref="ArgumentException">The charset is unknown or lacks a character of the text.</exception>
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

    /// <summary>The encoding of a charset; null when it is unknown.</summary>
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

    /// <summary>The charset that a media type names; null when it names none.</summary>
    public static string? Charset(string? mediaType) =>
        MediaTypeHeaderValue.TryParse(mediaType, out MediaTypeHeaderValue? parsed) && parsed.CharSet?.Trim('"') is { Length: > 0 } charset ? charset : null;

    /// <summary>Without parameters, in lower case.</summary>
#pragma warning disable CA1308 // as media types are written
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
            throw new ArgumentException($"The text holds a character that the charset {charset} lacks.", parameter, exception);
        }
    }
}
