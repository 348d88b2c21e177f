using Gigstack;

namespace Recetas.Recipes;

/// <summary>A sale that did not take place: motive 03, nothing replaces the invoice.</summary>
internal static class Cancelacion
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, _) = issuer;
        var invoice = await Sale.IssueAsync(issuer, "Renta de salón", 1, 4000m);

        await gigstack.Invoices.CancelAsync(invoice.Uuid!, new() { Motive = CancellationMotive.OperacionNoRealizada });
        invoice = await gigstack.Invoices.Income.GetAsync(invoice.Uuid!);

        Expect.Equal((InvoiceStatus.Cancelled, CancellationMotive.OperacionNoRealizada), (invoice.Status, invoice.Cancellation!.Motive));
        return [await gigstack.Invoices.Files.GetAsync(invoice.Uuid!)];
    }
}
