namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Payment complements (Pagos 2.0).</summary>
internal static class ComplementRules
{
    /// <summary>More is paid than is left of the invoice.</summary>
    public static readonly SatRule Overpaid = SatRule.OfInvoice("CRP20244",
        "El saldo insoluto debe ser al menos cero: el saldo anterior menos lo pagado.", "Se paga más de lo que se debe de la factura.",
        "Corrija el importe, o registre lo que sobra como anticipo.");

    private static readonly SatRule s_form = SatRule.OfInvoice("CRP20212",
        "La forma de pago debe ser distinta de 99.", "Lo que ya se pagó tiene una forma de pago.", "Escriba cómo se pagó, por ejemplo 03.");

    private static readonly SatRule s_noCurrency = SatRule.OfInvoice("CRP20213",
        "La moneda del pago debe ser distinta de XXX.", "XXX (sin moneda) es del comprobante, no del pago.",
        "Escriba la moneda en que se pagó.");

    private static readonly SatRule s_pesos = SatRule.OfInvoice("CRP20215",
        "El tipo de cambio del pago debe ser 1 si la moneda es MXN.", "El tipo de cambio son pesos por unidad de la moneda.",
        "Quite el tipo de cambio.");

    public static IReadOnlyList<SatRule> All => [s_form, s_noCurrency, s_pesos, Overpaid];

    public static IEnumerable<Violation> Check(ComplementInput input)
    {
        if (input.PaymentForm == "99")
            yield return s_form.At("payment_form");
        if (input.Currency == "XXX")
            yield return s_noCurrency.At("currency");
        // Of invoices in another currency, it is their exchange rate.
        if (input is { Currency: "MXN", ExchangeRate: not null and not 1 } && input.InvoiceCurrencies.All(currency => currency == "MXN"))
            yield return s_pesos.At("exchange_rate");
    }
}
