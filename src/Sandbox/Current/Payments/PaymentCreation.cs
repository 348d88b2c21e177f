using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>Payments that are requested from a client, or registered when they have been made.</summary>
internal static class PaymentCreation
{
    private const string IdempotencyKey = "idempotency_key";

    public static ApiReply Request(ApiCall call) =>
        Once(call, "requested", formRequired: false, (sent, client) =>
        {
            var payment = PaymentDocuments.Create(call, sent, client);
            PaymentAutomation.OnRequest(call, payment, sent["invoice_config"]?.AsObject());
            PaymentDocuments.Replace(call, payment);
            PaymentDeadline.Plan(call, payment);
            call.Raise("payment.created", payment);
            return payment;
        });

    public static ApiReply Register(ApiCall call) =>
        Once(call, "registered", formRequired: true, (sent, client) =>
        {
            var payment = PaymentDocuments.Create(call, sent, client);
            payment["status"] = PaymentStatus.Succeeded;
            payment["succeeded_at"] = sent["date"]?.DeepClone() ?? call.Now.ToUnixTimeSeconds();
            if (sent.Text("ppd_invoice_id") is { } ppd)
                PaymentAutomation.OnSuccess(call, payment, ppd);
            else
                PaymentAutomation.OnSuccess(call, payment, sent["invoice_config"]?.AsObject());
            PaymentDocuments.Replace(call, payment);
            call.Raise("payment.created", payment);
            call.Raise("payment.succeeded", payment);
            return payment;
        });

    /// <summary>A repeated idempotency key returns the payment of its first use, in its current state.</summary>
    private static ApiReply Once(ApiCall call, string done, bool formRequired, Func<JsonObject, InvoiceClient, JsonObject> create)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var client = InvoiceClient.Read(reader);
        var sent = PaymentFields.Read(reader);
        if (formRequired && sent.Text("payment_form") is null)
            errors.Add("payment_form", "payment_form is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var key = sent.Text(IdempotencyKey);
        // The two operations do not share their keys.
        var name = $"{done}/{IdempotencyKey}";
        var first = key is null ? null : call.Session.Keys.HolderOf(PaymentDocuments.Resource, name, key);
        var payment = first is null ? create(sent, client!) : PaymentDocuments.Find(call, first);
        call.Session.Keys.TryClaim(PaymentDocuments.Resource, name, key, payment.Text("id")!);
        return CurrentReply.Of(first is null ? 201 : 200, $"Payment {done} successfully", payment);
    }
}
