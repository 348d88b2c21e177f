using Gigstack;

namespace Recetas.Recipes;

/// <summary>An invoice that is paid later (PPD), in two instalments: each has its complement of payment.</summary>
internal static class PagoEnParcialidades
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
                    Description = "Desarrollo de software a la medida",
                    ProductKey = "81111500",
                    UnitKey = "E48",
                    Quantity = 1,
                    UnitPrice = 20000m,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.PorDefinir,
            PaymentMethod = PaymentMethod.Ppd,
            Use = CfdiUse.GastosEnGeneral,
        });
        var first = await gigstack.Invoices.Payment.CreateAsync(new()
        {
            InvoiceId = invoice.Uuid,
            Amount = 8000m,
            PaymentForm = PaymentForm.TransferenciaElectronica,
            Date = DateTimeOffset.UtcNow.AddHours(-2),
        });
        var second = await gigstack.Invoices.Payment.CreateAsync(new()
        {
            InvoiceId = invoice.Uuid,
            Amount = 15200m,
            PaymentForm = PaymentForm.TransferenciaElectronica,
            Date = DateTimeOffset.UtcNow.AddHours(-1),
        });
        invoice = await gigstack.Invoices.Income.GetAsync(invoice.Uuid!);

        Expect.Equal((23200m, 0m, 2), (invoice.Total, invoice.LastBalance, invoice.PaymentComplements));
        return
        [
            await gigstack.Invoices.Files.GetAsync(invoice.Uuid!),
            await gigstack.Invoices.Files.GetAsync(first.Uuid!),
            await gigstack.Invoices.Files.GetAsync(second.Uuid!),
        ];
    }
}
