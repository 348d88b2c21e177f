using System.Buffers;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// Integers in any spelling of JSON: <c>1.0</c> and <c>1E2</c> are integers, <c>1E-30</c> is none. By the characters, because a
/// <see cref="decimal"/> rounds numbers with many digits.
/// </summary>
internal static class WholeNumbers
{
    // Ten times this is beyond 64 bits, and far from the limits of decimal.
    private const decimal Limit = 10_000_000_000_000_000_000m;

    // The longest JSON has fewer digits.
    private const int MaxExponent = 1_000_000_000;

    /// <summary>Whether the number is an integer of at most 64 bits.</summary>
    public static bool TryGet(ref Utf8JsonReader reader, out decimal value) =>
        TryParse(reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan, out value);

    private static bool TryParse(ReadOnlySpan<byte> number, out decimal value)
    {
        value = 0;
        var isNegative = number.StartsWith("-"u8);
        var e = number.IndexOfAny((byte)'e', (byte)'E');
        var mantissa = number[(isNegative ? 1 : 0)..(e < 0 ? number.Length : e)];
        var point = mantissa.IndexOf((byte)'.');
        var whole = point < 0 ? mantissa : mantissa[..point];
        var fraction = (point < 0 ? default : mantissa[(point + 1)..]).TrimEnd((byte)'0');
        if (fraction.IsEmpty && !whole.ContainsAnyExcept((byte)'0'))
            return true;

        // The value is the digits of both, and as many zeros; or without as many digits, which must be zeros.
        var zeros = (e < 0 ? 0 : Exponent(number[(e + 1)..])) - fraction.Length;
        var digits = whole.Length + fraction.Length + Math.Min(zeros, 0);
        if (zeros < 0 && (!fraction.IsEmpty || digits <= 0 || whole[digits..].ContainsAnyExcept((byte)'0')))
            return false;
        for (var i = 0; i < digits + Math.Max(zeros, 0); i++)
        {
            if (value >= Limit)
                return false;
            value = (value * 10) + (i < whole.Length ? whole[i] - '0' : i < digits ? fraction[i - whole.Length] - '0' : 0);
        }

        value = isNegative ? -value : value;
        return true;
    }

    private static int Exponent(ReadOnlySpan<byte> text)
    {
        var exponent = 0;
        foreach (var digit in text.TrimStart("+-"u8))
            exponent = (int)Math.Min((exponent * 10L) + digit - '0', MaxExponent);
        return text.StartsWith("-"u8) ? -exponent : exponent;
    }
}
