using System.Text;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>Names of the document as C# identifiers. The rules are a contract (docs/configuration.md): changing one renames users' code.</summary>
internal static class Identifier
{
    /// <summary>An assembly holds names of 1,023 bytes (CS7013); up to three are for a character, and compilers add to names.</summary>
    private const int Longest = 250;

    private static readonly HashSet<string> Keywords = new()
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // A keyword inside of asynchronous methods; the other contextual ones are names wherever one can stand.
        "await",
    };

    /// <summary>A symbol, then its name.</summary>
    private static readonly Dictionary<char, string> Symbols =
        "+Plus|-Minus|*Star|/Slash|=Equal|<Less|>Greater|!Not|&And|%Percent|#Hash|@At|$Dollar|^Caret|~Tilde|?Question|.Dot|,Comma|:Colon|;Semicolon| Space|_Underscore"
            .Split('|').ToDictionary(static word => word[0], static word => word.Substring(1));

    /// <summary>
    /// Words begin after anything that is no letter or digit; each word's first letter is raised, the rest stays. A name of
    /// symbols alone is spelled out, a sign before a digit too; a digit in front gets an underscore. Several words all in capitals
    /// (<c>NOT_FOUND</c>) are lowered first; one such word (<c>RFC</c>) stays.
    /// </summary>
    public static string Pascal(string name)
    {
        var text = new StringBuilder(name.Length);
        var lower = IsScreaming(name);
        var raise = true;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            if (char.IsLetterOrDigit(c))
            {
                text.Append(raise ? char.ToUpperInvariant(c) : lower ? char.ToLowerInvariant(c) : c);
                raise = false;
                continue;
            }

            if (text.Length == 0 && c is '+' or '-' && i + 1 < name.Length && char.IsDigit(name[i + 1]))
                text.Append(Symbols[c]);
            raise = true;
        }

        if (text.Length == 0)
            return Shorten(SpellOut(name));
        return Shorten(char.IsDigit(text[0]) || !char.IsLetter(text[0]) ? "_" + text : text.ToString());
    }

    /// <summary>The name of a parameter: as <see cref="Pascal"/>, the leading capitals lowered, keywords escaped.</summary>
    public static string Camel(string name)
    {
        var text = Pascal(name).ToCharArray();
        for (var i = 0; i < text.Length && char.IsUpper(text[i]); i++)
        {
            if (i > 0 && i + 1 < text.Length && char.IsLower(text[i + 1]))
                break;
            text[i] = char.ToLowerInvariant(text[i]);
        }

        var camel = new string(text);
        return Keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>As <see cref="Pascal(string)"/>, each symbol a word too; null where a symbol has no name.</summary>
    public static string? SpelledOut(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
            if (char.IsLetterOrDigit(c))
                words.Append(c);
            else if (Symbols.TryGetValue(c, out var word))
                words.Append(' ').Append(word).Append(' ');
            else
                return null;
        return Pascal(words.ToString());
    }

    /// <summary>The status of a response as a part of names: three digits, a range such as <c>4XX</c>, or <c>default</c>; null when the key is no status.</summary>
    public static string? Status(string key) =>
        key.Equals("default", System.StringComparison.OrdinalIgnoreCase) ? "default"
        : key.Length == 3 && key[0] is >= '1' and <= '5' && ((key[1] is 'X' or 'x' && key[2] is 'X' or 'x') || (key[1] is >= '0' and <= '9' && key[2] is >= '0' and <= '9')) ? key.ToUpperInvariant()
        : null;

    /// <summary>A name put together of several, no longer than a name may be.</summary>
    public static string Shorten(string name) => Fingerprint.Shorten(name, Longest, "_");

    /// <summary>Whether a text can stand in code as it is, dots between the parts.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
            if (part.Length == 0 || char.IsDigit(part[0]) || !part.All(static c => c == '_' || char.IsLetterOrDigit(c)) || Keywords.Contains(part))
                return false;
        return true;
    }

    private static bool IsScreaming(string name)
    {
        var words = 0;
        var inWord = false;
        foreach (var c in name)
        {
            if (char.IsLower(c))
                return false;
            var letter = char.IsLetterOrDigit(c);
            if (letter && !inWord)
                words++;
            inWord = letter;
        }

        return words > 1;
    }

    private static string SpellOut(string name)
    {
        if (name.Length == 0)
            return "Empty";
        var text = new StringBuilder();
        foreach (var c in name)
            text.Append(c == '|' ? "Or" : Symbols.TryGetValue(c, out var word) ? word : "U" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        return text.ToString();
    }
}
