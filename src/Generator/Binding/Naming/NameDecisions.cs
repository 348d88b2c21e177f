namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// The final names of inline types in conflicts. They are known only after all types are bound; the document is then bound again with these
/// decisions.
/// </summary>
internal sealed class NameDecisions
{
    private readonly Dictionary<(string Enclosing, string Wanted, string Identity), string> _decided = new();
    private readonly HashSet<InlineNames> _contested = new();

    /// <summary>The final name; null if there has been no conflict.</summary>
    public string? Find(string enclosing, NameClaim claim) =>
        _decided.TryGetValue((enclosing, claim.Wanted, claim.Identity), out var name) ? name : null;

    /// <summary>Marks a scope in which inline types conflict.</summary>
    public void Contest(InlineNames names) => _contested.Add(names);

    /// <summary>Decides the names of the marked scopes.</summary>
    /// <returns>Whether every type already has its final name.</returns>
    public bool Settle()
    {
        var isSettled = true;
        foreach (var names in _contested)
            isSettled &= !names.Decide((enclosing, claim, name) => _decided[(enclosing, claim.Wanted, claim.Identity)] = name);
        _contested.Clear();
        return isSettled;
    }
}
