using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The object cases of a union without discriminator. The case with the most properties in common is used.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonObjectCases
{
    // Larger objects are counted on the heap.
    private const int MaxOnStack = 512;

    private readonly Case[] _cases;
    private readonly int _total;

    /// <summary>Creates the cases.</summary>
    /// <param name="cases">The required and the other properties of each case. Each name once.</param>
    public JsonObjectCases(params (string[] Required, string[] Others)[] cases)
    {
        ArgumentNullException.ThrowIfNull(cases);
        _cases = new Case[cases.Length];
        for (var i = 0; i < cases.Length; i++)
        {
            _cases[i] = new Case(
                new Utf8NameTable([.. cases[i].Required, .. cases[i].Others]),
                cases[i].Required.Length,
                cases[i].Required.Length + cases[i].Others.Length,
                _total);
            _total += _cases[i].Count;
        }
    }

    /// <summary>
    /// The best case for an object: all required properties are present, and most properties are in common. Ties are resolved by most
    /// required properties, then fewest properties, then order.
    /// </summary>
    /// <param name="reader">The reader, on the first token of the value; by value, so the caller's stays where it is.</param>
    /// <param name="least">The minimum number of properties in common.</param>
    /// <returns>The index of the case; -1 if no case fits or the value is not an object.</returns>
    public int Choose(Utf8JsonReader reader, int least)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
            return -1;
        var seen = _total <= MaxOnStack ? stackalloc bool[_total] : new bool[_total];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader is { HasValueSequence: false, ValueIsEscaped: false }
                ? reader.ValueSpan
                : Encoding.UTF8.GetBytes(reader.GetString()!);
            foreach (var one in _cases)
            {
                if (one.Names.IndexOf(name) is >= 0 and var index)
                    seen[one.Offset + index] = true;
            }

            reader.Read();
            reader.Skip();
        }
        return Best(seen, least);
    }

    private int Best(ReadOnlySpan<bool> seen, int least)
    {
        var best = -1;
        (int Known, int Required, int Fewest) most = (least, -1, int.MinValue);
        for (var i = 0; i < _cases.Length; i++)
        {
            var one = _cases[i];
            var own = seen.Slice(one.Offset, one.Count);
            (int, int, int) fit = (own.Count(true), one.Required, -one.Count);
            if (own[..one.Required].Contains(false) || fit.CompareTo(most) <= 0)
                continue;
            most = fit;
            best = i;
        }
        return best;
    }

    private sealed record Case(Utf8NameTable Names, int Required, int Count, int Offset);
}
