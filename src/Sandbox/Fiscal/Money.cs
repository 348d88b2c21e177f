namespace Gigstack.Sandbox.Fiscal;

/// <summary>The two precisions of a CFDI: six decimals within an item, cents in the sums. Halves are rounded away from zero.</summary>
internal static class Money
{
    /// <summary>To cents, the precision of every sum.</summary>
    public static decimal Cents(decimal amount) => Plain(decimal.Round(amount, 2, MidpointRounding.AwayFromZero));

    /// <summary>To six decimals, the most that an item may show.</summary>
    public static decimal Micros(decimal amount) => Plain(decimal.Round(amount, 6, MidpointRounding.AwayFromZero));

    // Dividing by one with 28 zeros drops zeros at the end: 1160, not 1160.00.
    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;
}
