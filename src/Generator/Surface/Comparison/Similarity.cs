namespace Gigstack.Generator.Surface.Comparison;

/// <summary>How alike two names are.</summary>
internal static class Similarity
{
    /// <summary>From 0 (nothing in common) to 1 (equal without case): by common words, or by characters.</summary>
    public static double Of(string first, string second)
    {
        var (a, b) = (Words(first), Words(second));
        var common = a.Intersect(b, StringComparer.OrdinalIgnoreCase).Count();
        return Math.Max((double)common / Math.Max(a.Count, b.Count), Characters(first.ToLowerInvariant(), second.ToLowerInvariant()));
    }

    private static List<string> Words(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i < name.Length && !(char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])))
                continue;
            words.Add(name.Substring(start, i - start));
            start = i;
        }

        return words;
    }

    /// <summary>One less the share of characters that must be edited.</summary>
    private static double Characters(string first, string second)
    {
        var longest = Math.Max(first.Length, second.Length);
        return longest == 0 ? 1 : 1 - ((double)EditDistance.Of(first, second, longest) / longest);
    }
}
