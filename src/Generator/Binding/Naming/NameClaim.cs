using System.Globalization;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>
/// The preferred name of an element. It does not depend on the position of the element, because document order must not affect names.
/// </summary>
/// <param name="wanted">The name by the naming rules.</param>
/// <param name="keys">What identifies the element, most significant first.</param>
internal sealed class NameClaim(string wanted, params string[] keys)
{
    private const int FingerprintLength = 8;

    private readonly string[] _keys = keys;

    public string Wanted { get; } = wanted;

    public string Identity => string.Join("\n", _keys);

    /// <summary>The name if the preferred one is used; null if no words distinguish the element.</summary>
    public string? Second { get; init; }

    /// <summary>In a conflict, the element with the lowest value gets the name.</summary>
    public int Preference { get; init; }

    /// <summary>The name if the second one is used too. It contains an underscore, which no name by the rules contains.</summary>
    public string Last => Identifier.Shorten(Wanted + "_" + Fingerprint.Of(Identity).Substring(0, FingerprintLength));

    /// <summary>The last name, with a number if it is used too. That happens only if two elements are identical.</summary>
    public string LastFree(Func<string, bool> isTaken)
    {
        var name = Last;
        for (var number = 2; isTaken(name); number++)
            name = Last + "_" + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>The claim of an element with a name in the document. An exact spelling takes precedence.</summary>
    /// <param name="text">The name in the document.</param>
    /// <param name="wanted">The name by the naming rules.</param>
    /// <param name="isGiven">Whether the document gives the C# name explicitly.</param>
    /// <param name="place">The place of a parameter. Parameters in different places can have the same name.</param>
    public static NameClaim OfText(string text, string wanted, bool isGiven = false, ParameterPlace place = ParameterPlace.Query) =>
        new(wanted, text, place.ToString())
        {
            Second = place is ParameterPlace.Query ? NameWords.Of(text, wanted) : Identifier.Shorten(wanted + place),
            Preference = isGiven ? 0 : text == wanted ? 1 : text.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? 2 : 3,
        };

    /// <summary>
    /// Whether this claim takes precedence. Shorter keys come first, because elements that are added later rarely have the shorter name.
    /// </summary>
    public bool ComesBefore(NameClaim other)
    {
        var order = Preference.CompareTo(other.Preference);
        for (var i = 0; order == 0 && i < _keys.Length && i < other._keys.Length; i++)
        {
            var (one, two) = (_keys[i], other._keys[i]);
            order = one.Length.CompareTo(two.Length);
            if (order == 0)
                order = string.CompareOrdinal(one.ToUpperInvariant(), two.ToUpperInvariant());
            if (order == 0)
                order = string.CompareOrdinal(two, one);
        }

        return order < 0;
    }
}
