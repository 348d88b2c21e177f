using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Integers of older frameworks, which have no interface of their own.</content>
public abstract partial class OpenNumberCodec<T, TNumber>
    where T : struct
    where TNumber : struct, IConvertible, IComparable<TNumber>, IEquatable<TNumber>, IFormattable
{
    /// <summary>Whether a value is one of the document's.</summary>
    /// <param name="reader">The reader, on the value; by value, so the caller's stays where it is.</param>
    /// <returns>True if it is; false also if the value is not an integer.</returns>
    public bool IsKnown(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            && reader.TryGetDecimal(out var value)
            && Array.Exists(_known, known => known.ToDecimal(CultureInfo.InvariantCulture) == value);

    private static bool TryParse(ReadOnlySpan<char> text, out TNumber number)
    {
        number = default;
        if (!decimal.TryParse(text.ToString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            return false;
        try
        {
            number = (TNumber)Convert.ChangeType(value, typeof(TNumber), CultureInfo.InvariantCulture);
            return true;
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
