using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Typed values of response headers. Null if a header is missing or cannot be read, so that an invalid header does not fail the call.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class HeaderValues
{
    /// <summary>
    /// The value of a header as a string. Several fields of one name are joined by ", ", or by line breaks for Set-Cookie.
    /// </summary>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <returns>The unchanged value, with non-ASCII octets as ISO 8859-1; null if the header is missing.</returns>
    public static string? Text(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (headers is null || !TryFind(headers, name, out var lines) || lines.Count == 0)
            return null;
        return lines.Count == 1
            ? lines[0]
            : string.Join(name.Equals("Set-Cookie", StringComparison.OrdinalIgnoreCase) ? "\n" : ", ", lines);
    }

    /// <summary>The value of a header.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <param name="parser">Reads the value.</param>
    /// <returns>The value; null if it is missing or cannot be read.</returns>
    public static T? Value<T>(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name, HeaderParser<T> parser)
        where T : struct => TryRead(headers, name, parser, out var value) ? value : null;

    /// <summary>The value of a header.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="headers">The headers; null for none.</param>
    /// <param name="name">The name; case does not matter.</param>
    /// <param name="parser">Reads the value.</param>
    /// <returns>The value; null if it is missing or cannot be read.</returns>
    public static T? Reference<T>(IReadOnlyDictionary<string, IReadOnlyList<string>>? headers, string name, HeaderParser<T> parser)
        where T : class => TryRead(headers, name, parser, out var value) ? value : null;

    private static bool TryRead<T>(
        IReadOnlyDictionary<string, IReadOnlyList<string>>? headers,
        string name,
        HeaderParser<T> parser,
        [MaybeNullWhen(false)] out T value)
    {
        ArgumentNullException.ThrowIfNull(parser);
        value = default;
        return Text(headers, name) is { } text && parser(text.Trim(' ', '\t'), out value);
    }

    /// <summary>Headers of a response ignore case; those that a test creates may not.</summary>
    internal static bool TryFind(
        IReadOnlyDictionary<string, IReadOnlyList<string>> headers,
        string name,
        [MaybeNullWhen(false)] out IReadOnlyList<string> lines)
    {
        if (headers.TryGetValue(name, out lines) || headers is ApiHeaders)
            return lines is not null;
        foreach ((var key, var value) in headers)
        {
            lines = value;
            if (key.Equals(name, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        lines = null;
        return false;
    }
}
