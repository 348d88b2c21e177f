namespace Gigstack.Generator.Document.Spelling;

/// <summary>The name that a misspelled one means.</summary>
internal static class NearName
{
    /// <summary>In shorter keywords, only case and the order of letters can differ: <c>note</c> is not <c>not</c>.</summary>
    private const int ShortestEdited = 4;

    /// <summary>In names of this length, two edits are a misspelling: <c>propertys</c>.</summary>
    private const int ShortestEditedTwice = 9;

    /// <summary>The nearest of some names; null if none is near, or two are equally near.</summary>
    /// <param name="name">The misspelled name.</param>
    /// <param name="known">The names that can be meant.</param>
    /// <param name="shortestEdited">The length of names in which a letter can be missing, added or another one.</param>
    public static string? Of(string name, IEnumerable<string> known, int shortestEdited = ShortestEdited)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var edits = Edits(name, candidate, shortestEdited);
            if (edits > Most(name, candidate) || edits > least)
                continue;
            nearest = edits == least ? null : candidate;
            least = edits;
        }

        return nearest;
    }

    /// <summary>The number of edits; 0 if only the case differs.</summary>
    private static int Edits(string name, string candidate, int shortestEdited) =>
        name.Equals(candidate, StringComparison.OrdinalIgnoreCase) ? 0
        : candidate.Length < shortestEdited ? (IsTransposed(name, candidate) ? 1 : int.MaxValue)
        : IsPrefixOnly(name, candidate) ? int.MaxValue
        : EditDistance.Of(name, candidate, Most(name, candidate));

    private static int Most(string name, string candidate) =>
        Math.Min(name.Length, candidate.Length) >= ShortestEditedTwice && !candidate.StartsWith("x-", StringComparison.Ordinal) ? 2 : 1;

    private static bool IsTransposed(string name, string candidate) =>
        name.Length == candidate.Length && EditDistance.Of(name, candidate, 1) == 1
        && name.OrderBy(static letter => letter).SequenceEqual(candidate.OrderBy(static letter => letter));

    /// <summary>Whether a name only lacks the sign of a keyword: <c>comment</c> is not <c>$comment</c>.</summary>
    private static bool IsPrefixOnly(string name, string candidate) =>
        candidate[0] == '$' && candidate != "$ref" && candidate.Length == name.Length + 1
        && candidate.EndsWith(name, StringComparison.Ordinal);
}
