using System.Globalization;
using System.Numerics;
using System.Xml.Linq;
using Gigstack;
using Gigstack.Runtime;
using static GigstackTests.Money.CfdiAmounts;
using static GigstackTests.Money.RandomPayments;

namespace GigstackTests.Money;

/// <summary>Carries out a scenario, and compares each answer and each CFDI with what must come of it.</summary>
internal sealed class PaymentRun(GigstackClient api, HttpClient http, string client, Action<XElement> seen)
{
    // What is malformed, and what the SAT refuses.
    private static readonly int[] s_refusals = [400, 422];

    private readonly List<PaidInvoice> _invoices = [];
    private readonly List<string> _complements = [];

    public async Task RunAsync(Scenario scenario)
    {
        foreach (var invoice in scenario.Invoices)
            _invoices.Add(await IssueAsync(invoice));
        foreach (var step in scenario.Steps)
        {
            await StepAsync(step);
            await AssertBalancesAsync();
        }

        foreach (var invoice in _invoices.Where(invoice => invoice.Balance > 0))
            await PayAsync([(invoice, invoice.BalanceAmount)], null, null);
        await AssertBalancesAsync();
        foreach (var invoice in _invoices)
            await AssertTaxesAddUpAsync(invoice);

        foreach (var complement in _complements.ToList())
            await CancelAsync(complement);
        await AssertBalancesAsync();
        foreach (var invoice in _invoices)
            await api.Invoices.CancelAsync(invoice.Uuid, new() { Motive = CancellationMotive.OperacionNoRealizada });
    }

    private async Task<PaidInvoice> IssueAsync(RandomInvoice invoice)
    {
        var issued = await api.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = client },
            Items = [.. invoice.Items.Select(item => item.ToInput())],
            Currency = invoice.Currency,
            ExchangeRate = invoice.ExchangeRate,
            PaymentMethod = PaymentMethod.Ppd,
        });
        var amounts = invoice.Amounts!;
        Assert.Equal(amounts.Total, ((Rational)issued.LastBalance!.Value).Cents);
        return new PaidInvoice(issued.Uuid!, invoice.Currency, invoice.ExchangeRate, amounts);
    }

    private Task StepAsync(Step step)
    {
        var open = _invoices.Where(invoice => invoice.Balance > 0).ToList();
        var chosen = open.Count == 0 ? null : open[step.Which % open.Count];
        return step.Kind switch
        {
            StepKind.CancelComplement => _complements.Count == 0 ? Task.CompletedTask : CancelAsync(_complements[step.Which % _complements.Count]),
            StepKind.CancelInvoice => RefusedAsync(() => api.Invoices.CancelAsync(
                _invoices[step.Which % _invoices.Count].Uuid, new() { Motive = CancellationMotive.OperacionNoRealizada }),
                _invoices[step.Which % _invoices.Count].Parts.Count > 0),
            _ when chosen is null => Task.CompletedTask,
            StepKind.PaySeveral => PayAsync(
                [.. open.Select(invoice => (invoice, Amount(step, invoice, step.Currency ?? chosen.Currency)))],
                step.Currency ?? chosen.Currency,
                step.Rate),
            StepKind.PayAll => PayAsync([(chosen, chosen.BalanceAmount)], null, null),
            StepKind.PayTooMuch => RefusedAsync(
                () => CreateAsync([(chosen, chosen.BalanceAmount + 0.01m)], null, null), true),
            _ => PayAsync([(chosen, Amount(step, chosen, step.Currency ?? chosen.Currency))], step.Currency, step.Rate),
        };
    }

    // In the currency of the payment, a part of the balance; at least a cent.
    private static decimal Amount(Step step, PaidInvoice invoice, string currency) => decimal.Max(
        0.01m, decimal.Round(invoice.BalanceAmount * step.Share / Equivalence(invoice, currency, step.Rate), 2));

    private static decimal Equivalence(PaidInvoice invoice, string currency, decimal rate) =>
        currency == invoice.Currency ? 1 : currency == "MXN" ? ((Rational)1m / rate).ToDecimal(10) : rate;

    private async Task PayAsync(IReadOnlyList<(PaidInvoice Invoice, decimal Amount)> shares, string? currency, decimal? rate)
    {
        var paidIn = currency ?? shares[0].Invoice.Currency;
        var expected = shares.Select(share => Paid(share.Invoice, share.Amount, paidIn, rate ?? 1)).ToList();
        if (expected.Any(cents => cents is null))
        {
            await RefusedAsync(() => CreateAsync(shares, currency, rate), true);
            return;
        }

        var complement = await CreateAsync(shares, currency, rate);
        _complements.Add(complement.Uuid!);
        var cfdi = await XmlAsync(complement.Uuid!);
        seen(cfdi);
        ComplementAmounts.AddUp(cfdi);
        var payment = cfdi.Descendants(ComplementAmounts.Pagos + "Pago").Single();
        Assert.Equal(paidIn, (string?)payment.Attribute("MonedaP"));
        Assert.Equal(paidIn == "MXN" ? 1 : rate ?? shares[0].Invoice.ExchangeRate, Number(payment, "TipoCambioP").ToDecimal(6));
        Assert.Equal(shares.Sum(share => share.Amount), Number(payment, "Monto").ToDecimal(2));
        var documents = payment.Elements(ComplementAmounts.Pagos + "DoctoRelacionado").ToList();
        for (var i = 0; i < shares.Count; i++)
        {
            var invoice = shares[i].Invoice;
            AssertDocument(invoice, invoice.Pay(complement.Uuid!, expected[i]!.Value), documents[i], Equivalence(invoice, paidIn, rate ?? 1));
        }
    }

    // In cents of the invoice. A payment in another currency may exceed the balance by less than its smallest unit. Null if it is refused.
    private static BigInteger? Paid(PaidInvoice invoice, decimal amount, string currency, decimal rate)
    {
        var equivalence = Equivalence(invoice, currency, rate);
        var cents = ((Rational)amount * equivalence).Round(2).Cents;
        if (cents > invoice.Balance && invoice.Currency != currency && ((Rational)(amount - 0.01m) * equivalence).Round(2).Cents < invoice.Balance)
            return invoice.Balance;
        return cents <= 0 || cents > invoice.Balance ? null : cents;
    }

    private static void AssertDocument(PaidInvoice invoice, PaidInvoice.Part part, XElement document, decimal equivalence)
    {
        Assert.Equal(
            (invoice.Uuid, invoice.Currency, part.Number.ToString(CultureInfo.InvariantCulture)),
            ((string?)document.Attribute("IdDocumento"), (string?)document.Attribute("MonedaDR"), (string?)document.Attribute("NumParcialidad")));
        Assert.Equal(
            (part.Before, part.Cents, part.Before - part.Cents),
            (Number(document, "ImpSaldoAnt").Cents, Number(document, "ImpPagado").Cents, Number(document, "ImpSaldoInsoluto").Cents));
        Assert.Equal(equivalence, Number(document, "EquivalenciaDR").ToDecimal(10));
        foreach (var (kind, taxed, amount) in ComplementAmounts.Taxes(document))
        {
            // A share in proportion, and the rate of its base.
            var share = new Rational(part.Cents, invoice.Amounts.Total);
            var whole = invoice.Amounts.Kinds[kind];
            Assert.True(taxed.IsNear(whole.Base * share, 0.00001m), $"{document}\nis not the share of {whole.Base.ToDecimal(6)}");
            Assert.True(amount.IsNear(taxed * kind.Rate, 0.00001m * decimal.Max(1, kind.Rate)), $"{document}\n{kind} is not the rate of its base");
            part.Taxes.Add(kind, (taxed, amount));
        }
    }

    private async Task AssertTaxesAddUpAsync(PaidInvoice invoice)
    {
        var sums = invoice.Parts.SelectMany(part => part.Taxes).GroupBy(tax => tax.Key).ToDictionary(
            like => like.Key,
            like => like.Aggregate((Base: Rational.Zero, Amount: Rational.Zero), (sum, one) =>
                (sum.Base + one.Value.Base, sum.Amount + one.Value.Amount)));
        foreach (var (kind, (taxed, amount)) in invoice.Amounts.Kinds.Where(kind => kind.Value.Base > Rational.Zero))
        {
            Assert.Equal((kind, taxed.ToDecimal(6)), (kind, sums[kind].Base.ToDecimal(6)));
            Assert.Equal((kind, amount.ToDecimal(6)), (kind, sums[kind].Amount.ToDecimal(6)));
        }

        Assert.Equal(
            CfdiAmounts.Taxes(await XmlAsync(invoice.Uuid)).OrderBy(sum => sum.Key.ToString()),
            ReferenceAmounts.Cents(sums).OrderBy(sum => sum.Key.ToString()));
    }

    private async Task CancelAsync(string complement)
    {
        await api.Invoices.CancelAsync(complement, new() { Motive = CancellationMotive.OperacionNoRealizada });
        _complements.Remove(complement);
        _invoices.ForEach(invoice => invoice.Cancel(complement));
    }

    private async Task AssertBalancesAsync()
    {
        foreach (var invoice in _invoices)
        {
            var stored = await api.Invoices.Income.GetAsync(invoice.Uuid);
            Assert.Equal((invoice.Balance, invoice.Parts.Count), (((Rational)stored.LastBalance!.Value).Cents, stored.PaymentComplements));
        }
    }

    private static async Task RefusedAsync(Func<Task> call, bool isRefused)
    {
        if (isRefused)
            Assert.Contains((int)(await Assert.ThrowsAsync<ApiException<ErrorResponse>>(call)).StatusCode!, s_refusals);
    }

    private async Task<Invoice> CreateAsync(
        IReadOnlyList<(PaidInvoice Invoice, decimal Amount)> shares, string? currency, decimal? rate)
    {
        // Between pesos, there is no exchange rate: the SAT refuses one (CRP20215).
        if (currency is null or "MXN" && shares.All(share => share.Invoice.Currency == "MXN"))
            rate = null;
        return await api.Invoices.Payment.CreateAsync(shares.Count == 1
            ? new() { InvoiceId = shares[0].Invoice.Uuid, Amount = shares[0].Amount, Currency = currency, ExchangeRate = rate, PaymentForm = PaymentForm.TransferenciaElectronica }
            : new()
            {
                Invoices = [.. shares.Select(share => new PaidInvoiceInput { InvoiceId = share.Invoice.Uuid, Amount = share.Amount })],
                Currency = currency,
                ExchangeRate = rate,
                PaymentForm = PaymentForm.TransferenciaElectronica,
            });
    }

    private async Task<XElement> XmlAsync(string uuid)
    {
        var files = await api.Invoices.Files.GetAsync(uuid, new() { FileType = InvoiceFileType.Xml });
        return XDocument.Parse(await http.GetStringAsync(new Uri(files.Xml!))).Root!;
    }
}
