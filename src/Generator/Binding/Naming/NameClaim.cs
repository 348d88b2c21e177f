using System.Globalization;

namespace Gigstack.Generator.Binding.Naming;

/// <summary>What a thing of the document asks to be called. Says nothing of where it stands among others: an order would make names move.</summary>
/// <param name="wanted">Its name by the rules.</param>
/// <param name="keys">What tells it from all others, what matters most first.</param>
internal sealed class NameClaim(string wanted, params string[] keys)
{
    private const int FingerprintLength = 8;

    private readonly string[] _keys = keys;

    public string Wanted { get; } = wanted;

    public string Identity => string.Join("\n", _keys);

    /// <summary>What it is called when the name is another's; null when words do not tell it from others.</summary>
    public string? Second { get; init; }

    /// <summary>Of several that ask for one name the lowest has it.</summary>
    public int Preference { get; init; }

    /// <summary>What it is called when words do not suffice. No name by the rules has an underscore inside.</summary>
    public string Last => Identifier.Shorten(Wanted + "_" + Fingerprint.Of(Identity).Substring(0, FingerprintLength));

    /// <summary>The last name, with a number where not even the fingerprint is free: two things that nothing tells apart, not even the document.</summary>
    public string LastFree(Func<string, bool> isTaken)
    {
        var name = Last;
        for (var number = 2; isTaken(name); number++)
            name = Last + "_" + number.ToString(CultureInfo.InvariantCulture);
        return name;
    }

    /// <summary>A thing that has a text for a name: whoever is spelled as the name comes first.</summary>
    /// <param name="text">How the document spells it.</param>
    /// <param name="wanted">Its name by the rules.</param>
    /// <param name="isGiven">Whether the document says that it is to be called so.</param>
    /// <param name="place">For parameters: where it goes, as there may be one of the same name in each place.</param>
    public static NameClaim OfText(string text, string wanted, bool isGiven = false, ParameterPlace place = ParameterPlace.Query) => new(wanted, text, place.ToString())
    {
        Second = place is ParameterPlace.Query ? NameWords.Of(text, wanted) : Identifier.Shorten(wanted + place),
        Preference = isGiven ? 0 : text == wanted ? 1 : text.Equals(wanted, StringComparison.OrdinalIgnoreCase) ? 2 : 3,
    };

    /// <summary>Shorter keys come first: what is added to a document later is rarely the shorter one.</summary>
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
