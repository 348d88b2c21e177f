using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>
/// The narrowest type of an integer that has the sign of its format and holds its bounds. A bound that the format cannot hold is believed,
/// because the sender of such a value has read the bound and not the format.
/// </summary>
internal static class IntegerWidth
{
    public static WireKind Of(string? format, SchemaLimits? limits)
    {
        var (low, high) = (Bound(limits?.Minimum ?? limits?.ExclusiveMinimum), Bound(limits?.Maximum ?? limits?.ExclusiveMaximum));
        return format switch
        {
            "decimal" or "decimal128" or "bigint" or "biginteger" or "int128" or "uint128" => WireKind.Decimal,
            "int32" or "int16" or "int8" or "uint8" or "uint16" => Widened(WireKind.Int32, low, high),
            "uint32" => Widened(WireKind.UInt32, low, high),
            "uint64" => Widened(WireKind.UInt64, low, high),

            // Without a format, only bounds guarantee that 32 bits are sufficient.
            null when low is not null && high is not null => Widened(WireKind.Int32, low, high),
            _ => Widened(WireKind.Int64, low, high),
        };
    }

    private static WireKind Widened(WireKind kind, Bounded? low, Bounded? high) => kind switch
    {
        WireKind.UInt32 when Fits(low, high, uint.MinValue, uint.MaxValue) => kind,
        WireKind.UInt32 => Widened(IsSigned(low) ? WireKind.Int64 : WireKind.UInt64, low, high),
        WireKind.UInt64 => Fits(low, high, ulong.MinValue, ulong.MaxValue) ? kind : WireKind.Decimal,
        WireKind.Int32 when Fits(low, high, int.MinValue, int.MaxValue) => kind,
        WireKind.Int64 when Fits(low, high, long.MinValue, long.MaxValue) => kind,
        WireKind.Int32 => Widened(WireKind.Int64, low, high),

        // Without a lower bound, negative values are possible.
        _ => low is null || IsSigned(low) ? WireKind.Decimal : Widened(WireKind.UInt64, low, high),
    };

    private static bool Fits(Bounded? low, Bounded? high, decimal min, decimal max) =>
        low?.IsWithin(min, max) is not false && high?.IsWithin(min, max) is not false;

    private static bool IsSigned(Bounded? low) => low is { Value: < 0 };

    private static Bounded? Bound(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? new Bounded(value, Exact(text)) : null;

    private static decimal? Exact(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exact) ? exact : null;

    /// <summary>A bound. Many writers round large ones: 1.8446744073709552e+19 is meant as the largest of 64 bits.</summary>
    private sealed record Bounded(double Value, decimal? Exact)
    {
        public bool IsWithin(decimal min, decimal max) => Exact is { } exact
            ? exact >= min && exact <= max
            : Value >= (double)min && Value <= (double)max;
    }
}
