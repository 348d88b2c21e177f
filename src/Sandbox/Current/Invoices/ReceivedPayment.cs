namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>A payment of PPD invoices, as a payment complement tells it.</summary>
/// <param name="Shares">The UUIDs of the invoices, and what was paid of each, in the currency of the payment.</param>
/// <param name="PaymentForm">How it was paid (c_FormaPago).</param>
/// <param name="PaidAt">When it was paid.</param>
internal sealed record ReceivedPayment(
    IReadOnlyList<(string Uuid, decimal Amount)> Shares, string PaymentForm, DateTimeOffset PaidAt)
{
    /// <summary>The currency; null for that of the invoices.</summary>
    public string? Currency { get; init; }

    /// <summary>
    /// Pesos for one unit of the foreign currency: that of the payment, or that of the invoices if the payment is in pesos. If it is
    /// null, the exchange rate of the invoice is used, provided that the payment has its currency.
    /// </summary>
    public decimal? ExchangeRate { get; init; }

    /// <summary>The payment it is about, if there is one.</summary>
    public string? PaymentId { get; init; }

    /// <summary>The field of the request that the amount comes from; null if the invoices are listed with their amounts.</summary>
    public string? AmountField { get; init; }

    /// <summary>The place in the request of what was paid of an invoice.</summary>
    public string PathOf(int share) => AmountField ?? $"invoices[{share}].amount";

    public decimal Amount => Shares.Sum(share => share.Amount);
}
