using Gigstack;

namespace Recetas.Recipes;

/// <summary>Part of a sale is given back: an egress invoice (type E) that names the invoice.</summary>
internal static class NotaDeCredito
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, clientId) = issuer;
        var invoice = await Sale.IssueAsync(issuer, "Curso de contabilidad, 2 lugares", 2, 1500m);

        var note = await gigstack.Invoices.Egress.CreateAsync(new()
        {
            Client = new() { Id = clientId },
            RelatedDocuments = [new() { Relationship = DocumentRelationship.NotaDeCredito, Documents = [invoice.Uuid!] }],
            Items =
            [
                new()
                {
                    Description = "Devolución de un lugar del curso",
                    ProductKey = "84111506",
                    UnitKey = "ACT",
                    Quantity = 1,
                    UnitPrice = 1500m,
                    Taxes = [Taxes.Iva16],
                },
            ],
            PaymentForm = PaymentForm.TransferenciaElectronica,
            Use = CfdiUse.DevolucionesDescuentosOBonificaciones,
        });

        Expect.Equal((InvoiceType.Egreso, 1740m), (note.InvoiceType, note.Total));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!), await gigstack.Invoices.Files.GetAsync(note.Uuid!)];
    }
}
