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
            Config.QuickThrowOnFailure.WithMaxTest(s_batches),
            Prop.ForAll(RandomInvoices.Batches(BatchSize), batch => RunAll(batch, items => AssertAgreesAsync(api, http, client, items)))));
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

    private static void RunAll(IReadOnlyList<IReadOnlyList<RandomItem>> batch, Func<IReadOnlyList<RandomItem>, Task> run) =>
        Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = Parallelism }, async (items, _) => await run(items))
            .GetAwaiter()
            .GetResult();

    private static async Task AssertAgreesAsync(GigstackClient api, HttpClient http, string client, IReadOnlyList<RandomItem> items)
    {
        var expected = ReferenceAmounts.Of(items)!;
        var invoice = await api.Invoices.Income.CreateAsync(new() { Client = new() { Id = client }, Items = [.. items.Select(Input)] });
        var files = await api.Invoices.Files.GetAsync(invoice.Uuid!, new() { FileType = InvoiceFileType.Xml });
        var cfdi = XDocument.Parse(await http.GetStringAsync(new Uri(files.Xml!))).Root!;

        var sums = (expected.Subtotal, expected.Discount, expected.Taxes, expected.Withheld, expected.Total);
        Assert.Equal(
            sums,
            (Cents(invoice.Subtotal), Cents(invoice.Discount), Cents(invoice.Taxes), Cents(invoice.WithholdingTaxes), Cents(invoice.Total)));
        Assert.Equal(sums, CfdiAmounts.Sums(cfdi));
        CfdiAmounts.AddUp(cfdi);
    }

    private static ItemInput Input(RandomItem item) => new()
    {
        Description = "x",
        Quantity = item.Quantity,
        UnitPrice = item.UnitPrice,
        Discount = item.Discount,
        Taxes =
        [
            .. item.Taxes.Select(tax => new TaxElement
            {
                Type = new TaxType(tax.Type),
                Factor = new TaxFactor(tax.Factor),
                Rate = tax.Rate,
                Withholding = tax.Withheld,
                Inclusive = tax.Inclusive,
            }),
        ],
    };

    private static System.Numerics.BigInteger Cents(decimal? amount) => ((Rational)amount!.Value).Cents;
}
