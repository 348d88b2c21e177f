using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>A property of a union's case, with what its value tells.</summary>
internal sealed class PropertyOfCase(int @case, bool isRequired)
{
    public int Case => @case;

    /// <summary>The kinds of its value; none if the kind does not tell.</summary>
    public JsonKinds Kinds { get; set; }

    /// <summary>The kinds of the items of its value; none if they do not tell.</summary>
    public JsonKinds Items { get; set; }

    /// <summary>The values that the document lists; null if they do not tell.</summary>
    public string[]? Values { get; set; }

    /// <summary>The cases that the object inside is compared with; null if it does not tell.</summary>
    public JsonObjectCases? Inside { get; set; }

    /// <summary>The index of this case in <see cref="Inside"/>.</summary>
    public int InsideCase { get; set; }

    /// <param name="reader">The reader, on the first token of the property's value.</param>
    /// <param name="kinds">The kinds of the value.</param>
    /// <param name="inside">How well the value fits each case of <see cref="Inside"/>; empty if there is none.</param>
    /// <param name="fit">Takes what the property tells.</param>
    public void Compare(Utf8JsonReader reader, JsonKinds kinds, ReadOnlySpan<CaseFit> inside, ref CaseFit fit)
    {
        if (isRequired)
            fit.Required++;
        if (kinds is JsonKinds.None)
        {
            fit.Known++; // null
            return;
        }

        if (Kinds is not JsonKinds.None && (Kinds & kinds) == 0)
        {
            fit.Misfits++;
            return;
        }

        if (Values is { } values && (kinds & (JsonKinds.Object | JsonKinds.Array)) == 0 && !IsListed(reader, values))
        {
            // One value is a constant; a list of values can grow.
            fit.IsOther |= values.Length == 1;
            return;
        }

        if (Items is not JsonKinds.None && kinds is JsonKinds.Array && !HasItems(reader))
            fit.Misfits++;
        if (!inside.IsEmpty)
            CompareInside(inside, ref fit);
        fit.Known++;
        if (Values is not null)
            fit.Listed++;
    }

    private static bool IsListed(Utf8JsonReader reader, string[] values)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            foreach (var value in values)
            {
                if (reader.ValueTextEquals(value))
                    return true;
            }

            return false;
        }

        return Array.IndexOf(values, JsonPeek.Text(ref reader)) >= 0;
    }

    private bool HasItems(Utf8JsonReader reader)
    {
        reader = JsonPeek.AtItem(reader);
        return reader.TokenType is JsonTokenType.EndArray || (JsonKind.Of(ref reader) & Items) != 0;
    }

    private void CompareInside(ReadOnlySpan<CaseFit> inside, ref CaseFit fit)
    {
        var own = inside[InsideCase];
        if (!Inside!.Fits(InsideCase, own, 0))
            fit.Misfits++;
        fit.Known += own.Known;
        fit.Listed += own.Listed;
        fit.Misfits += own.Misfits;
    }
}
