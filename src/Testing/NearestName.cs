namespace Gigstack.Runtime.Testing;

/// <summary>The name that was probably meant.</summary>
internal static class NearestName
{
    /// <summary>Finds the name with the fewest different characters; null if none is near.</summary>
    public static string? Of(string name, IEnumerable<string> known) =>
        known.Select(candidate => (Name: candidate, Distance: EditDistance.Of(name, candidate.Trim('"'))))
            .Where(candidate => candidate.Distance <= Math.Max(2, name.Length / 3))
            .OrderBy(static candidate => candidate.Distance)
            .Select(static candidate => candidate.Name)
            .FirstOrDefault();
}
