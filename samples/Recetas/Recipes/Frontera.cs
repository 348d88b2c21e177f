using Gigstack;

namespace Recetas.Recipes;

/// <summary>A sale in the border region, with IVA at 8 %.</summary>
internal static class Frontera
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
                    Description = "Reparación de equipo de cómputo",
                    ProductKey = "81112300",
                    UnitKey = "E48",
                    Quantity = 1,
                    UnitPrice = 1500m,
                    Taxes = [Taxes.Iva8],
                },
            ],
            PaymentForm = PaymentForm.Efectivo,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });

        Expect.Equal((1500m, 120m, 1620m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
