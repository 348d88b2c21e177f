namespace Gigstack.Sandbox.Current.Billing;

/// <summary>
/// Refuses to stamp, as the SAT does. There is one rule, so that tests can cause a failure: personal deductions (uses D01 to
/// D10) are for persons, whose RFC has 13 characters, not for companies.
/// </summary>
internal static class StampRefusal
{
    private const string CompanyWithDeduction = "CFDI40161";

    private static readonly string[] s_stamped =
        ["uuid", "folio_number", "stamp", "verification_url", "last_balance", "payment_complements"];

    /// <exception cref="ApiFault">The SAT refuses the invoice; the event <c>invoice.failed</c> is raised.</exception>
    public static void Check(ApiCall call, JsonObject invoice)
    {
        if (invoice.Text("use") is not ['D', ..] || invoice["client"]!.AsObject().Text("tax_id") is not { Length: 12 })
            return;
        var failed = invoice.DeepClone().AsObject();
        foreach (var stamped in s_stamped)
            failed.Remove(stamped);
        failed["status"] = "pending";
        const string Message = "El uso del CFDI no corresponde al tipo de persona y al régimen del receptor";
        throw new ApiFault(
            422, "cfdi_service_error", $"{CompanyWithDeduction}: {Message}", "The SAT refused the invoice",
            new JsonArray(CompanyWithDeduction))
        {
            Announcement = new FaultAnnouncement(call.Session.Scope, "invoice.failed", failed, call.Now),
        };
    }
}
