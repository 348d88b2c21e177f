namespace Gigstack.Corpus.Wire.Calling;

/// <summary>Finds the C# member of a name of the document, by the rules of names in docs/configuration.md.</summary>
internal static class MemberNames
{
    private static readonly Dictionary<char, string> s_words = new()
    {
        ['<'] = "less",
        ['>'] = "greater",
        ['='] = "equals",
        ['+'] = "plus",
        ['-'] = "minus",
        ['*'] = "star",
        ['$'] = "dollar",
        ['@'] = "at",
        ['!'] = "not",
    };

    /// <summary>Pairs names with members: as they are spelled first, then by letters and digits, then by their order.</summary>
    public static Dictionary<string, T> Match<T>(IEnumerable<(string Name, string In)> names, IEnumerable<T> members, Func<T, string> nameOf)
    {
        var left = names.ToList();
        var free = members.ToList();
        var found = new Dictionary<string, T>();
        Func<(string Name, string In), string, bool>[] rules =
        [
            static (name, member) => name.Name.Equals(member, StringComparison.OrdinalIgnoreCase),
            static (name, member) => name.Name.All(char.IsAscii) && Plain(name.Name) == Plain(member) && !name.Name.Any(s_words.ContainsKey),
            static (name, member) => Plain(name.Name) == Plain(member),
            static (name, member) => Plain(name.Name) + name.In == Plain(member) || Plain(name.Name) + "value" == Plain(member),
            static (name, member) => Spelled(name.Name) == Plain(member),
            static (name, member) => Plain(member).StartsWith(Plain(name.Name), StringComparison.Ordinal) && member.Contains('_', StringComparison.Ordinal),
            static (_, _) => true,
        ];
        foreach (var rule in rules)
        {
            // By order only if there is one for each.
            if (rule == rules[^1] && left.Count > free.Count)
                break;
            foreach (var name in left.ToList())
            {
                var index = free.FindIndex(member => rule(name, nameOf(member)));
                if (index < 0 || found.ContainsKey(Key(name)))
                    continue;
                found[Key(name)] = free[index];
                free.RemoveAt(index);
                left.Remove(name);
            }
        }
        return found;
    }

    public static string Key((string Name, string In) name) => name.In.Length == 0 ? name.Name : $"{name.In} {name.Name}";

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Spelled(string name) =>
        string.Concat(name.Select(static letter => s_words.TryGetValue(letter, out var word) ? word : char.IsLetterOrDigit(letter) ? letter.ToString() : "")).ToLowerInvariant();
}
