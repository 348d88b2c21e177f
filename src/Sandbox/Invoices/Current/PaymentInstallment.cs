using System.Text.Json.Nodes;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Http;
using Gigstack.Sandbox.Validation;

namespace Gigstack.Sandbox.Invoices.Current;

/// <summary>One payment of a PPD invoice.</summary>
/// <param name="Number">Which one it is, from 1.</param>
/// <param name="Previous">The balance before.</param>
/// <param name="Amount">What was paid.</param>
/// <param name="PaymentForm">How (c_FormaPago).</param>
/// <param name="PaidAt">When.</param>
internal sealed record PaymentInstallment(int Number, decimal Previous, decimal Amount, string PaymentForm, DateTimeOffset PaidAt)
{
    public decimal Remaining => Previous - Amount;

    /// <exception cref="ApiFault">The invoice takes no complement, or not this one.</exception>
    public static PaymentInstallment Of(JsonObject invoice, decimal amount, string paymentForm, DateTimeOffset paidAt)
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
        return new PaymentInstallment((int)invoice.Number("payment_complements")!.Value + 1, balance, cents, paymentForm, paidAt);
    }
}
