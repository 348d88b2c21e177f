using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>
/// Refuses to stamp what the SAT would refuse, with all rules that a request breaks. A lenient Sandbox has one rule, so that tests can
/// cause a failure: personal deductions (uses D01 to D10) are not for companies.
/// </summary>
internal static class StampRefusal
{
    private static readonly string[] s_stamped =
        ["uuid", "folio_number", "stamp", "verification_url", "last_balance", "payment_complements"];

    /// <exception cref="ApiFault">The SAT refuses the invoice; the event <c>invoice.failed</c> is raised.</exception>
    public static void Check(ApiCall call, StampInput input)
    {
        IReadOnlyList<Violation> violations = !call.Lenient ? [.. SatRules.Check(input)]
            : UseRules.Deduction(input) is { } deduction ? [deduction]
            : [];
        if (violations.Count == 0)
            return;
        var failed = input.Invoice.DeepClone().AsObject();
        foreach (var stamped in s_stamped)
            failed.Remove(stamped);
        failed["status"] = "pending";
        throw Refused(violations, new FaultAnnouncement(call.Session.Scope, "invoice.failed", failed, call.Now));
    }

    /// <exception cref="ApiFault">The SAT refuses it.</exception>
    public static void Check(ApiCall call, Func<IEnumerable<Violation>> rules)
    {
        if (!call.Lenient && rules().ToList() is { Count: > 0 } violations)
            throw Refused(violations);
    }

    /// <summary>The error of a request that breaks rules of the SAT.</summary>
    public static ApiFault Refused(IReadOnlyList<Violation> violations, FaultAnnouncement? announcement = null)
    {
        var first = violations[0];
        var others = violations.Count > 1 ? $" (+{violations.Count - 1})" : "";
        return new ApiFault(
            422, "cfdi_service_error", $"{first.Rule.Code}: {first.Text}{others}", "The SAT refused the invoice",
            new JsonArray([.. violations.Select(violation => (JsonNode?)violation.Line)]))
        {
            Announcement = announcement,
        };
    }
}
