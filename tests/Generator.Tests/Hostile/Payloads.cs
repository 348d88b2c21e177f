using System.Globalization;

namespace Gigstack.Generator.Tests.Hostile;

/// <summary>
/// Texts that try to leave the place they are put in. Each holds a sentinel between two words: a name made of the text runs the three
/// together, where
/// text that got out leaves the sentinel standing alone.
/// </summary>
internal static class Payloads
{
    public const string Sentinel = "SENTINEL";

    private static readonly string[] s_templates =
    [
        "a\n@;", "a\r@;", "a\r\n@;", "a\u0085@;", "a\u2028@;", "a\u2029@;", "a\v@\f", "*/ @ /*", "</summary> @ <summary>", "<@/>", "<!-- @ -->", "]]> @ <![CDATA[", "&@; &amp;", "&#10;@",
        "\"; @; \"", "\"@", "\\\"; @; //", "\\", "\"\"\"\n@\n\"\"\"", "{@}", "{{@}}", "}}{@", "; } class @ { ", ") { @ } (", "\n#if @\n", "\n#error @\n", "\n#pragma warning restore @", "// @", "/// @",
        "\0@\u0001", "\u202e@\u2066", "\ufeff@", "\u200b@\u00ad", "\U0001F600@\U00020000", "\ud800\udc00@\u0301", "@ @\"@", "$\"{@}\"", "'@'", "\\u000A@\\u0022", "\\x0a@", "%0A@%22", "~0@~1",
        "`@` ``", "@|or|@", "../@/..", "./..//@", "@?a=b&c#d", "global::@.@", "class", "@class @", "__arglist(@)", " @ ", "-@", "1@", "@,@", "[@]", "System.@", "\t@\t", "İıſK@", "ǅ@", "𝟙@", "٣@",
    ];

    /// <summary>So long that no name and no line could be meant by it.</summary>
    private static readonly string s_long = string.Concat(Enumerable.Repeat("very long ", 300)) + "@";

    public static int Count => s_templates.Length + 1;

    /// <summary>The payload with a sentinel of its own, so that a failure says which string of the document got out.</summary>
    public static string Text(int number, int sentinel) =>
        (number % Count is var index && index < s_templates.Length ? s_templates[index] : s_long)
            .Replace("@", string.Create(CultureInfo.InvariantCulture, $"pre {Sentinel}{sentinel} post"), StringComparison.Ordinal);

    /// <summary>Whether an identifier was made from a whole text, not cut out of it.</summary>
    public static bool IsName(string identifier)
    {
        for (
            var start = identifier.IndexOf(Sentinel, StringComparison.OrdinalIgnoreCase); start >= 0; start = identifier.IndexOf(Sentinel, start + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = start + Sentinel.Length;
            while (end < identifier.Length && char.IsAsciiDigit(identifier[end]))
                end++;
            if (!identifier[..start].EndsWith("pre", StringComparison.OrdinalIgnoreCase)
                || !identifier[end..].StartsWith("post", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}
