using Gigstack;

namespace Recetas.Recipes;

/// <summary>Goods with IEPS: the base of the IVA holds the IEPS.</summary>
internal static class Ieps
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
                    Description = "Botana de maíz, caja de 24",
                    ProductKey = "50192100",
                    UnitKey = "XBX",
                    Quantity = 10,
                    UnitPrice = 120m,
                    Taxes = [Taxes.Ieps8, Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.AdquisicionDeMercancias,
        });

        Expect.Equal((1200m, 303.36m, 1503.36m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
