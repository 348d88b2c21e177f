using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>Invoices to the general public: at the end of a period, for one receipt, and as the caller composes them.</summary>
public sealed class GlobalInvoiceTests : ClockTest
{
    private const string Iva = """{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }""";
    private const string Public = """
        { "name": "PUBLICO EN GENERAL", "legal_name": "PUBLICO EN GENERAL", "tax_id": "XAXX010101000", "tax_system": "616",
          "address": { "country": "MEX", "zip": "42501" } }
        """;

    [Fact]
    public async Task At_the_end_of_the_period_one_invoice_is_about_all_receipts()
    {
        var first = await Receipt(""", "payment_form": "01" """, $$"""{ "description": "a", "unit_price": 100.005, "quantity": 3, "taxes": [ {{Iva}} ] }""");
        var second = await Receipt(""", "payment_form": "04" """, $$"""
            { "description": "b", "unit_price": 50, "taxes": [ {{Iva}} ] }, { "description": "c", "unit_price": 1000, "discount": 10,
              "taxes": [ { "type": "IVA", "rate": 0, "factor": "Tasa" } ] }
            """);
        await Created("/receipts", $$"""
            { "client": { "name": "Eva" }, "items": [ { "description": "x", "unit_price": 9 } ], "periodicity": "two_months" }
            """);
        await AdvanceTo("11-30 23:58");
        Assert.Empty((await Get("/invoices/income")).Items);

        await AdvanceTo("12-01 00:00");

        var invoice = Assert.Single((await Get("/invoices/income")).Items)!.AsObject();
        Assert.Equal(Mexico("11-30 23:59").ToUnixTimeSeconds(), (long?)invoice["created_at"]);
        Assert.Equal((1396.02m, "04", "PUE", "S01"), (
            (decimal?)invoice["total"], (string?)invoice["payment_form"], (string?)invoice["payment_method"], (string?)invoice["use"]));
        var xml = await Xml((string)invoice["uuid"]!);
        Has(xml, "SubTotal=1350.02 Descuento=10.00 Total=1396.02 MetodoPago=PUE FormaPago=04 LugarExpedicion=42501 Fecha=2025-11-30T23:59:00");
        Has(xml.Element(Cfdi + "InformacionGlobal")!, "Periodicidad=04 Meses=11 Año=2025");
        var receiver = xml.Element(Cfdi + "Receptor")!;
        Assert.Equal("PUBLICO EN GENERAL", (string?)receiver.Attribute("Nombre"));
        Has(receiver, "Rfc=XAXX010101000 UsoCFDI=S01 RegimenFiscalReceptor=616 DomicilioFiscalReceptor=42501");
        var concepts = xml.Element(Cfdi + "Conceptos")!.Elements().ToList();
        Assert.Equal([first, second], concepts.Select(concept => (string?)concept.Attribute("NoIdentificacion")));
        Assert.All(concepts, concept =>
        {
            Has(concept, "ClaveProdServ=01010101 ClaveUnidad=ACT Descripcion=Venta Cantidad=1 ObjetoImp=02");
            Assert.Null(concept.Attribute("Unidad"));
        });
        Assert.Equal(
            ["300.02 0.160000 48.00", "50.00 0.160000 8.00", "990.00 0.000000 0.00"],
            concepts.Descendants(Cfdi + "Traslado").Select(tax =>
                $"{(string?)tax.Attribute("Base")} {(string?)tax.Attribute("TasaOCuota")} {(string?)tax.Attribute("Importe")}"));

        foreach (var id in new[] { first, second })
        {
            var receipt = (await Get($"/receipts/{id}")).Data;
            Assert.Equal(("completed", (string)invoice["uuid"]!), ((string?)receipt["status"], (string?)receipt["invoice_id"]));
        }

        Assert.Single((await Get("/receipts?status=pending")).Items);
        await AdvanceTo("12-31 23:59");
        Has((await Xml((string)(await Get("/invoices/income")).Items[0]!["uuid"]!)).Element(Cfdi + "InformacionGlobal")!, "Periodicidad=05 Meses=18");
    }

    [Fact]
    public async Task Each_period_currency_and_exchange_rate_has_its_invoice()
    {
        foreach (var more in new[]
        {
            """, "periodicity": "day" """, """, "periodicity": "day", "currency": "USD", "exchange_rate": 18.5 """,
            """, "periodicity": "day", "currency": "USD", "exchange_rate": 18.4 """, """, "periodicity": "day" """,
        })
        {
            await Receipt(more);
        }

        await Receipt(""", "periodicity": "week" """);
        await AdvanceTo("11-24 00:00");
        Assert.Equal(
            [100, 100, 100, 200], (await Get("/invoices/income")).Items.Select(invoice => (int)invoice!["total"]!));
        Assert.Empty((await Get("/receipts?status=pending")).Items);
    }

    [Fact]
    public async Task The_settings_of_the_team_say_when_and_whether()
    {
        await Set("""{ "periodicity": "day", "invoice_per_receipt": true }""");
        await Receipt();
        await Receipt();
        await AdvanceTo("11-21 00:00");
        Assert.Equal(2, (await Get("/invoices/income")).Items.Count);

        await Set("""{ "global_invoice_disabled": true }""");
        var late = await Receipt();
        await AdvanceTo("11-22 00:00");
        Assert.Equal("expired", (string?)(await Get($"/receipts/{late}")).Data["status"]);
        Assert.Equal(2, (await Get("/invoices/income")).Items.Count);
    }

    [Fact]
    public async Task A_receipt_of_the_last_minute_waits_for_the_next_run()
    {
        await Receipt(""", "periodicity": "day" """);
        await AdvanceTo("11-20 23:59");
        var late = await Receipt(""", "periodicity": "day" """);
        await AdvanceTo("11-21 12:00");
        Assert.Equal("pending", (string?)(await Get($"/receipts/{late}")).Data["status"]);
        await AdvanceTo("11-21 23:59");
        var receipt = (await Get($"/receipts/{late}")).Data;
        Assert.Equal("completed", (string?)receipt["status"]);
        Has(await Xml((string)receipt["invoice_id"]!), "Fecha=2025-11-21T23:59:00");
    }

    [Fact]
    public async Task A_stamped_receipt_is_a_global_invoice_of_its_own()
    {
        var id = await Receipt(items: $$"""{ "description": "a", "unit_price": 10, "quantity": 3, "unit_name": "kg", "taxes": [ {{Iva}} ] }""");
        var stamped = await Post($"/receipts/{id}/stamp", """{ "stamp_to": "general_public_national" }""");
        var xml = await Xml((string)stamped.Data["invoice_id"]!);
        var concept = Assert.Single(xml.Element(Cfdi + "Conceptos")!.Elements());
        Has(concept, $"NoIdentificacion={id} Cantidad=1 ValorUnitario=30.00 Importe=30.00 Descripcion=Venta");
        Has(xml.Element(Cfdi + "InformacionGlobal")!, "Periodicidad=04 Meses=11");
    }

    [Fact]
    public async Task To_residents_abroad_there_are_no_global_invoices()
    {
        var stamped = await Post($"/receipts/{await Receipt()}/stamp", """{ "stamp_to": "general_public_foreign" }""");
        var xml = await Xml((string)stamped.Data["invoice_id"]!);
        Assert.Null(xml.Element(Cfdi + "InformacionGlobal"));
        Has(Assert.Single(xml.Element(Cfdi + "Conceptos")!.Elements()), "Descripcion=x");
        Has(xml.Element(Cfdi + "Receptor")!, "Rfc=XEXX010101000 DomicilioFiscalReceptor=42501 UsoCFDI=S01");
    }

    [Fact]
    public async Task The_items_of_a_global_invoice_get_the_prescribed_concept()
    {
        var answer = await Income(Public, """
            { "description": "Pan", "sku": "T-1", "product_key": "50181900", "unit_key": "H87", "unit_name": "Pieza", "quantity": 3,
              "unit_price": 11.6, "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa", "inclusive": true } ] },
            { "description": "Leche", "quantity": 2, "unit_price": 10, "taxes": [ { "type": "IEPS", "rate": 0.5, "factor": "Cuota" } ] }
            """);
        Assert.Equal((55.8m, "S01"), ((decimal?)answer.Data["total"], (string?)answer.Data["use"]));
        var xml = await Xml(answer);
        var concepts = xml.Element(Cfdi + "Conceptos")!.Elements().ToList();
        Has(concepts[0], "NoIdentificacion=T-1 ClaveProdServ=01010101 ClaveUnidad=ACT Descripcion=Venta Cantidad=1 ValorUnitario=30.00 Importe=30.00");
        Has(concepts[1], $"NoIdentificacion={(string?)answer.Data["items"]![1]!["id"]} Cantidad=1 ValorUnitario=20.00 Importe=20.00");
        Has(concepts[1].Descendants(Cfdi + "Traslado").Single(), "Base=2.00 Importe=1.00 TipoFactor=Cuota");
        Assert.All(concepts, concept => Assert.Null(concept.Attribute("Unidad")));
        Has(xml.Element(Cfdi + "InformacionGlobal")!, "Periodicidad=04 Meses=03 Año=2026");
    }

    [Theory]
    [InlineData("""{ "name": "Ana" }""")]
    [InlineData("""{ "name": "ANA", "legal_name": "ANA", "tax_id": "XAXX010101000" }""")]
    [InlineData("""{ "name": "PUBLICO EN GENERAL", "tax_id": "PEGJ800101ABC" }""")]
    public async Task Only_the_general_public_has_a_period(string client)
    {
        var xml = await Xml(await Income(client, """{ "description": "Pan", "unit_price": 10 }"""));
        Assert.Null(xml.Element(Cfdi + "InformacionGlobal"));
        Has(Assert.Single(xml.Element(Cfdi + "Conceptos")!.Elements()), "Descripcion=Pan");
    }

    private async Task<Answer> Income(string client, string items)
    {
        var answer = await Post("/invoices/income", $$"""
            { "client": {{client}}, "items": [ {{items}} ], "global": { "periodicity": "04", "months": "03", "year": 2026 } }
            """);
        Assert.Equal(201, answer.Status);
        return answer;
    }
}
