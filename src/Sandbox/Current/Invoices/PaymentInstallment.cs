using Gigstack.Sandbox.Current.Billing;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Rules;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>Checks a payment of PPD invoices, and calculates what it pays of each.</summary>
internal static class PaymentInstallment
{
    private const string Pesos = "MXN";

    private const decimal Cent = 0.01m;

    // "To be defined": when money has arrived, it is known how.
    private const string Undefined = "99";

    /// <exception cref="ApiFault">An invoice does not exist, or accepts no complement, or not this amount.</exception>
    public static PaymentElement Of(ApiCall call, ReceivedPayment payment)
    {
        var invoices = payment.Shares.Select(share => InvoiceDocuments.Find(call, share.Uuid, InvoiceKind.Income)).ToList();
        // Each would be checked against the whole balance.
        if (invoices.DistinctBy(invoice => invoice.Text("uuid")).Count() < invoices.Count)
            throw CurrentFaults.BusinessRule("An invoice is named twice");
        if (invoices.Select(ClientOf).Distinct().Count() > 1)
            throw CurrentFaults.BusinessRule("The invoices of a payment must be of one client");
        var currency = payment.Currency ?? invoices[0].Text("currency")!;
        StampRefusal.Check(call, () => SatRules.Check(new ComplementInput(
            new Receiver(invoices[0]["client"]!.AsObject()), TeamIssuer.Of(call), payment.PaymentForm, currency, payment.ExchangeRate,
            [.. invoices.Select((invoice, i) => new PaidShare(
                payment.PathOf(i), invoice.Text("currency")!, payment.Shares[i].Amount, payment.AmountField is null))])));
        if (payment.PaymentForm == Undefined)
            throw CurrentFaults.BusinessRule("The payment form 99 (por definir) is not allowed for a payment that was made");
        var documents = invoices.Select((invoice, i) => Document(call, invoice, payment, i, currency));
        var rate = currency == Pesos ? 1 : payment.ExchangeRate ?? invoices[0].Number("exchange_rate")!.Value;
        return new PaymentElement(
            [.. documents], Money.Cents(payment.Amount), currency, rate, payment.PaymentForm, payment.PaidAt);
    }

    private static PaidDocument Document(ApiCall call, JsonObject invoice, ReceivedPayment payment, int share, string currency)
    {
        if (invoice.Text("payment_method") != "PPD")
            throw CurrentFaults.BusinessRule("Only PPD invoices take payment complements");
        if (invoice.Text("status") != "valid")
            throw CurrentFaults.BusinessRule("A canceled invoice takes no payment complements");
        var equivalence = Equivalence(invoice.Text("currency")!, currency, payment.ExchangeRate);
        var balance = invoice.Number("last_balance")!.Value;
        var amount = payment.Shares[share].Amount;
        var paid = Money.Cents(amount * equivalence);
        // What is left of an invoice may be less than a cent of another currency.
        if (paid > balance && equivalence != 1 && Money.Cents((amount - Cent) * equivalence) < balance)
            paid = balance;
        if (paid <= 0)
            throw CurrentFaults.BusinessRule("The amount of a payment must be greater than 0");
        if (paid > balance)
        {
            throw call.Lenient
                ? CurrentFaults.BusinessRule("The amount exceeds the balance of the invoice")
                : StampRefusal.Refused([ComplementRules.Overpaid.At(payment.PathOf(share))]);
        }

        // A number is never used again, even if its complement was cancelled.
        var number = (int)call.Session.Counters.Next("instalments/" + invoice.Text("uuid"));
        return new PaidDocument(invoice, PaidTaxes.Of(call, invoice, balance - paid), number, balance, paid, equivalence);
    }

    /// <summary>Units of the currency of the invoice for one unit of that of the payment. The SAT takes ten decimals.</summary>
    private static decimal Equivalence(string ofInvoice, string ofPayment, decimal? exchangeRate)
    {
        if (ofInvoice == ofPayment)
            return 1;
        if (ofInvoice != Pesos && ofPayment != Pesos)
            throw CurrentFaults.BusinessRule($"A payment in {ofPayment} cannot pay an invoice in {ofInvoice}; give its amount in MXN");
        if (exchangeRate is not { } rate)
        {
            throw CurrentFaults.Invalid(
                "exchange_rate", $"exchange_rate is required for a payment in {ofPayment} of an invoice in {ofInvoice}");
        }

        return ofPayment == Pesos ? decimal.Round(1 / rate, 10) : rate;
    }

    private static string? ClientOf(JsonObject invoice) => invoice["client"]!.AsObject().Text("id");
}
