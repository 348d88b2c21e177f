using System.Reflection;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Money;

/// <summary>Random invoices, 10,000 of them in full: what the client reads and what the CFDI says agree to the cent with a reference in
/// fractions.</summary>
public sealed class RandomInvoiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private const int BatchSize = 50;
    private const int Parallelism = 2;

    private static readonly int s_batches = TestSize.Of(full: 200, quick: 20);

    [Fact]
    public async Task Amounts_agree_to_the_cent_everywhere()
    {
        // The recorder keeps every request; so many are too many to keep.
        using var http = new HttpClient();
        using var api = new GigstackClient(Key, new GigstackClientOptions { BaseAddress = BaseAddress, HttpClient = http });
        var client = (await api.Clients.CreateAsync(CurrentSamples.Client)).Id!;
        await Task.Run(() => Check.One(
            RandomCases.Of(s_batches),
            Prop.ForAll(RandomInvoices.Batches(BatchSize), batch => RunAll(batch, invoice => AssertAgreesAsync(api, http, client, invoice)))));
    }

    [Fact]
    public void No_type_on_the_way_has_binary_floating_point()
    {
        var seen = new HashSet<Type>();
        foreach (
            var type in (Type[])[typeof(InvoiceIncomeInput), typeof(InvoiceEgressInput), typeof(DraftInvoiceInput), typeof(Invoice), typeof(DraftInvoice)])
        {
            Visit(type);
        }

        Assert.Contains(typeof(TaxElement), seen);
        Assert.Contains(typeof(InvoiceItem), seen);

        void Visit(Type type)
        {
            Assert.False(type == typeof(float) || type == typeof(double) || type == typeof(Half), $"{type} is on the way");
            foreach (var argument in type.IsGenericType ? type.GetGenericArguments() : [])
                Visit(argument);
            if (type.Assembly != typeof(Invoice).Assembly || !seen.Add(type))
                return;
            foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                Visit(property.PropertyType);
        }
    }

    [Theory]
    [InlineData("1", "0.125", 13)]
    [InlineData("3", "0.333333", 100)]
    [InlineData("0.5", "0.01", 1)]
    [InlineData("0.333333", "0.0149", 0)]
    [InlineData("0.333333", "0.015", 1)]
    public void The_reference_rounds_items_to_six_decimals_and_sums_to_cents_half_away_from_zero(string quantity, string price, int cents)
    {
        var item = new RandomItem(Decimal(quantity), Decimal(price), null, []);
        Assert.Equal(cents, ReferenceAmounts.Of([item])!.Subtotal);
    }

    private static decimal Decimal(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void RunAll(IReadOnlyList<RandomInvoice> batch, Func<RandomInvoice, Task> run) =>
        Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (invoice, _) => await run(invoice))
            .GetAwaiter()
            .GetResult();

    private static async Task AssertAgreesAsync(GigstackClient api, HttpClient http, string client, RandomInvoice sent)
    {
        var expected = sent.Amounts!;
        var invoice = await CreateAsync(api, client, sent);
        var files = await api.Invoices.Files.GetAsync(invoice.Uuid!, new() { FileType = InvoiceFileType.Xml });
        var cfdi = XDocument.Parse(await http.GetStringAsync(new Uri(files.Xml!))).Root!;

        var sums = (expected.Subtotal, expected.Discount, expected.Taxes, expected.Withheld, expected.Total);
        Assert.Equal(
            sums,
            (Cents(invoice.Subtotal), Cents(invoice.Discount), Cents(invoice.Taxes), Cents(invoice.WithholdingTaxes), Cents(invoice.Total)));
        Assert.Equal(sums, CfdiAmounts.Sums(cfdi));
        Assert.Equal(
            (sent.Currency, sent.ExchangeRate ?? 1),
            ((string?)cfdi.Attribute("Moneda"), CfdiAmounts.Number(cfdi, "TipoCambio").ToDecimal(6)));
        Assert.Equal(
            ReferenceAmounts.Cents(expected.Kinds.Where(kind => kind.Value.Base > Rational.Zero)).OrderBy(sum => sum.Key.ToString()),
            CfdiAmounts.Taxes(cfdi).OrderBy(sum => sum.Key.ToString()));
        CfdiAmounts.AddUp(cfdi);
    }

    private static async Task<Invoice> CreateAsync(GigstackClient api, string client, RandomInvoice sent) => sent.IsEgress
        ? await api.Invoices.Egress.CreateAsync(new()
        {
            Client = new() { Id = client },
            Items = [.. sent.Items.Select(item => item.ToInput())],
            Currency = sent.Currency,
            ExchangeRate = sent.ExchangeRate,
        })
        : await api.Invoices.Income.CreateAsync(new()
        {
            Client = new() { Id = client },
            Items = [.. sent.Items.Select(item => item.ToInput())],
            Currency = sent.Currency,
            ExchangeRate = sent.ExchangeRate,
        });

    private static System.Numerics.BigInteger Cents(decimal? amount) => ((Rational)amount!.Value).Cents;
}
