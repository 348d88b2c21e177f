using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>Marks a requested payment as paid or canceled.</summary>
internal static class PaymentChange
{
    public static ApiReply Paid(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var form = reader.Code("payment_form", SatCatalogs.PaymentForms);
        var date = reader.UnixTime("date");
        if (form is null)
            errors.Add("payment_form", "payment_form is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        RequireRequested(payment, "paid");

        payment["status"] = PaymentStatus.Succeeded;
        payment["payment_form"] = form;
        payment["succeeded_at"] = (date ?? call.Now).ToUnixTimeSeconds();
        PaymentAutomation.OnSuccess(call, payment);
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.succeeded", payment);
        return CurrentReply.Of(200, "Payment marked as paid successfully", payment);
    }

    /// <summary>A PPD invoice of the payment stays valid: it can be paid by another payment.</summary>
    public static ApiReply Cancel(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        RequireRequested(payment, "canceled");
        Cancel(call, payment);
        return CurrentReply.Of(200, "Payment canceled successfully", payment.Pick("id", "status"));
    }

    public static void Cancel(ApiCall call, JsonObject payment)
    {
        payment["status"] = PaymentStatus.Canceled;
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.canceled", payment);
    }

    private static void RequireRequested(JsonObject payment, string change)
    {
        if (payment.Text("status") is var status && status != PaymentStatus.Requested)
            throw CurrentFaults.BusinessRule($"A payment that is {status} cannot be {change}");
    }
}
