using Gigstack.Sandbox.Fiscal.Rules.Catalogs;

namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>Method and form of payment, currency and exchange rate.</summary>
internal static class PaymentRules
{
    private static readonly SatRule s_ppd = SatRule.OfInvoice("CFDI40105",
        "La forma de pago debe ser 99 con el método de pago PPD.", "En parcialidades o diferido aún no se sabe cómo se pagará.",
        "Use la forma de pago 99, o el método PUE si ya se pagó.");

    private static readonly SatRule s_pue = SatRule.OfInvoice("FormaPago",
        "La forma de pago 99 (por definir) no va con el método de pago PUE.", "Lo pagado en una sola exhibición tiene una forma de pago.",
        "Escriba cómo se pagó, por ejemplo 03, o use el método PPD.");

    private static readonly SatRule s_decimals = SatRule.OfInvoice("CFDI40107",
        "El subtotal tiene más decimales de los que admite la moneda.", "El catálogo c_Moneda tiene los decimales de cada moneda.",
        "Use precios enteros en monedas sin decimales, como JPY y CLP.");

    private static readonly SatRule s_pesos = SatRule.OfInvoice("CFDI40114",
        "El tipo de cambio debe ser 1 si la moneda es MXN.", "El tipo de cambio son pesos por unidad de la moneda.",
        "Quite el tipo de cambio, o escriba la moneda de los importes.");

    private static readonly SatRule s_noCurrency = SatRule.OfInvoice("CFDI40116",
        "No se registra tipo de cambio con la moneda XXX.", "XXX (sin moneda) es de traslados y de complementos de pago.",
        "Escriba la moneda de los importes.");

    private static readonly SatRule s_rate = SatRule.OfInvoice("CFDI40117",
        "El tipo de cambio no cumple con el patrón requerido.", "Tiene hasta seis decimales y es de al menos 0.000001.",
        "Redondee el tipo de cambio a seis decimales.");

    public static IReadOnlyList<SatRule> All => [s_ppd, s_pue, s_decimals, s_pesos, s_noCurrency, s_rate];

    public static IEnumerable<Violation> Check(StampInput input)
    {
        var isDeferred = input.Invoice.Text("payment_method") == "PPD";
        var isUndefined = input.Invoice.Text("payment_form") == "99";
        if (isDeferred && !isUndefined)
            yield return s_ppd.At("payment_form");
        if (!isDeferred && isUndefined)
            yield return s_pue.At("payment_form");

        var currency = input.Invoice.Text("currency")!;
        var rate = input.Invoice.Number("exchange_rate")!.Value;
        if (currency == "XXX")
            yield return s_noCurrency.At("currency");
        else if (currency == "MXN" && rate != 1)
            yield return s_pesos.At("exchange_rate");
        else if (rate != decimal.Round(rate, 6))
            yield return s_rate.At("exchange_rate");
        if (CodeLists.WholeCurrencies.Contains(currency) && input.Totals.Subtotal != decimal.Truncate(input.Totals.Subtotal))
            yield return s_decimals.At("currency");
    }
}
