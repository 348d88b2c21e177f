using System;
using System.Collections.Generic;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// The types found inside a scope, one by one as schemas are bound. Where several ask for one name, the first found has it at first; which of them has it in the end
/// is known when all are found, and then the document is bound once more.
/// </summary>
internal sealed class InlineNames(string enclosing, StringComparer comparer, HashSet<string> members)
{
    private readonly List<NameClaim> _claims = new();
    private readonly List<string> _names = new();

    public string Take(NameClaim claim, HashSet<string> taken, BindingContext context)
    {
        var name = Provisional(claim, taken, context);
        _claims.Add(claim);
        _names.Add(name);
        return name;
    }

    /// <summary>Adds what was decided to the decisions.</summary>
    /// <returns>Whether something is to be called otherwise than it is.</returns>
    public bool Decide(Dictionary<(string Enclosing, string Wanted, string Identity), string> decisions)
    {
        var set = new HashSet<string>(members, comparer);
        var names = NameResolution.Resolve(_claims, comparer, set.Contains);
        var isNew = false;
        for (var i = 0; i < names.Length; i++)
        {
            isNew |= names[i] != _names[i];
            decisions[(enclosing, _claims[i].Wanted, _claims[i].Identity)] = names[i];
        }

        return isNew;
    }

    private string Provisional(NameClaim claim, HashSet<string> taken, BindingContext context)
    {
        if (context.Decisions.TryGetValue((enclosing, claim.Wanted, claim.Identity), out var decided) && !taken.Contains(decided))
            return decided;
        if (!taken.Contains(claim.Wanted))
            return claim.Wanted;
        context.Contested.Add(this);
        return claim.Second is { } second && !taken.Contains(second) ? second : claim.LastFree(taken.Contains);
    }
}
