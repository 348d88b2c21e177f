using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Current.Invoices;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Payments;

/// <summary>Refunds a payment, fully or partially. A credit note reverses a PUE invoice.</summary>
internal static class PaymentRefund
{
    public static ApiReply Refund(ApiCall call)
    {
        var payment = PaymentDocuments.Find(call, call.Id);
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var sent = reader.Number("amount", IsMoney);
        var reason = reader.Text("reason");
        // There is no payment processor to inform.
        reader.Flag("external_processor_refund");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (payment.Text("status") is var status && status != PaymentStatus.Succeeded)
            throw CurrentFaults.BusinessRule($"A payment that is {status} cannot be refunded");

        var left = payment.Number("total")!.Value - Refunded(payment);
        var amount = sent ?? left;
        if (amount > left)
            throw CurrentFaults.BusinessRule("The amount exceeds what is left of the payment");

        Note(call, payment, amount, reason);
        if (amount == left)
            payment["status"] = PaymentStatus.Refunded;
        PaymentDocuments.Replace(call, payment);
        call.Raise("payment.updated", payment);
        return CurrentReply.Of(200, "Payment refunded successfully", payment);
    }

    private static void Note(ApiCall call, JsonObject payment, decimal amount, string? reason)
    {
        var refund = new JsonObject { ["amount"] = amount, ["created_at"] = call.Now.ToUnixTimeSeconds() };
        if (reason is not null)
            refund["reason"] = reason;
        if (amount > 0 && Invoiced(call, payment) is { } invoice)
        {
            var credited = Credit(call, payment, invoice, amount).Text("uuid");
            refund["invoice_id"] = credited;
            payment["invoices"]!.AsArray().Add(credited);
        }

        if (payment["refunds"] is not JsonArray refunds)
            payment["refunds"] = refunds = [];
        refunds.Add(refund);
    }

    private static JsonObject Credit(ApiCall call, JsonObject payment, JsonObject invoice, decimal amount)
    {
        var sent = payment.Pick("currency", "exchange_rate", "payment_form");
        sent["items"] = CreditNoteItems.Of(PaymentItems.ToInvoice(payment), payment.Number("total")!.Value, amount);
        sent["payments"] = new JsonArray(payment.Text("id"));
        // 01: a credit note on the invoice.
        sent["related_documents"] = new JsonArray(
            new JsonObject { ["relationship"] = "01", ["documents"] = new JsonArray(invoice.Text("uuid")) });
        return InvoiceIssue.Egress(call, sent, new InvoiceClient(payment["client"]!.AsObject().Text("id"), null, []));
    }

    /// <summary>The PUE invoice that was issued for the payment and is in force.</summary>
    private static JsonObject? Invoiced(ApiCall call, JsonObject payment) =>
        payment.Text("invoice_id") is { } uuid && InvoiceDocuments.Find(call, uuid) is var invoice
        && invoice.Text("payment_method") == "PUE" && invoice.Text("status") == "valid" ? invoice : null;

    private static decimal Refunded(JsonObject payment) =>
        (payment["refunds"]?.AsArray() ?? []).Sum(refund => refund!.AsObject().Number("amount")!.Value);

    private static string? IsMoney(decimal amount) =>
        amount > 0 && amount == decimal.Round(amount, 2) ? null : "amount must be greater than 0, with two decimals at most";
}
