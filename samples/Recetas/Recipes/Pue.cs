using Gigstack;

namespace Recetas.Recipes;

/// <summary>A sale that is paid at once.</summary>
internal static class Pue
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
                    Description = "Consultoría de marzo",
                    ProductKey = "80101500",
                    UnitKey = "E48",
                    Quantity = 2,
                    UnitPrice = 500m,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });
        var files = await gigstack.Invoices.Files.GetAsync(invoice.Uuid!);

        Expect.Equal((1000m, 160m, 1160m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        return [files];
    }
}
