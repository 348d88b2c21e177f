using System.Numerics;

namespace Gigstack.Runtime;

/// <summary>Members of numbers and times that older frameworks do not have.</summary>
internal static class Numbers
{
    extension(float)
    {
        public static bool IsFinite(float value) => !float.IsNaN(value) && !float.IsInfinity(value);
    }

    extension(double)
    {
        public static bool IsFinite(double value) => !double.IsNaN(value) && !double.IsInfinity(value);
    }

    extension(Math)
    {
        public static (ulong Quotient, ulong Remainder) DivRem(ulong left, ulong right) => (left / right, left % right);

        public static (long Quotient, long Remainder) DivRem(long left, long right) => (left / right, left % right);
    }

    extension(BigInteger)
    {
        public static (BigInteger Quotient, BigInteger Remainder) DivRem(BigInteger left, BigInteger right) => (left / right, left % right);
    }

    extension(Array)
    {
        public static int MaxLength => 0x7FFFFFC7;
    }

    extension(DateTimeOffset)
    {
        public static DateTimeOffset UnixEpoch => new(621_355_968_000_000_000, TimeSpan.Zero);
    }

    extension(TimeSpan)
    {
        public static TimeSpan operator /(TimeSpan span, double divisor) => TimeSpan.FromTicks((long)(span.Ticks / divisor));

        public static TimeSpan operator *(double factor, TimeSpan span) => TimeSpan.FromTicks((long)(span.Ticks * factor));
    }
}
