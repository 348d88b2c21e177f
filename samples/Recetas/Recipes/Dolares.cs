using Gigstack;

namespace Recetas.Recipes;

/// <summary>An invoice in dollars: the exchange rate is that of the day, in pesos.</summary>
internal static class Dolares
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, clientId) = issuer;

        var invoice = await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = clientId },
            Currency = "USD",
            ExchangeRate = 18.4523m,
            Items =
            [
                new()
                {
                    Description = "Licencia anual de software",
                    ProductKey = "43232408",
                    UnitKey = "E48",
                    Quantity = 3,
                    UnitPrice = 249.99m,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });

        Expect.Equal((749.97m, 120m, 869.97m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
