namespace Gigstack.Runtime.Testing;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Finds the name with the fewest different characters; null if none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known) =>
        known.Select(candidate => (Name: candidate, Distance: Distance(name, candidate.Trim('"'))))
            .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();

    /// <summary>Levenshtein's distance, without case.</summary>
    private static int Distance(string from, string to)
    {
        var row = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 0; i < from.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i + 1;
            for (var j = 0; j < to.Length; j++)
            {
                var change = char.ToUpperInvariant(from[i]) == char.ToUpperInvariant(to[j]) ? 0 : 1;
                var best = Math.Min(Math.Min(row[j], row[j + 1]) + 1, diagonal + change);
                diagonal = row[j + 1];
                row[j + 1] = best;
            }
        }
        return row[^1];
    }
}
