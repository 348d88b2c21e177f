using Gigstack;
using GigstackTests.Setup;

namespace GigstackTests.Money;

/// <summary>What the client computes of an invoice, and what the invoice says.</summary>
public sealed class InvoiceAmountTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private string? _client;

    [Fact]
    public async Task Withheld_taxes_are_apart()
    {
        var invoice = await InvoiceAsync(
            Item(1, 1000m, Taxes.Iva16, Taxes.IsrWithheld10, Taxes.IvaWithheldTwoThirds),
            Item(3, 33.333333m, Taxes.Iva16, Taxes.Resico125));

        Assert.Equal((101.25m, 106.67m), (invoice.WithheldIsr, invoice.WithheldIva));
        Assert.Equal(invoice.WithholdingTaxes, invoice.WithheldIsr + invoice.WithheldIva);
    }

    [Fact]
    public async Task Line_has_its_amounts()
    {
        var invoice = await InvoiceAsync(Item(2, 580m, Taxes.Iva16 with { Inclusive = true }, Taxes.IsrWithheld10) with { Discount = 116m });

        Assert.Equal(new InvoiceItem.LineAmounts(1000m, 100m, 144m, 90m), invoice.Items![0].Amounts);
        Assert.Equal(invoice.Total, invoice.Items[0].Amounts!.Value.Total);
    }

    [Theory]
    [InlineData(1, "100", "0")]
    [InlineData(3, "33.333333", "0.10")]
    [InlineData(7, "0.01", "0")]
    [InlineData(2, "999999.999999", "12345.67")]
    public async Task One_line_is_the_invoice(int quantity, string price, string discount)
    {
        TaxElement[][] kinds =
        [
            [], [Taxes.Iva16], [Taxes.IvaExento], [Taxes.Iva16 with { Inclusive = true }], [Taxes.Ieps8, Taxes.Iva16],
            [Taxes.Ieps8 with { Inclusive = true }, Taxes.Iva16 with { Inclusive = true }],
            [new() { Type = TaxType.Ieps, Factor = TaxFactor.Cuota, Rate = 0.001m }, Taxes.Iva16],
            [Taxes.Iva16, Taxes.IsrWithheld10, Taxes.IvaWithheldTwoThirds],
        ];
        foreach (var taxes in kinds)
        {
            var invoice = await InvoiceAsync(Item(quantity, Number(price), taxes) with { Discount = Number(discount) });
            var amounts = invoice.Items![0].Amounts!.Value;

            Assert.Equal(
                (invoice.Subtotal, invoice.Discount, invoice.Taxes, invoice.WithholdingTaxes, invoice.Total),
                (amounts.Subtotal, amounts.Discount, amounts.Taxes, amounts.WithheldTaxes, amounts.Total));
        }
    }

    [Fact]
    public void Line_without_a_price_has_no_amounts()
    {
        Assert.Null(new InvoiceItem { Quantity = 1 }.Amounts);
        Assert.Equal(0, new Invoice().WithheldIsr);
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static ItemInput Item(decimal quantity, decimal price, params TaxElement[] taxes) =>
        new() { Description = "Consulting", Quantity = quantity, UnitPrice = price, Taxes = taxes };

    private async Task<Invoice> InvoiceAsync(params ItemInput[] items)
    {
        _client ??= (await Api.Clients.CreateAsync(CurrentSamples.Client)).Id;
        return await Api.Invoices.Income.CreateAsync(CurrentSamples.Invoice(_client) with { Items = items });
    }
}
