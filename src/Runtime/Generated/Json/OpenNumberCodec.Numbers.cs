using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <content>Integers of the framework.</content>
public abstract partial class OpenNumberCodec<T, TNumber>
    where T : struct
    where TNumber : struct, IBinaryInteger<TNumber>
{
    /// <summary>Whether a value is one of the document's.</summary>
    /// <param name="reader">The reader, on the value; by value, so the caller's stays where it is.</param>
    /// <returns>True if it is; false also if the value is not an integer.</returns>
    public bool IsKnown(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number
            && (reader.TryGetInt64(out var value) ? TryConvert(value, out var number)
                : reader.TryGetUInt64(out var large) && TryConvert(large, out number))
            && IsKnown(number);

    private static bool TryConvert<TFrom>(TFrom value, out TNumber number)
        where TFrom : IBinaryInteger<TFrom>
    {
        number = TNumber.CreateTruncating(value);
        return TFrom.IsNegative(value) == TNumber.IsNegative(number) && TFrom.CreateTruncating(number) == value;
    }

    private static bool TryParse(ReadOnlySpan<char> text, out TNumber number) =>
        TNumber.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
}
