using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>What becomes of a requested payment: it is made, or canceled.</summary>
internal static class PaymentChange
{
    // Year 9999, the last that a time can hold.
    private const long LastSecond = 253402300799;

    public static ApiReply Paid(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var form = reader.Code("payment_form", SatCatalogs.PaymentForms);
        var date = reader.Integer("date", 0, LastSecond);
        if (form is null)
            errors.Add("payment_form", "payment_form is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        RequireRequested(payment, "paid");

        payment["status"] = PaymentStatus.Succeeded;
        payment["payment_form"] = form;
        payment["succeeded_at"] = date ?? call.Now.ToUnixTimeSeconds();
        PaymentAutomation.OnSuccess(call, payment);
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.succeeded", payment);
        return CurrentReply.Of(200, "Payment marked as paid successfully", payment);
    }

    /// <summary>A PPD invoice that was issued for the payment stays: what it bills may be paid otherwise.</summary>
    public static ApiReply Cancel(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        RequireRequested(payment, "canceled");
        payment["status"] = PaymentStatus.Canceled;
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.canceled", payment);
        return CurrentReply.Of(200, "Payment canceled successfully", payment.Pick("id", "status"));
    }

    private static void RequireRequested(JsonObject payment, string change)
    {
        if (payment.Text("status") is var status && status != PaymentStatus.Requested)
            throw CurrentFaults.BusinessRule($"A payment that is {status} cannot be {change}");
    }
}
