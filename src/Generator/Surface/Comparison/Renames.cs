using System.Text;

namespace Gigstack.Generator.Surface.Comparison;

/// <summary>The new names of members, by their old ones.</summary>
internal sealed class Renames
{
    private readonly Dictionary<string, string> _keys = new();
    private readonly HashSet<string> _taken = new();
    private readonly HashSet<string> _bridged = new();

    public void Add(string old, string @new)
    {
        if (!_keys.ContainsKey(old) && _taken.Add(@new))
            _keys.Add(old, @new);
    }

    /// <summary>Adds a member that keeps its old name for a while.</summary>
    public void AddBridged(string old, string @new)
    {
        Add(old, @new);
        _bridged.Add(old);
    }

    /// <summary>Whether the member itself has a new name.</summary>
    public bool Has(string old) => _keys.ContainsKey(old);

    /// <summary>Whether the old name still compiles.</summary>
    public bool IsBridged(string old) => _bridged.Contains(old);

    /// <summary>Whether a new member is an old one.</summary>
    public bool IsTaken(string @new) => _taken.Contains(@new);

    /// <summary>The new key of an old one: its own, or that of the nearest renamed type around it.</summary>
    public string Map(string key)
    {
        if (_keys.TryGetValue(key, out var own))
            return own;
        for (var dot = key.LastIndexOf('.'); dot > 0; dot = key.LastIndexOf('.', dot - 1))
        {
            if (_keys.TryGetValue(key.Substring(0, dot), out var around))
                return around + key.Substring(dot);
        }

        return key;
    }

    /// <summary>A C# type of the old code with the new names of its types.</summary>
    public string MapType(string type)
    {
        if (_keys.Count == 0)
            return type;
        var mapped = new StringBuilder(type.Length);
        for (var i = 0; i < type.Length;)
        {
            var start = i;
            while (i < type.Length && (char.IsLetterOrDigit(type[i]) || type[i] is '_' or '.'))
                i++;
            mapped.Append(i > start ? Map(type.Substring(start, i - start)) : type[i++].ToString());
        }

        return mapped.ToString();
    }
}
