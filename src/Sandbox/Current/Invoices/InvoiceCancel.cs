using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Cancels invoices by the rules of the SAT.</summary>
internal static class InvoiceCancel
{
    /// <summary>01: issued with errors, and another invoice takes its place.</summary>
    private const string Substituted = "01";

    /// <param name="call">The request.</param>
    /// <param name="uuid">The invoice, of whatever kind.</param>
    /// <param name="motive">01 to 04.</param>
    /// <param name="substitutionUuid">The invoice that takes its place; with motive 01, and only then.</param>
    /// <returns>The invoice as stored, with its <c>cancellation</c>.</returns>
    /// <exception cref="ApiFault">There is no such invoice, it is canceled already, or a rule stands against it.</exception>
    public static JsonObject Cancel(ApiCall call, string uuid, string motive, string? substitutionUuid)
    {
        var invoice = InvoiceDocuments.Find(call, uuid);
        Check(call, invoice, motive, substitutionUuid);

        invoice["status"] = "cancelled";
        invoice["cancellation"] = new JsonObject
        {
            ["cancellation_status"] = "cancelled",
            ["cancelled_at"] = call.Now.ToUnixTimeSeconds(),
            ["motive"] = motive,
            // The SAT's answer to an accepted request.
            ["code"] = "201",
        };
        InvoiceDocuments.Replace(call, invoice);
        InvoiceFiles.Outdate(call, invoice);
        if (invoice.Text("invoice_type") == InvoiceKind.Complement.Type)
            PaidInvoices.GiveBack(call, invoice);
        call.Raise("invoice.canceled", invoice);
        return invoice;
    }

    private static void Check(ApiCall call, JsonObject invoice, string motive, string? substitutionUuid)
    {
        if (invoice.Text("status") == "cancelled")
            throw CurrentFaults.Conflict("The invoice is canceled already");
        if (invoice.Number("payment_complements") > 0)
            throw CurrentFaults.BusinessRule("The payment complements of the invoice have to be canceled first");

        var errors = new FieldErrors();
        if (!SatCatalogs.CancellationMotives.Contains(motive))
            errors.Add("motive", $"motive must be one of: {string.Join(", ", SatCatalogs.CancellationMotives)}");
        else if (motive == Substituted && substitutionUuid is null)
            errors.Add("substitution_uuid", "substitution_uuid is required with motive 01");
        else if (motive != Substituted && substitutionUuid is not null)
            errors.Add("substitution_uuid", "substitution_uuid goes with motive 01 only");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        if (substitutionUuid is null)
            return;
        if (call.Session.Documents.Find(InvoiceDocuments.Resource, substitutionUuid.ToLowerInvariant())?.Body is not { } substitute
            || substitute.Text("status") != "valid")
        {
            throw CurrentFaults.BusinessRule("substitution_uuid must be the UUID of a valid invoice");
        }

        if (substitute.Text("uuid") == invoice.Text("uuid"))
            throw CurrentFaults.BusinessRule("An invoice cannot take its own place");
    }
}
