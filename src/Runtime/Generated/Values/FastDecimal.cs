namespace Gigstack.Runtime.Generated;

/// <summary>
/// Parses amounts of up to 18 digits without exponent. Several times faster than the general parser, with the same result.
/// </summary>
internal static class FastDecimal
{
    public static bool TryParse(ReadOnlySpan<byte> text, out decimal value)
    {
        value = default;
        var negative = text.Length > 0 && text[0] == '-';
        var digits = negative ? text[1..] : text;
        if (digits.IsEmpty || digits.Length > 19)
            return false;
        ulong number = 0;
        var point = -1;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = (uint)(digits[i] - '0');
            if (digit <= 9)
                number = number * 10 + digit;
            else if (digits[i] == '.' && point < 0)
                point = i;
            else
                return false;
        }
        // 19 bytes without a point are 19 digits; and a negative zero is left to the general parser.
        if ((point < 0 && digits.Length > 18) || (negative && number == 0))
            return false;
        value = new decimal((int)number, (int)(number >> 32), 0, negative, (byte)(point < 0 ? 0 : digits.Length - 1 - point));
        return true;
    }
}
