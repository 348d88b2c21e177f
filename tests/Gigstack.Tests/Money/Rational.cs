using System.Numerics;

namespace GigstackTests.Money;

/// <summary>An exact fraction, for a reference that shares no arithmetic with what it judges.</summary>
internal readonly record struct Rational(BigInteger Numerator, BigInteger Denominator)
{
    public static readonly Rational Zero = new(0, 1);

    public static implicit operator Rational(decimal value)
    {
        var bits = decimal.GetBits(value);
        var digits = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new Rational(value < 0 ? -digits : digits, BigInteger.Pow(10, (bits[3] >> 16) & 0xff));
    }

    public static Rational operator +(Rational left, Rational right) =>
        new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

    public static Rational operator -(Rational left, Rational right) => left + new Rational(-right.Numerator, right.Denominator);

    public static Rational operator *(Rational left, Rational right) =>
        new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Rational operator /(Rational left, Rational right)
    {
        var sign = right.Numerator.Sign;
        return new(left.Numerator * right.Denominator * sign, left.Denominator * right.Numerator * sign);
    }

    public static bool operator <(Rational left, Rational right) => (left - right).Numerator.Sign < 0;

    public static bool operator >(Rational left, Rational right) => right < left;

    /// <summary>To so many decimals, half away from zero.</summary>
    public Rational Round(int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var doubled = ((2 * BigInteger.Abs(Numerator) * scale) + Denominator) / (2 * Denominator);
        return new Rational(Numerator.Sign * doubled, scale);
    }

    /// <summary>The nearest decimal number.</summary>
    public decimal ToDecimal(int decimals) => (decimal)Round(decimals).Numerator / (decimal)BigInteger.Pow(10, decimals);

    /// <summary>Whether two numbers are the same or nearly so.</summary>
    public bool IsNear(Rational other, decimal difference) =>
        !(this - other > difference) && !(other - this > difference);

    /// <summary>As a number of cents; only after rounding to cents.</summary>
    public BigInteger Cents => (this * 100m).Whole();

    private BigInteger Whole() =>
        Numerator % Denominator == 0
            ? Numerator / Denominator
            : throw new InvalidOperationException($"{Numerator}/{Denominator} is not whole");
}
