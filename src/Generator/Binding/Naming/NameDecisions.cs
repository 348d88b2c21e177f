namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// What inline types are to be called where several ask for one name. Who has it shows when all of them are bound; then the document is
/// bound once more, with the decisions of the time before.
/// </summary>
internal sealed class NameDecisions
{
    private readonly Dictionary<(string Enclosing, string Wanted, string Identity), string> _decided = new();
    private readonly HashSet<InlineNames> _contested = new();

    /// <summary>What was decided; null for a name that nobody contested so far.</summary>
    public string? Find(string enclosing, NameClaim claim) => _decided.TryGetValue((enclosing, claim.Wanted, claim.Identity), out var name) ? name : null;

    /// <summary>Marks a scope whose inline types found names taken.</summary>
    public void Contest(InlineNames names) => _contested.Add(names);

    /// <summary>Decides about the scopes that were contested since the last time.</summary>
    /// <returns>Whether every type is called as decided.</returns>
    public bool Settle()
    {
        var isSettled = true;
        foreach (var names in _contested)
            isSettled &= !names.Decide((enclosing, claim, name) => _decided[(enclosing, claim.Wanted, claim.Identity)] = name);
        _contested.Clear();
        return isSettled;
    }
}
