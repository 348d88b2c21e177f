using System.Text;

namespace Gigstack.Runtime;

/// <summary>The file name of a Content-Disposition header, read as leniently as by browsers, without a path.</summary>
internal static class ContentDispositionFileName
{
    public static string? Of(string? header)
    {
        string? plain = null, extended = null;
        foreach (var parameter in Parameters(header ?? ""))
        {
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals < 0)
                continue;
            string name = parameter[..equals].Trim(), value = parameter[(equals + 1)..].Trim();
            if (name.Equals("filename", StringComparison.OrdinalIgnoreCase))
                plain ??= Utf8(Unquoted(value));
            else if (name.Equals("filename*", StringComparison.OrdinalIgnoreCase))
                extended ??= Decoded(value);
        }
        return LastPart(extended) ?? LastPart(plain);
    }

    // Except semicolons in quotes.
    private static IEnumerable<string> Parameters(string header)
    {
        var start = 0;
        var quoted = false;
        for (var i = 0; i < header.Length; i++)
        {
            if (header[i] == '\\' && quoted)
            {
                i++;
            }
            else if (header[i] == '"')
            {
                quoted = !quoted;
            }
            else if (header[i] == ';' && !quoted)
            {
                yield return header[start..i];
                start = i + 1;
            }
        }
        yield return header[start..];
    }

    // Only quotes and backslashes are unescaped, because servers also send C:\folder\file.
    private static string Unquoted(string value) => value is ['"', .., '"']
        ? value[1..^1].Replace("\\\"", "\"", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal)
        : value;

    // Headers are decoded as ISO 8859-1, but most non-ASCII names are UTF-8.
    private static string Utf8(string text)
    {
        if (Ascii.IsValid(text) || text.AsSpan().IndexOfAnyExceptInRange('\0', 'ÿ') >= 0)
            return text;
        var bytes = Encoding.Latin1.GetBytes(text);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }

    // RFC 8187: charset'language'escaped.
    private static string? Decoded(string value)
    {
        var parts = Unquoted(value).Split('\'');
        if (parts.Length != 3 || MediaType.EncodingOf(parts[0]) is not { } encoding)
            return null;
        var bytes = new List<byte>();
        ReadOnlySpan<char> text = parts[2];
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] > '~')
                return null;
            if (text[i] != '%')
            {
                bytes.Add((byte)text[i]);
            }
            else if (i + 2 < text.Length && char.IsAsciiHexDigit(text[i + 1]) && char.IsAsciiHexDigit(text[i + 2]))
            {
                bytes.Add(Convert.FromHexString(text.Slice(i + 1, 2))[0]);
                i += 2;
            }
            else
            {
                return null;
            }
        }
        return encoding.GetString([.. bytes]);
    }

    private static string? LastPart(string? name)
    {
        if (name is null)
            return null;
        name = string.Concat(name[(name.AsSpan().LastIndexOfAny('/', '\\') + 1)..].Where(static c => !char.IsControl(c))).Trim();
        if (name.Length >= 2 && name[1] == ':' && char.IsAsciiLetter(name[0]))
            name = name[2..]; // "C:file" is a path too
        return name is "" or "." or ".." ? null : name;
    }
}
