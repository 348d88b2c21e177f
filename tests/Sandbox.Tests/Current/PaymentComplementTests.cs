using System.Globalization;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>Payments of several invoices and in another currency, and what they leave of the balances.</summary>
public sealed class PaymentComplementTests : InvoiceTest
{
    private const string Iva = """{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }""";

    [Fact]
    public async Task One_payment_pays_several_invoices()
    {
        var client = await Created("/clients", Bodies.Client);
        var first = await Invoice(client, 1000, Iva);
        var second = await Invoice(client, 500, Iva);

        var answer = await Post("/invoices/payment", $$"""
            {
              "invoices": [ { "invoice_id": "{{first}}", "amount": 1160 }, { "invoice_id": "{{second}}", "amount": 290 } ],
              "payment_form": "03", "date": 1763749800
            }
            """);

        Assert.Equal(201, answer.Status);
        Assert.Equal([first, second], answer.Data["invoices"]!.AsArray().Select(static uuid => (string)uuid!));
        var xml = await Xml(answer);
        Has(xml.Descendants(Payments + "Pago").Single(), "Monto=1450.00 MonedaP=MXN FechaPago=2025-11-21T12:30:00");
        Assert.Equal(
            [$"{first} 1 1160.00 1160.00 0.00", $"{second} 1 580.00 290.00 290.00"],
            xml.Descendants(Payments + "DoctoRelacionado").Select(static document => string.Join(
                ' ', Values(document, "IdDocumento", "NumParcialidad", "ImpSaldoAnt", "ImpPagado", "ImpSaldoInsoluto"))));
        Has(xml.Descendants(Payments + "TrasladoP").Single(), "BaseP=1250.00 ImporteP=200.00 TasaOCuotaP=0.160000");
        Has(xml.Descendants(Payments + "Totales").Single(), "TotalTrasladosBaseIVA16=1250.00 MontoTotalPagos=1450.00");
        Assert.Equal("290 1", await Balance(second));
        Assert.Equal(1, (int?)(await Get($"/invoices/payment?invoice_id={second}")).Body["total_results"]);

        await Send(HttpMethod.Delete, $"/invoices/{answer.Data["uuid"]}", """{ "motive": "02" }""");
        Assert.Equal(["1160 0", "580 0"], [await Balance(first), await Balance(second)]);
    }

    [Fact]
    public async Task An_invoice_in_dollars_is_paid_in_pesos()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 100, Iva, """, "currency": "USD", "exchange_rate": 17 """);

        var answer = await Pay(invoice, 1073, """, "currency": "MXN", "exchange_rate": 18.5 """);

        var xml = await Xml(answer);
        Has(xml.Descendants(Payments + "Pago").Single(), "Monto=1073.00 MonedaP=MXN TipoCambioP=1");
        Has(
            xml.Descendants(Payments + "DoctoRelacionado").Single(),
            "MonedaDR=USD EquivalenciaDR=0.0540540541 ImpSaldoAnt=116.00 ImpPagado=58.00 ImpSaldoInsoluto=58.00");
        Has(xml.Descendants(Payments + "TrasladoDR").Single(), "BaseDR=50.00 ImporteDR=8.00");
        Has(xml.Descendants(Payments + "TrasladoP").Single(), "BaseP=924.999999 ImporteP=148.00");
        Has(xml.Descendants(Payments + "Totales").Single(), "TotalTrasladosBaseIVA16=925.00 TotalTrasladosImpuestoIVA16=148.00 MontoTotalPagos=1073.00");
        Assert.Equal("58 1", await Balance(invoice));
    }

    [Fact]
    public async Task An_invoice_in_pesos_is_paid_in_dollars()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 1000, Iva);

        var xml = await Xml(await Pay(invoice, 50, """, "currency": "USD", "exchange_rate": 18.5 """));

        Has(xml.Descendants(Payments + "Pago").Single(), "Monto=50.00 MonedaP=USD TipoCambioP=18.5");
        Has(xml.Descendants(Payments + "DoctoRelacionado").Single(), "MonedaDR=MXN EquivalenciaDR=18.5 ImpPagado=925.00");
        Has(xml.Descendants(Payments + "Totales").Single(), "MontoTotalPagos=925.00");
    }

    [Fact]
    public async Task A_payment_in_dollars_has_its_own_exchange_rate()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 100, Iva, """, "currency": "USD", "exchange_rate": 17 """);

        var xml = await Xml(await Pay(invoice, 58, """, "exchange_rate": 19.25 """));

        Has(xml.Descendants(Payments + "Pago").Single(), "MonedaP=USD TipoCambioP=19.25 Monto=58.00");
        Has(xml.Descendants(Payments + "DoctoRelacionado").Single(), "EquivalenciaDR=1");
        Has(xml.Descendants(Payments + "Totales").Single(), "MontoTotalPagos=1116.50");
        Has((await Xml(await Pay(invoice, 58))).Descendants(Payments + "Pago").Single(), "TipoCambioP=17");
    }

    [Fact]
    public async Task Rates_of_one_withheld_tax_stay_apart()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 1000, $$"""
            {{Iva}}, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true },
            { "type": "ISR", "rate": 0.0125, "factor": "Tasa", "withholding": true }
            """);

        var xml = await Xml(await Pay(invoice, 1047.5m));

        Assert.Equal(
            ["0.100000 100.00", "0.012500 12.50"],
            xml.Descendants(Payments + "RetencionDR").Select(static tax => string.Join(' ', Values(tax, "TasaOCuotaDR", "ImporteDR"))));
        Has(xml.Descendants(Payments + "RetencionP").Single(), "ImpuestoP=001 ImporteP=112.50");
        Has(xml.Descendants(Payments + "Totales").Single(), "TotalRetencionesISR=112.50");
    }

    [Fact]
    public async Task The_number_of_an_instalment_is_never_used_again()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 100, Iva);
        var first = await Pay(invoice, 16);
        await Send(HttpMethod.Delete, $"/invoices/{first.Data["uuid"]}", """{ "motive": "02" }""");

        var second = await Pay(invoice, 16);

        Has((await Xml(second)).Descendants(Payments + "DoctoRelacionado").Single(), "NumParcialidad=2 ImpSaldoAnt=116.00");
        Assert.Equal("100 1", await Balance(invoice));
    }

    [Fact]
    public async Task What_cannot_be_a_payment_is_refused()
    {
        var invoice = await Invoice(await Created("/clients", Bodies.Client), 100, Iva);
        var other = await Invoice(await Created("/clients", """{ "name": "Eva" }"""), 100, Iva);
        var dollars = await Invoice(await Created("/clients", """{ "name": "Ana" }"""), 100, Iva, """, "currency": "USD", "exchange_rate": 17 """);

        Rule("The invoices of a payment must be of one client", await Post(
            "/invoices/payment",
            $$"""{ "invoices": [ { "invoice_id": "{{invoice}}", "amount": 1 }, { "invoice_id": "{{other}}", "amount": 1 } ], "payment_form": "03" }"""));
        Rule(
            "A payment in EUR cannot pay an invoice in USD; give its amount in MXN",
            await Pay(dollars, 1, """, "currency": "EUR", "exchange_rate": 20 """));
        Invalid("exchange_rate is required for a payment in MXN of an invoice in USD", await Pay(dollars, 1, """, "currency": "MXN" """));
        Invalid("currency must be a currency of the SAT (c_Moneda), as MXN", await Pay(invoice, 1, """, "currency": "ABC" """));
        Invalid("invoices goes without invoice_id and amount", await Pay(
            invoice, 1, $$""", "invoices": [ { "invoice_id": "{{invoice}}", "amount": 1 } ] """));
        Invalid("invoices must hold at least one invoice", await Post("/invoices/payment", """{ "invoices": [], "payment_form": "03" }"""));
        Rule("An invoice is named twice", await Post(
            "/invoices/payment",
            $$"""{ "invoices": [ { "invoice_id": "{{invoice}}", "amount": 100 }, { "invoice_id": "{{invoice.ToUpperInvariant()}}", "amount": 100 } ], "payment_form": "03" }"""));
        Invalid("invoices[0].amount is required", await Post(
            "/invoices/payment", $$"""{ "invoices": [ { "invoice_id": "{{invoice}}" } ], "payment_form": "03" }"""));
        Assert.Equal("116 0", await Balance(invoice));
    }

    [Fact]
    public async Task An_invoice_in_another_currency_needs_its_exchange_rate()
    {
        var body = """{ "client": { "name": "Ana" }, "currency": "USD", "items": [ { "description": "x", "unit_price": 5 } ] }""";
        Invalid("exchange_rate is required with currency USD", await Post("/invoices/income", body));
        Invalid("exchange_rate is required with currency USD", await Post("/invoices/egress", body));
        Invalid(
            "currency must be a currency of the SAT (c_Moneda), as MXN",
            await Post("/invoices/income", body.Replace("USD", "ZZZ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_registered_payment_has_its_date_and_pays_no_other_client()
    {
        var client = await Created("/clients", Bodies.Client);
        var invoice = await Invoice(client, 100, Iva);
        var body = $$"""
            {
              "client": { "id": "{{client}}" }, "items": [ { "description": "x", "unit_price": 50 } ], "payment_form": "03", "currency": "MXN",
              "ppd_invoice_id": "{{invoice}}", "date": 1763749800
            }
            """;

        var payment = await Post("/payments/register", body);

        Assert.Equal(1763749800, (long?)payment.Data["succeeded_at"]);
        var complement = (await Get($"/invoices/payment?invoice_id={invoice}")).Items[0]!;
        Has((await Xml((string)complement["uuid"]!)).Descendants(Payments + "Pago").Single(), "FechaPago=2025-11-21T12:30:00");
        var stranger = await Created("/clients", """{ "name": "Eva" }""");
        Rule(
            "The invoice is of another client than the payment",
            await Post("/payments/register", body.Replace(client, stranger, StringComparison.Ordinal)));
    }

    private static void Rule(string message, Answer answer) => answer.Is(400, Bodies.Failure("business_rule_violation", message));

    private static void Invalid(string message, Answer answer) => answer.Is(400, Bodies.Invalid($"[ \"{message}\" ]"));

    private static IEnumerable<string?> Values(XElement element, params string[] names) =>
        names.Select(name => (string?)element.Attribute(name));

    private async Task<string> Invoice(string client, decimal price, string taxes, string more = "") => await Created("/invoices/income", $$"""
        {
          "client": { "id": "{{client}}" }, "payment_method": "PPD", "payment_form": "99"{{more}},
          "items": [ { "description": "x", "unit_price": {{price.ToString(CultureInfo.InvariantCulture)}}, "taxes": [ {{taxes}} ] } ]
        }
        """);

    private Task<Answer> Pay(string invoice, decimal amount, string more = "") => Post("/invoices/payment", $$"""
        { "invoice_id": "{{invoice}}", "amount": {{amount.ToString(CultureInfo.InvariantCulture)}}, "payment_form": "03"{{more}} }
        """);
}
