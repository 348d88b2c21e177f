namespace Gigstack.Sandbox.Tests.Current.Printed;

public sealed class PrintedWordsTests : PrintTest
{
    [Fact]
    public async Task Totals_are_written_in_words()
    {
        foreach (var (total, currency, words) in new[]
        {
            ("0.05", "MXN", "CERO PESOS 05/100 M.N."),
            ("1", "MXN", "UN PESO 00/100 M.N."),
            ("16.1", "MXN", "DIECISÉIS PESOS 10/100 M.N."),
            ("21", "MXN", "VEINTIÚN PESOS 00/100 M.N."),
            ("31", "MXN", "TREINTA Y UN PESOS 00/100 M.N."),
            ("40", "MXN", "CUARENTA PESOS 00/100 M.N."),
            ("100", "MXN", "CIEN PESOS 00/100 M.N."),
            ("101.5", "MXN", "CIENTO UN PESOS 50/100 M.N."),
            ("999.99", "MXN", "NOVECIENTOS NOVENTA Y NUEVE PESOS 99/100 M.N."),
            ("1000", "MXN", "MIL PESOS 00/100 M.N."),
            ("1001", "USD", "MIL UN DÓLARES 00/100 USD"),
            ("21700.34", "MXN", "VEINTIÚN MIL SETECIENTOS PESOS 34/100 M.N."),
            ("100500", "EUR", "CIEN MIL QUINIENTOS EUROS 00/100 EUR"),
            ("1000000", "MXN", "UN MILLÓN DE PESOS 00/100 M.N."),
            ("1000001", "MXN", "UN MILLÓN UN PESOS 00/100 M.N."),
            ("2500000", "MXN", "DOS MILLONES QUINIENTOS MIL PESOS 00/100 M.N."),
            ("1021000000", "MXN", "MIL VEINTIÚN MILLONES DE PESOS 00/100 M.N."),
            ("1000000000000", "MXN", "UN BILLÓN DE PESOS 00/100 M.N."),
            ("1160", "JPY", "MIL CIENTO SESENTA 00/100 JPY"),
        })
        {
            var uuid = await Created("/invoices/income", $$"""
                { "client": { "name": "Ana" }, "currency": "{{currency}}", "exchange_rate": {{(currency == "MXN" ? 1 : 17)}},
                  "items": [ { "description": "x", "unit_price": {{total}} } ] }
                """);
            using var pdf = await Print($"/invoices/{uuid}", "words");
            pdf.Says("Importe con letra" + words);
        }
    }
}
