namespace Gigstack.Sandbox.Current.Billing;

/// <summary>What a CFDI in another currency needs: pesos for a unit of it.</summary>
internal static class ExchangeRates
{
    /// <exception cref="ApiFault">The body is about another currency and has no <c>exchange_rate</c>.</exception>
    public static void Require(JsonObject sent)
    {
        if (sent.Text("currency") is { } currency and not "MXN" && sent["exchange_rate"] is null)
            throw CurrentFaults.Invalid("exchange_rate", $"exchange_rate is required with currency {currency}");
    }

    /// <summary>Removes the 1 that a payment has if it was told no exchange rate.</summary>
    public static JsonObject WithoutDefault(JsonObject sent)
    {
        if (sent.Text("currency") != "MXN" && Told(sent) is null)
            sent.Remove("exchange_rate");
        return sent;
    }

    /// <summary>The exchange rate that a payment in another currency was told; null if it was told none.</summary>
    public static decimal? Told(JsonObject payment) =>
        payment.Text("currency") != "MXN" && payment.Number("exchange_rate") is { } rate and not 1 ? rate : null;
}
