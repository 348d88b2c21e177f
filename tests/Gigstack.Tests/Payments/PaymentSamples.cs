using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Payments;

/// <summary>Payments of 1160.</summary>
internal static class PaymentSamples
{
    public const string ItemJson =
        """{ "description": "Consulting", "quantity": 2, "unit_price": 500, "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }] }""";

    public static ItemInput Item { get; } = new() { Description = "Consulting", Quantity = 2, UnitPrice = 500m, Taxes = [CurrentSamples.Iva] };

    public static RequestPaymentInput Request(string clientId) =>
        new() { Client = new() { Id = clientId }, Items = [Item], Currency = "MXN" };

    public static RegisterPaymentInput Register(string clientId) =>
        new() { Client = new() { Id = clientId }, Items = [Item], Currency = "MXN", PaymentForm = PaymentForm.TransferenciaElectronica };
}
