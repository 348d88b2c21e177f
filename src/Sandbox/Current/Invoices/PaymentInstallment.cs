using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Checks a payment of a PPD invoice.</summary>
internal static class PaymentInstallment
{
    /// <exception cref="ApiFault">The invoice accepts no complement, or not this amount.</exception>
    public static PaymentElement Of(JsonObject invoice, decimal amount, string paymentForm, DateTimeOffset paidAt)
    {
        if (invoice.Text("payment_method") != "PPD")
            throw CurrentFaults.BusinessRule("Only PPD invoices take payment complements");
        if (invoice.Text("status") != "valid")
            throw CurrentFaults.BusinessRule("A canceled invoice takes no payment complements");
        var balance = invoice.Number("last_balance")!.Value;
        var cents = Money.Cents(amount);
        if (cents <= 0)
            throw CurrentFaults.BusinessRule("The amount of a payment must be greater than 0");
        if (cents > balance)
            throw CurrentFaults.BusinessRule("The amount exceeds the balance of the invoice");
        var totals = InvoiceTotals.Of(invoice["items"]!.AsArray(), new FieldErrors())!;
        return new PaymentElement(
            invoice, totals, (int)invoice.Number("payment_complements")!.Value + 1, balance, cents, paymentForm, paidAt);
    }
}
