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
        return known.FirstOrDefault(one => one.Length > 2 * MostEdits && EditDistance.Of(name, one) <= MostEdits);
    }
}
