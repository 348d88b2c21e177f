using System.Text;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// Converts names of the document to C# identifiers. The rules are a contract (docs/configuration.md): changing one breaks users' code.
/// </summary>
internal static class Identifier
{
    /// <summary>
    /// Metadata names have at most 1,023 bytes (CS7013). A character takes up to three bytes, and the compiler adds to names.
    /// </summary>
    private const int Longest = 250;

    private static readonly HashSet<string> s_keywords = new()
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal",
        "default", "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for",
        "foreach", "goto", "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null",
        "object", "operator", "out", "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte",
        "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof",
        "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while",

        // A keyword in async methods. Other contextual keywords are valid identifiers here.
        "await",
    };

    /// <summary>The words for symbols. Each entry is a symbol followed by its word.</summary>
    private static readonly Dictionary<char, string> s_symbols =
        ("+Plus|-Minus|*Star|/Slash|=Equal|<Less|>Greater|!Not|&And|%Percent|#Hash|@At|$Dollar|^Caret|~Tilde|?Question|.Dot|,Comma"
            + "|:Colon|;Semicolon| Space|_Underscore")
            .Split('|').ToDictionary(static word => word[0], static word => word.Substring(1));

    /// <summary>
    /// A word starts after any character that is not a letter or digit. The first letter of each word becomes upper case; the rest is
    /// unchanged. A name made only of symbols, and a sign before a digit, are spelled out. A leading digit gets an underscore. Several
    /// upper-case words (<c>NOT_FOUND</c>) are lowered first; a single one (<c>RFC</c>) is unchanged.
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
                text.Append(s_symbols[c]);
            raise = true;
        }

        if (text.Length == 0)
            return Shorten(SpellOut(name));
        return Shorten(char.IsDigit(text[0]) || !char.IsLetter(text[0]) ? "_" + text : text.ToString());
    }

    /// <summary>The name of a parameter: like <see cref="Pascal"/>, with leading capitals lowered and keywords escaped.</summary>
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
        return s_keywords.Contains(camel) ? "@" + camel : camel;
    }

    /// <summary>Like <see cref="Pascal(string)"/>, with each symbol as a word; null if a symbol has no word.</summary>
    public static string? SpelledOut(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
                words.Append(c);
            else if (s_symbols.TryGetValue(c, out var word))
                words.Append(' ').Append(word).Append(' ');
            else
                return null;
        }

        return Pascal(words.ToString());
    }

    /// <summary>
    /// The normalized status of a response: three digits, a range such as <c>4XX</c>, or <c>default</c>; null if the key is not a status.
    /// </summary>
    public static string? Status(string key) =>
        key.Equals("default", System.StringComparison.OrdinalIgnoreCase) ? "default"
        : key.Length == 3 && key[0] is >= '1' and <= '5'
            && ((key[1] is 'X' or 'x' && key[2] is 'X' or 'x')
                || (key[1] is >= '0' and <= '9' && key[2] is >= '0' and <= '9')) ? key.ToUpperInvariant()
        : null;

    /// <summary>Shortens a composed name to the maximum length.</summary>
    public static string Shorten(string name) => Fingerprint.Shorten(name, Longest, "_");

    /// <summary>Whether a string is a valid C# namespace.</summary>
    public static bool IsNamespace(string text)
    {
        foreach (var part in text.Split('.'))
        {
            if (part.Length == 0 || char.IsDigit(part[0]) || !part.All(static c => c == '_' || char.IsLetterOrDigit(c))
                || s_keywords.Contains(part))
            {
                return false;
            }
        }

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
        {
            text.Append(
                c == '|' ? "Or"
                : s_symbols.TryGetValue(c, out var word) ? word
                : "U" + ((int)c).ToString("X4", System.Globalization.CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }
}
