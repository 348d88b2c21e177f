using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Gigstack.Generator.Document;

/// <summary>RFC 6901.</summary>
internal static class JsonPointer
{
    public static string Token(int index) => index.ToString(CultureInfo.InvariantCulture);

    public static string Escape(string token) => token.Replace("~", "~0").Replace("/", "~1");

    public static string Of(IEnumerable<string> tokens) => string.Concat(tokens.Select(t => "/" + Escape(t)));

    /// <summary>The tokens of a pointer, written plain or as a fragment (<c>#/paths/~1x</c>).</summary>
    public static string[] Parse(string pointer)
    {
        var text = pointer.StartsWith("#", StringComparison.Ordinal) ? pointer.Substring(1) : pointer;
        return text.Length == 0 || text[0] != '/' ? [] : [.. text.Substring(1).Split('/').Select(Unescape)];
    }

    private static string Unescape(string token) =>
        token.IndexOf('~') < 0 ? token : token.Replace("~1", "/").Replace("~0", "~");
}
