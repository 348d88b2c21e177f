using System.Globalization;
using Gigstack;

namespace Recetas.Recipes;

/// <summary>The tickets of a day, sold to the general public.</summary>
internal static class FacturaGlobal
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, _) = issuer;
        (string Number, decimal Amount)[] tickets = [("T-1001", 86.21m), ("T-1002", 250m), ("T-1003", 1034.48m)];

        var today = DateOnly.FromDateTime(DateTime.Today);
        var invoice = await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new()
            {
                Name = "PUBLICO EN GENERAL",
                LegalName = "PUBLICO EN GENERAL",
                TaxId = "XAXX010101000",
                TaxSystem = TaxSystem.SinObligacionesFiscales,
            },
            Global = new()
            {
                Periodicity = GlobalPeriodicity.Diario,
                Months = GlobalMonths.Parse(today.ToString("MM", CultureInfo.InvariantCulture)),
                Year = today.Year,
            },
            Items =
            [
                .. tickets.Select(ticket => new ItemInput
                {
                    Sku = ticket.Number,
                    Description = "Venta",
                    ProductKey = "01010101",
                    UnitKey = "ACT",
                    Quantity = 1,
                    UnitPrice = ticket.Amount,
                    Taxes = [Taxes.Iva16],
                }),
            ],
            PaymentForm = PaymentForm.Efectivo,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.SinEfectosFiscales,
        });

        Expect.Equal((1370.69m, 219.31m, 1590m), (invoice.Subtotal, invoice.Taxes, invoice.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
