using System.Globalization;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>A part of a regular expression.</summary>
internal abstract record RegexpNode;

internal sealed record RegexpCharacter(RegexpSet Set) : RegexpNode;

internal sealed record RegexpSequence(IReadOnlyList<RegexpNode> Parts) : RegexpNode;

internal sealed record RegexpChoice(IReadOnlyList<RegexpNode> Branches) : RegexpNode;

/// <param name="Part">What is repeated.</param>
/// <param name="Least">The least number of times.</param>
/// <param name="Most">The greatest number of times; null if there is none.</param>
internal sealed record RegexpRepeat(RegexpNode Part, int Least, int? Most) : RegexpNode;

/// <summary>A set of characters, as code points.</summary>
internal sealed class RegexpSet(
    bool isNegated, IReadOnlyList<(int First, int Last)> ranges, IReadOnlyList<(string Category, bool IsNegated)> categories)
{
    /// <summary>Unicode's names of the categories, in the order of <see cref="UnicodeCategory"/>.</summary>
    private static readonly string[] s_categories =
    [
        "Lu", "Ll", "Lt", "Lm", "Lo", "Mn", "Mc", "Me", "Nd", "Nl", "No", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Pc", "Pd", "Ps",
        "Pe", "Pi", "Pf", "Po", "Sm", "Sc", "Sk", "So", "Cn",
    ];

    /// <summary>All characters but line breaks.</summary>
    public static readonly RegexpSet Any = new(true, [('\n', '\n'), ('\r', '\r')], []);

    public static bool IsCategory(string name) =>
        name != "Cs" && Array.Exists(s_categories, category => category == name || (name.Length == 1 && category[0] == name[0]));

    public static RegexpSet One(int character) => new(false, [(character, character)], []);

    /// <summary>Whether it contains the character at an index.</summary>
    public bool Contains(string text, int index)
    {
        var code = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return isNegated != (ranges.Any(range => code >= range.First && code <= range.Last) || HasCategory(text, index));
    }

    private bool HasCategory(string text, int index)
    {
        if (categories.Count == 0)
            return false;
        var own = s_categories[(int)CharUnicodeInfo.GetUnicodeCategory(text, index)];
        return categories.Any(category => own.StartsWith(category.Category, StringComparison.Ordinal) != category.IsNegated);
    }
}
