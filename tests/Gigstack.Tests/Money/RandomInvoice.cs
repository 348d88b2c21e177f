namespace GigstackTests.Money;

/// <summary>An invoice of income or egress, in pesos, or in another currency with its exchange rate.</summary>
internal sealed record RandomInvoice(IReadOnlyList<RandomItem> Items, string Currency, decimal? ExchangeRate, bool IsEgress)
{
    /// <summary>What it must amount to; null if no invoice can amount to that.</summary>
    public ReferenceAmounts? Amounts => ReferenceAmounts.Of(Items);

    public override string ToString() => FormattableString.Invariant($"{(IsEgress ? "E" : "I")} {Currency} {ExchangeRate}: {string.Join("; ", Items)}");
}
