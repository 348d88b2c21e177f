using Gigstack;

namespace Recetas.Recipes;

/// <summary>A person of the simplified regime (626) bills a company, which withholds 1.25 % of ISR.</summary>
internal static class Resico
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, clientId) = issuer;

        var invoice = await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = clientId },
            Items =
            [
                new()
                {
                    Description = "Diseño de imagen corporativa",
                    ProductKey = "82141500",
                    UnitKey = "E48",
                    Quantity = 1,
                    UnitPrice = 8000m,
                    Taxes = [Taxes.Iva16, Taxes.Resico125],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });

        Expect.Equal((8000m, 1280m, 100m, 9180m), (invoice.Subtotal, invoice.Taxes, invoice.WithholdingTaxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
