namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>A payment complement that is about to be stamped.</summary>
/// <param name="Receiver">The client of the invoices.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="PaymentForm">How it was paid (c_FormaPago).</param>
/// <param name="Currency">The currency of the payment.</param>
/// <param name="ExchangeRate">The exchange rate, if it was sent.</param>
/// <param name="Shares">What it pays.</param>
internal sealed record ComplementInput(
    Receiver Receiver, FiscalIssuer Issuer, string PaymentForm, string Currency, decimal? ExchangeRate, IReadOnlyList<PaidShare> Shares);
