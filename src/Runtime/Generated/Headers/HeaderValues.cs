using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>The headers of an answer as values. One that is absent is null, and so is one that cannot be read: a wrong header loses no good answer.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderValues
{
    /// <summary>The text of a header. Several fields of one name are one list: they are joined by ", ", or for Set-Cookie, which is no list, by line breaks.</summary>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The text as it came, an octet beyond ASCII as the character of ISO 8859-1; null when there is no such header.</returns>
    public static string? Text(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (headers is null || !TryFind(headers, name, out IReadOnlyList<string>? lines) || lines.Count == 0)
            return null;
        return lines.Count == 1 ? lines[0] : string.Join(name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase) ? "\n" : ", ", lines);
    }

    /// <summary>The value of a header.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <param name="parser">Reads the value.</param>
    /// <returns>The value; null when there is none, or none that can be read.</returns>
    public static T? Value<T>(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name, HeaderParser<T> parser)
        where T : struct => TryRead(headers, name, parser, out T value) ? value : null;

    /// <summary>The value of a header.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <param name="parser">Reads the value.</param>
    /// <returns>The value; null when there is none, or none that can be read.</returns>
    public static T? Reference<T>(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name, HeaderParser<T> parser)
        where T : class => TryRead(headers, name, parser, out T? value) ? value : null;

    private static bool TryRead<T>(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name, HeaderParser<T> parser, [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(parser);
        value = default;
        return Text(headers, name) is { } text && parser(text.Trim(' ', '\t'), out value);
    }

    /// <summary>Those of an answer compare names without regard to case; those that a test makes may not.</summary>
    private static bool TryFind(IReadOnlyDictionary<string, IReadOnlyList<string>> headers, string name, [MaybeNullWhen(false)] out IReadOnlyList<string> lines)
    {
        if (headers.TryGetValue(name, out lines) || headers is ApiHeaders)
            return lines is not null;
        foreach ((string key, IReadOnlyList<string> value) in headers)
        {
            lines = value;
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        lines = null;
        return false;
    }
}
