using System.Text;

namespace Gigstack.Runtime;

/// <summary>Reads Link headers (RFC 8288). It goes through each value once, whatever is in it.</summary>
internal static class LinkHeader
{
    // RFC 8288 calls these OWS; relation types are separated by them as well.
    private const string Blanks = " \t";

    /// <summary>The target of the first link to the next page, as it is written; null if there is none.</summary>
    /// <param name="values">The values of all Link headers, in order.</param>
    /// <param name="isDamaged">
    /// Whether something was skipped because it is not a link. A missing link to the next page does not mean the last page then.
    /// </param>
    public static string? Next(IEnumerable<string> values, out bool isDamaged)
    {
        isDamaged = false;
        foreach (var value in values)
        {
            if (NextIn(value, ref isDamaged) is { } target)
                return target;
        }

        return null;
    }

    private static string? NextIn(ReadOnlySpan<char> rest, ref bool isDamaged)
    {
        while (true)
        {
            rest = rest.TrimStart(" \t,");
            if (rest.IsEmpty)
                return null;
            var end = rest[0] == '<' ? rest.IndexOf('>') : -1;
            if (end < 0 && rest[0] == '<')
            {
                isDamaged = true; // and there is no other link behind it
                return null;
            }

            var target = end < 0 ? default : rest[1..end];
            rest = rest[(end + 1)..];
            if (ReadParameters(ref rest) && end >= 0)
                return target.Trim(Blanks).ToString();

            // What is left before the next comma belongs to no parameter.
            isDamaged |= end < 0 || !(rest.IsEmpty || rest[0] == ',');
            SkipItem(ref rest);
        }
    }

    /// <summary>Reads the parameters of a link.</summary>
    /// <returns>Whether it leads from the requested page to the next one.</returns>
    private static bool ReadParameters(ref ReadOnlySpan<char> rest)
    {
        bool? isNext = null;
        var isElsewhere = false;
        while (true)
        {
            rest = rest.TrimStart(Blanks);
            if (rest.IsEmpty || rest[0] != ';')
                return isNext == true && !isElsewhere;
            rest = rest[1..].TrimStart(Blanks);
            var name = Until(ref rest, "=;,").TrimEnd(Blanks);
            var value = Value(ref rest);

            // The first rel counts. A link with an anchor starts at another page, and may be ignored as a whole.
            if (name.Equals("rel", StringComparison.OrdinalIgnoreCase))
                isNext ??= HasNext(value);
            isElsewhere |= name.Equals("anchor", StringComparison.OrdinalIgnoreCase);
        }
    }

    private static string Value(ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != '=')
            return "";
        rest = rest[1..].TrimStart(Blanks);
        return !rest.IsEmpty && rest[0] == '"' ? Quoted(ref rest) : Until(ref rest, ";,").TrimEnd(Blanks).ToString();
    }

    private static string Quoted(ref ReadOnlySpan<char> rest)
    {
        var text = new StringBuilder();
        for (var i = 1; i < rest.Length; i++)
        {
            if (rest[i] == '"')
            {
                rest = rest[(i + 1)..];
                return text.ToString();
            }
            if (rest[i] == '\\' && i + 1 < rest.Length)
                i++;
            text.Append(rest[i]);
        }

        // Without an end it is everything that is left, as in RFC 8288.
        rest = default;
        return text.ToString();
    }

    private static bool HasNext(string relations)
    {
        foreach (var relation in relations.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (relation.Equals("next", StringComparison.OrdinalIgnoreCase))
                return true;
        }

        return false;
    }

    /// <summary>Skips to the comma that ends a link. One in quotation marks does not.</summary>
    private static void SkipItem(ref ReadOnlySpan<char> rest)
    {
        while (!rest.IsEmpty && rest[0] != ',')
        {
            if (rest[0] == '"')
                Quoted(ref rest);
            else
                rest = rest[1..];
        }
    }

    private static ReadOnlySpan<char> Until(ref ReadOnlySpan<char> rest, string ends)
    {
        var end = rest.IndexOfAny(ends);
        var text = end < 0 ? rest : rest[..end];
        rest = rest[text.Length..];
        return text;
    }
}
