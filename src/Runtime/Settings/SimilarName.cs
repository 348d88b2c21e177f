namespace Gigstack.Runtime;

/// <summary>Finds the name that was meant by one with a typing error.</summary>
internal static class SimilarName
{
    private const int MostEdits = 2;

    /// <summary>The name that differs in two characters at most; null if there is none, or it is one of the names.</summary>
    public static string? Of(string name, IReadOnlyCollection<string> known)
    {
        if (name.Length <= 2 * MostEdits || known.Contains(name, StringComparer.OrdinalIgnoreCase))
            return null;
        return known.Where(one => Edits(name.ToUpperInvariant(), one.ToUpperInvariant()) <= MostEdits)
            .FirstOrDefault(one => one.Length > 2 * MostEdits);
    }

    /// <summary>The number of characters to insert, remove or replace (Levenshtein).</summary>
    private static int Edits(string left, string right)
    {
        if (Math.Abs(left.Length - right.Length) > MostEdits)
            return int.MaxValue;
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
