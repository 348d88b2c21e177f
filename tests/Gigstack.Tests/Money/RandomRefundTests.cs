using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Money;

/// <summary>Random refunds of invoiced payments: each has a credit note about exactly its amount, until nothing is left.</summary>
public sealed class RandomRefundTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly int s_payments = TestSize.Of(full: 300, quick: 100);

    [Fact]
    public async Task Credit_notes_add_up_to_what_was_given_back()
    {
        using var http = new HttpClient();
        using var api = new GigstackClient(Key, new GigstackClientOptions { BaseAddress = BaseAddress, HttpClient = http });
        var client = (await api.Clients.CreateAsync(CurrentSamples.Client)).Id!;
        var refunds =
            from invoice in RandomInvoices.Invoice().Where(invoice => invoice.Amounts!.Total > 0)
            from count in Gen.Choose(0, 4)
            from shares in Gen.ListOf(Gen.Frequency((5, Gen.Choose(1, 999_999)), (1, Gen.Constant(1))), count)
            select (Invoice: invoice, Shares: shares.ToList());
        await Task.Run(() => Check.One(
            RandomCases.Of(s_payments),
            Prop.ForAll(
                Arb.From(refunds, one => one.Shares.Select((_, i) => one with { Shares = [.. one.Shares.Where((_, other) => other != i)] })),
                one => RefundAsync(api, http, client, one.Invoice, one.Shares).GetAwaiter().GetResult())));
    }

    private static async Task RefundAsync(GigstackClient api, HttpClient http, string client, RandomInvoice paid, IReadOnlyList<int> shares)
    {
        var payment = await api.Payments.RegisterAsync(new()
        {
            Client = new() { Id = client },
            Items = [.. paid.Items.Select(item => item.ToInput())],
            Currency = paid.Currency,
            ExchangeRate = paid.ExchangeRate,
            PaymentForm = PaymentForm.TransferenciaElectronica,
            AutomationType = AutomationType.PueInvoice,
        });
        var left = payment.Total!.Value;
        Assert.Equal(paid.Amounts!.Total, ((Rational)left).Cents);
        foreach (var share in shares)
        {
            var amount = decimal.Max(0.01m, decimal.Round(left * share / 1_000_000, 2));
            if (amount >= left)
                continue;
            left -= amount;
            await GiveBackAsync(amount, amount);
        }

        await GiveBackAsync(null, left);
        Assert.Equal(PaymentStatus.Refunded, (await api.Payments.GetAsync(payment.Id!)).Status);

        async Task GiveBackAsync(decimal? sent, decimal amount)
        {
            var after = await api.Payments.RefundAsync(payment.Id!, new() { Amount = sent });
            var note = await api.Invoices.Egress.GetAsync(after.Invoices![^1].Id!);
            var files = await api.Invoices.Files.GetAsync(note.Uuid!, new() { FileType = InvoiceFileType.Xml });
            var cfdi = XDocument.Parse(await http.GetStringAsync(new Uri(files.Xml!))).Root!;
            Assert.Equal(amount, note.Total);
            Assert.Equal(((Rational)amount).Cents, CfdiAmounts.Sums(cfdi).Total);
            CfdiAmounts.AddUp(cfdi);
            Assert.Equal(
                (paid.Currency, paid.ExchangeRate ?? 1),
                ((string?)cfdi.Attribute("Moneda"), CfdiAmounts.Number(cfdi, "TipoCambio").ToDecimal(6)));
        }
    }
}
