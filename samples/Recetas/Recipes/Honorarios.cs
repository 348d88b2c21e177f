using Gigstack;

namespace Recetas.Recipes;

/// <summary>A person of regime 612 bills a company for fees, which withholds ISR and two thirds of the IVA.</summary>
internal static class Honorarios
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
                    Description = "Honorarios por asesoría legal",
                    ProductKey = "80121600",
                    UnitKey = "E48",
                    Quantity = 1,
                    UnitPrice = 10000m,
                    Taxes = [Taxes.Iva16, Taxes.IsrWithheld10, Taxes.IvaWithheldTwoThirds],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });

        Expect.Equal((10000m, 1600m, 2066.67m, 9533.33m), (invoice.Subtotal, invoice.Taxes, invoice.WithholdingTaxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
