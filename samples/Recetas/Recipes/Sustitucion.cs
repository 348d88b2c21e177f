using Gigstack;

namespace Recetas.Recipes;

/// <summary>An invoice with a mistake: its substitute names it, then it is canceled with motive 01.</summary>
internal static class Sustitucion
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, clientId) = issuer;
        var mistaken = await Sale.IssueAsync(issuer, "Mantenimiento de abril", 1, 3000m);

        var substitute = await gigstack.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = clientId },
            RelatedDocuments = [new() { Relationship = DocumentRelationship.SustitucionDeCfdiPrevios, Documents = [mistaken.Uuid!] }],
            Items =
            [
                new()
                {
                    Description = "Mantenimiento de abril",
                    ProductKey = "72101500",
                    UnitKey = "E48",
                    Quantity = 1,
                    UnitPrice = 3500m,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            PaymentMethod = PaymentMethod.Pue,
            Use = CfdiUse.GastosEnGeneral,
        });
        await gigstack.Invoices.CancelAsync(mistaken.Uuid!, new()
        {
            Motive = CancellationMotive.ErroresConRelacion,
            SubstitutionUuid = substitute.Uuid,
        });

        mistaken = await gigstack.Invoices.Income.GetAsync(mistaken.Uuid!);
        Expect.Equal((InvoiceStatus.Cancelled, CancellationMotive.ErroresConRelacion), (mistaken.Status, mistaken.Cancellation!.Motive));
        return [await gigstack.Invoices.Files.GetAsync(substitute.Uuid!)];
    }
}
