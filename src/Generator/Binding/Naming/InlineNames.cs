namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// The inline types of a scope, which are found one by one while schemas are bound. In a conflict, the first one gets the name
/// provisionally; <see cref="NameDecisions"/> makes the final decision.
/// </summary>
internal sealed class InlineNames(string enclosing, StringComparer comparer, HashSet<string> members)
{
    private readonly List<NameClaim> _claims = new();
    private readonly List<string> _names = new();

    public string Take(NameClaim claim, HashSet<string> taken, NameDecisions decisions)
    {
        var name = Provisional(claim, taken, decisions);
        _claims.Add(claim);
        _names.Add(name);
        return name;
    }

    /// <summary>Decides the final names, after all types have been found.</summary>
    /// <returns>Whether a final name differs from a provisional one.</returns>
    public bool Decide(Action<string, NameClaim, string> decide)
    {
        var set = new HashSet<string>(members, comparer);
        var names = NameResolution.Resolve(_claims, comparer, set.Contains);
        var isNew = false;
        for (var i = 0; i < names.Length; i++)
        {
            isNew |= names[i] != _names[i];
            decide(enclosing, _claims[i], names[i]);
        }

        return isNew;
    }

    private string Provisional(NameClaim claim, HashSet<string> taken, NameDecisions decisions)
    {
        if (decisions.Find(enclosing, claim) is { } decided && !taken.Contains(decided))
            return decided;
        if (!taken.Contains(claim.Wanted))
            return claim.Wanted;
        decisions.Contest(this);
        return claim.Second is { } second && !taken.Contains(second) ? second : claim.LastFree(taken.Contains);
    }
}
