namespace Gigstack.Sandbox.Tests.Current;

public sealed class InvoiceAmountTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Iva = """{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }""";
    private const string IvaIncluded = """{ "type": "IVA", "rate": 0.16, "factor": "Tasa", "inclusive": true }""";
    private const string IsrWithheld = """{ "type": "ISR", "rate": 0.10, "factor": "Tasa", "withholding": true }""";
    private const string IvaWithheld = """{ "type": "IVA", "rate": 0.106667, "factor": "Tasa", "withholding": true }""";

    private static readonly string[] s_sums = ["subtotal", "discount", "taxes", "withholding_taxes", "total"];

    /// <summary>Expected: subtotal, discount, taxes, withholding_taxes, total.</summary>
    [Theory]
    [InlineData(""" "quantity": 1, "unit_price": 1000, "taxes": [] """, "1000 0 0 0 1000")]
    [InlineData(""" "unit_price": 10 """, "10 0 0 0 10")]
    [InlineData(""" "quantity": 1, "unit_price": 1000, "taxes": [""" + Iva + "]", "1000 0 160 0 1160")]
    [InlineData(""" "quantity": 3, "unit_price": 0.1, "taxes": [""" + Iva + "]", "0.3 0 0.05 0 0.35")]
    [InlineData(""" "quantity": 2.5, "unit_price": 99.99, "taxes": [""" + Iva + "]", "249.98 0 40 0 289.98")]
    [InlineData(""" "quantity": 1, "unit_price": 1160, "taxes": [""" + IvaIncluded + "]", "1000 0 160 0 1160")]
    [InlineData(""" "quantity": 1, "unit_price": 100, "taxes": [""" + IvaIncluded + "]", "86.21 0 13.79 0 100")]
    [InlineData(""" "quantity": 1, "unit_price": 1000, "discount": 100, "taxes": [""" + Iva + "]", "1000 100 144 0 1044")]
    [InlineData(""" "quantity": 1, "unit_price": 1160, "discount": 116, "taxes": [""" + IvaIncluded + "]", "1000 100 144 0 1044")]
    [InlineData(""" "quantity": 1, "unit_price": 1000, "discount": 1000, "taxes": [""" + Iva + "]", "1000 1000 0 0 0")]
    [InlineData(
        """ "quantity": 1, "unit_price": 1000, "taxes": [""" + Iva + "," + IsrWithheld + "," + IvaWithheld + "]",
        "1000 0 160 206.67 953.33")]
    [InlineData(""" "quantity": 4, "unit_price": 10, "taxes": [ { "type": "IEPS", "rate": 1.5, "factor": "Cuota" } ] """, "40 0 6 0 46")]
    [InlineData(
        """ "quantity": 4, "unit_price": 10, "taxes": [ { "type": "IEPS", "rate": 1.5, "factor": "Cuota", "inclusive": true } ] """,
        "34 0 6 0 40")]
    [InlineData(""" "quantity": 1, "unit_price": 10, "taxes": [ { "type": "IVA", "factor": "Exento" } ] """, "10 0 0 0 10")]
    [InlineData(""" "quantity": 1, "unit_price": 10, "taxes": [ { "type": "IVA", "rate": 0, "factor": "Tasa" } ] """, "10 0 0 0 10")]
    [InlineData(""" "quantity": 1, "unit_price": 0.125 """, "0.13 0 0 0 0.13")]
    [InlineData(
        """ "quantity": 1, "unit_price": 999999999999.99, "taxes": [""" + Iva + "]", "999999999999.99 0 160000000000 0 1159999999999.99")]
    public async Task Amounts_are_exact_and_rounded_to_cents(string item, string expected)
    {
        var answer = await Post("/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ { "description": "x", {{item}} } ] }""");
        Assert.Equal(expected, Amounts(answer));
    }

    [Fact]
    public async Task Items_are_added_up_before_they_are_rounded()
    {
        const string Item = """{ "description": "x", "unit_price": 0.333, "taxes": [""" + Iva + "] }";
        var answer = await Post("/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ {{Item}}, {{Item}}, {{Item}} ] }""");
        Assert.Equal("1 0 0.16 0 1.16", Amounts(answer));
    }

    [Theory]
    [InlineData(""" "unit_price": 10, "discount": 10.01 """, "items[0].discount must not exceed quantity times unit_price")]
    [InlineData(
        """ "unit_price": 1, "taxes": [ { "type": "IEPS", "rate": 2, "factor": "Cuota", "inclusive": true } ] """,
        "items[0].taxes leave nothing of the price")]
    [InlineData(
        """ "unit_price": 1, "taxes": [ { "type": "ISR", "rate": 1.01, "factor": "Tasa", "withholding": true } ] """,
        "items withhold more than they amount to")]
    [InlineData(""" "quantity": 1e20, "unit_price": 1e20 """, "items[0] amounts to more than can be invoiced")]
    [InlineData(""" "quantity": 1e15, "unit_price": 2 """, "items[0] amounts to more than can be invoiced")]
    public async Task Impossible_amounts_are_refused(string item, string text) =>
        (await Post("/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ { "description": "x", {{item}} } ] }"""))
            .Is(400, Bodies.Invalid($"""[ "{text}" ]"""));

    private static string Amounts(Answer answer)
    {
        Assert.Equal(201, answer.Status);
        return string.Join(' ', s_sums.Select(f => answer.Data[f]!.ToJsonString()));
    }
}
