using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The object cases of a union that no discriminator tells apart. An object is the case that it fits best: by the properties that it has,
/// their kinds and their constants.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonObjectCases
{
    // More names or cases than this are counted on the heap.
    private const int MaxOnStack = 256;
    private const int MaxCasesOnStack = 32;

    private readonly Utf8NameTable _names;
    private readonly PropertyOfCase[][] _properties;
    private readonly CaseSize[] _cases;

    // For each name, the cases of the objects inside; null if they do not tell.
    private readonly JsonObjectCases?[] _inside;

    internal JsonObjectCases(string[] names, PropertyOfCase[][] properties, CaseSize[] cases)
    {
        _names = new Utf8NameTable(names);
        _properties = properties;
        _cases = cases;
        _inside = Array.ConvertAll(properties, static named => Array.Find(named, static one => one.Inside is not null)?.Inside);
    }

    /// <summary>Begins the cases; <see cref="JsonObjectCasesBuilder.Build"/> ends them.</summary>
    /// <returns>The builder, which takes the cases in the order of the document.</returns>
    public static JsonObjectCasesBuilder Of() => new();

    /// <summary>
    /// The best case for an object: all required properties are present, no constant is another one, the fewest values are of a kind that
    /// the case does not have, and the most properties are in common. Ties are resolved by constants, then most required properties, then
    /// fewest properties, then order.
    /// </summary>
    /// <param name="reader">The reader, on the first token of the value; by value, so the caller's stays where it is.</param>
    /// <param name="least">The minimum number of properties in common.</param>
    /// <returns>The index of the case; -1 if no case fits or the value is not an object.</returns>
    public int Choose(Utf8JsonReader reader, int least)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return -1;
        var fits = _cases.Length <= MaxCasesOnStack ? stackalloc CaseFit[_cases.Length] : new CaseFit[_cases.Length];
        Compare(ref reader, fits);
        var best = -1;
        for (var i = 0; i < fits.Length; i++)
        {
            if (Fits(i, fits[i], least) && (best < 0 || fits[i].CompareTo(fits[best], _cases[i], _cases[best]) > 0))
                best = i;
        }

        return best;
    }

    /// <summary>All cases that an object fits, the best first.</summary>
    /// <param name="reader">The reader, on the first token of the value.</param>
    /// <param name="cases">What to return instead of the index of each case.</param>
    /// <param name="others">What to return after these.</param>
    /// <returns>The cases.</returns>
    public int[] Rank(Utf8JsonReader reader, int[] cases, params int[] others)
    {
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentNullException.ThrowIfNull(others);
        if (reader.TokenType != JsonTokenType.StartObject)
            return others;
        var fits = new CaseFit[_cases.Length];
        Compare(ref reader, fits);
        var order = Enumerable.Range(0, fits.Length).Where(i => Fits(i, fits[i], 0)).ToList();

        // Stable, so that equal fits stay in the order of the document.
        return [.. order.OrderByDescending(i => i, Comparer<int>.Create((one, other) =>
            fits[one].CompareTo(fits[other], _cases[one], _cases[other]))).Select(i => cases[i]), .. others];
    }

    /// <summary>How well an object fits each case.</summary>
    internal void Compare(ref Utf8JsonReader reader, scoped Span<CaseFit> fits)
    {
        var seen = _properties.Length <= MaxOnStack ? stackalloc bool[_properties.Length] : new bool[_properties.Length];
        fits.Clear();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = _names.IndexOf(ref reader);
            reader.Read();
            if (name >= 0 && !seen[name])
            {
                seen[name] = true;
                var kinds = JsonKind.Of(ref reader);
                var inside = _inside[name] is { } cases ? Inside(reader, cases) : [];
                foreach (var property in _properties[name])
                    property.Compare(reader, kinds, property.Inside is null ? [] : inside, ref fits[property.Case]);
            }

            reader.Skip();
        }
    }

    internal int Count => _cases.Length;

    internal bool Fits(int @case, in CaseFit fit, int least) =>
        !fit.IsOther && fit.Required == _cases[@case].Required && fit.Known >= least;

    /// <summary>Compares the object in a property, or the first object in its list.</summary>
    private static CaseFit[] Inside(Utf8JsonReader reader, JsonObjectCases cases)
    {
        reader = JsonPeek.AtItem(reader);
        if (reader.TokenType != JsonTokenType.StartObject)
            return [];
        var fits = new CaseFit[cases.Count];
        cases.Compare(ref reader, fits);
        return fits;
    }

    /// <summary>How many properties a case has.</summary>
    internal readonly record struct CaseSize(int Required, int All);
}
