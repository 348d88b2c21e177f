namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// Resolves name conflicts in a scope. A name depends on the element and on the elements that claim the same names, never on their order.
/// Adding an element can rename only elements that claim, as first or second name, a name that it claims.
/// </summary>
internal static class NameResolution
{
    /// <param name="claims">All elements of the scope.</param>
    /// <param name="comparer">Whether names that differ only in case conflict.</param>
    /// <param name="isTaken">Whether a name is not available.</param>
    public static string[] Resolve(IReadOnlyList<NameClaim> claims, StringComparer comparer, Func<string, bool> isTaken)
    {
        var names = new string[claims.Count];
        var holders = new Dictionary<string, int>(comparer);
        var isContested = false;
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = claims[i].Wanted;
            if (isTaken(names[i]))
            {
                isContested = true;
            }
            else if (!holders.TryGetValue(names[i], out var other))
            {
                holders.Add(names[i], i);
            }
            else
            {
                isContested = true;
                if (claims[i].ComesBefore(claims[other]))
                    holders[names[i]] = i;
            }
        }

        if (isContested)
            Yield(claims, names, holders, comparer, isTaken);
        return names;
    }

    private static void Yield(
        IReadOnlyList<NameClaim> claims,
        string[] names,
        Dictionary<string, int> holders,
        StringComparer comparer,
        Func<string, bool> isTaken)
    {
        var asked = new Dictionary<string, int>(comparer);
        foreach (var claim in claims)
        {
            asked[claim.Wanted] = asked.TryGetValue(claim.Wanted, out var times) ? times + 1 : 1;
            if (claim.Second is { } second && !comparer.Equals(second, claim.Wanted))
                asked[second] = asked.TryGetValue(second, out times) ? times + 1 : 1;
        }

        var used = new HashSet<string>(holders.Keys, comparer);
        for (var i = 0; i < names.Length; i++)
        {
            var held = holders.TryGetValue(claims[i].Wanted, out var holder);
            if (held && holder == i)
                continue;

            // The holder of the wanted name does not need its second name.
            var askers = claims[i].Second is { } second && held && comparer.Equals(second, claims[holder].Second) ? 2 : 1;
            names[i] = claims[i].Second is { } words && !comparer.Equals(words, claims[i].Wanted) && asked[words] == askers
                && !IsUsed(words)
                ? words
                : claims[i].LastFree(IsUsed);
            used.Add(names[i]);
        }

        bool IsUsed(string name) => used.Contains(name) || isTaken(name);
    }
}
