namespace Gigstack.Sandbox.Tests.Current.Printed;

public sealed class PrintedKindTests : PrintTest
{
    private const string Company = """
        { "name": "Comercial", "legal_name": "COMERCIALIZADORA ÑANDÚ", "tax_id": "AAA010101AAA", "tax_system": "601", "address": { "zip": "03100" } }
        """;

    private const string FeeTaxes = $$"""
        {{Iva}}, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true },
        { "type": "IVA", "rate": 0.106667, "factor": "Tasa", "withholding": true }
        """;

    [Fact]
    public async Task Taxes_are_summed_by_type_and_rate()
    {
        var invoice = (await Issued("/invoices/income", $$"""
            { "client": {{Company}}, "series": "HON", "folio_number": 1204, "use": "G03", "items": [
              { "description": "Honorarios de marzo", "unit_price": 10000, "discount": 500, "sku": "H-03", "product_key": "84111500", "taxes": [
                {{Iva}}, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true },
                { "type": "IVA", "rate": 0.106667, "factor": "Tasa", "withholding": true } ] },
              { "description": "Servicio RESICO", "unit_price": 1000, "unit_key": "H87", "taxes": [ {{Iva}},
                { "type": "ISR", "rate": 0.0125, "factor": "Tasa", "withholding": true } ] },
              { "description": "Cerveza de barril", "quantity": 2, "unit_price": 100, "unit_key": "LTR", "taxes": [ {{Iva}},
                { "type": "IEPS", "rate": 0.265, "factor": "Tasa" } ] },
              { "description": "Cigarros", "quantity": 20, "unit_price": 3, "unit_key": "H87", "taxes": [ {{Iva}},
                { "type": "IEPS", "rate": 0.6166, "factor": "Cuota" } ] },
              { "description": "Libro", "unit_price": 250, "unit_key": "H87", "taxes": [ { "type": "IVA", "factor": "Exento" } ],
                "third_party": { "tax_id": "BBB010101BB1", "legal_name": "EDITORIAL", "zip": "01000", "tax_system": "601" } },
              { "description": "Arroz", "unit_price": 30, "unit_key": "KGM", "taxes": [ { "type": "IVA", "rate": 0, "factor": "Tasa" } ] } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "taxes");
        pdf.Says(
            "HON 1204", "−500.00", "IVA 16 % trasladado, base", "IVA 0 % trasladado, base 30.00", "IVA exento trasladado, base 250.00",
            "IEPS 26.5 % trasladado, base 200.00", "IEPS cuota 0.6166 trasladado, base 20.00", "ISR 10 % retenido, base 9,500.00: 950.00",
            "ISR 1.25 % retenido, base 1,000.00: 12.50", "−962.50", "IVA 10.6667 % retenido, base 9,500.00", "−1,013.34",
            "Retención ISR 10 %: base 9,500.00, importe 950.00", "No. de identificación: H-03", "A cuenta de terceros: BBB010101BB1 EDITORIAL",
            "H87 Pieza", "LTR Litro", "KGM Kilogramo");
    }

    // docs/images/factura.png is a picture of it.
    [Fact]
    public async Task Fees_show_what_is_withheld()
    {
        var invoice = (await Issued("/invoices/income", $$"""
            { "client": {{Company}}, "series": "HON", "folio_number": 1204, "use": "G03",
              "invoice_pdf_notes": "Pago por transferencia a la cuenta CLABE que indica el contrato. Gracias por su confianza.", "items": [
              { "description": "Asesoría fiscal de marzo: declaraciones mensuales, conciliación bancaria y revisión de comprobantes",
                "unit_price": 10000, "discount": 500, "sku": "ASE-03", "product_key": "84111502", "taxes": [ {{FeeTaxes}} ] },
              { "description": "Capacitación en CFDI 4.0", "quantity": 3, "unit_price": 850.5, "unit_key": "HUR", "sku": "CAP-40",
                "product_key": "86101700", "taxes": [ {{FeeTaxes}} ] } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "factura");
        pdf.Says(
            "ISR 10 % retenido, base 12,051.50", "−1,205.15", "IVA 10.6667 % retenido, base 12,051.50", "−1,285.50",
            "ONCE MIL CUATROCIENTOS OCHENTA Y NUEVE PESOS 09/100 M.N.");
    }

    [Fact]
    public async Task A_foreign_currency_has_its_exchange_rate_and_its_words()
    {
        var invoice = (await Issued("/invoices/income", $$"""
            { "client": {{Company}}, "currency": "USD", "exchange_rate": 17.123456, "items": [
              { "description": "Consulting", "quantity": 1.5, "unit_price": 1000.5, "taxes": [ {{Iva}} ] } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "usd");
        pdf.Says("17.123456", "Total USD", "1,740.87", "MIL SETECIENTOS CUARENTA DÓLARES 87/100 USD");
    }

    [Fact]
    public async Task A_global_invoice_shows_its_period()
    {
        var invoice = (await Issued("/invoices/income", $$"""
            { "client": { "name": "PUBLICO EN GENERAL" }, "use": "S01", "payment_form": "01",
              "global": { "periodicity": "04", "months": "01", "year": 2026 },
              "items": [ { "description": "Venta", "unit_price": 11.5, "product_key": "01010101", "unit_key": "ACT", "sku": "T-1", "taxes": [ {{Iva}} ] } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "global");
        pdf.Says(
            "Factura global", "04 Mensual", "01 Enero, 2026", "616 Sin obligaciones fiscales", "S01 Sin efectos fiscales", "ACT Actividad",
            "01 Efectivo");
    }

    [Fact]
    public async Task A_retention_of_one_month_shows_the_month_once()
    {
        var retention = (await Issued("/retentions", """
            { "client": { "name": "Ana", "legal_name": "ANA PEREZ", "tax_id": "PEGJ800101AB0", "address": { "zip": "03100" } },
              "retention_key": "05", "period_start": 3, "period_end": 3, "period_year": 2026, "total_operation": 100,
              "taxes": [ { "tax": "ISR", "base": 100, "amount": 10 } ] }
            """)).Data;
        using var pdf = await Print($"/retentions/{retention["id"]}", "retention-month");
        pdf.Says("05 Arrendamiento", "marzo de 2026");
        Assert.DoesNotContain("marzo a marzo", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_credit_note_shows_what_it_relates_to()
    {
        const string First = "0f0e0d0c-0000-4000-8000-000000000000", Second = "0f0e0d0c-0000-4000-8000-000000000001";
        var invoice = (await Issued("/invoices/egress", $$"""
            { "client": {{Company}}, "use": "G02",
              "items": [ { "description": "Bonificación", "unit_price": 100, "taxes": [ {{Iva}} ] } ],
              "related_documents": [ { "relationship": "01", "documents": [ "{{First}}", "{{Second}}" ] } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "credit-note");
        pdf.Says(
            "Nota de crédito", "E Egreso", "01 Nota de crédito de los documentos relacionados", First, Second,
            "G02 Devoluciones, descuentos o bonificaciones");
    }

    [Fact]
    public async Task Other_complements_are_printed_with_their_values()
    {
        var invoice = (await Issued("/invoices/income", """
            { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ],
              "complements": [ { "type": "custom", "data": "<ex:Viaje xmlns:ex=\"urn:ex\" ruta=\"Mérida\"><ex:Parada lugar=\"Uxmal\"/></ex:Viaje>" } ] }
            """)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "complement");
        pdf.Says("Complemento Viaje", "ruta: Mérida; lugar: Uxmal");
    }

    [Fact]
    public async Task A_payment_complement_shows_each_invoice_that_it_paid()
    {
        var first = await Unpaid("1000");
        var second = await Unpaid("2500.5");
        var paid = (await Issued("/invoices/payment", $$"""
            { "invoices": [ { "invoice_id": "{{first}}", "amount": 1160 }, { "invoice_id": "{{second}}", "amount": 1000 } ],
              "payment_form": "03", "date": 1763749800 }
            """)).Data;
        using var pdf = await Print($"/invoices/{paid["uuid"]}", "payment");
        pdf.Says(
            "Complemento de pago", "P Pago", "XXX Sin moneda", "CP01 Pagos", "2025-11-21 12:30:00", "03 Transferencia electrónica de fondos",
            "2,160.00 MXN", first, second, "1,160.00", "2,900.58", "1,900.58", "Traslado IVA 16 %: base 1,000.00, importe 160.00",
            "DOS MIL CIENTO SESENTA PESOS 00/100 M.N.", "Base IVA 16 %", "Total pagado MXN", "84111506");
        Assert.Equal((string)paid["verification_url"]!, pdf.Qr().Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_retention_is_printed_with_its_taxes(bool isNational)
    {
        var client = await Created(
            "/clients", isNational ? Bodies.Client : """{ "name": "Bob", "legal_name": "BOB", "tax_id": "XEXX010101000" }""");
        var retention = (await Issued("/retentions", $$"""
            { "client": { "id": "{{client}}" }, "retention_key": "26", "period_start": 1, "period_end": 2, "period_year": 2026,
              "total_operation": 10000.5, "total_exempt": 1000,
              "taxes": [ { "tax": "ISR", "base": 9000.5, "amount": 90.01 }, { "tax": "IVA", "base": 9000.5, "amount": 720.04 } ],
              "platform_services": { "periodicity": "04", "services": [
                { "payment_form": "01", "service_type": "01", "service_date": "2026-01-15", "price_without_tax": 9000.5, "tax_rate": 0.16,
                  "commission": 100 } ] } }
            """)).Data;
        using var pdf = await Print($"/retentions/{retention["id"]}", isNational ? "retention" : "retention-foreign");
        pdf.Says(
            "Constancia de retenciones", "RET1", "26 Servicios mediante Plataformas Tecnológicas", "enero a febrero de 2026", "001 ISR",
            "03 Pago definitivo ISR", "01 Pago definitivo IVA", "810.05", "OCHOCIENTOS DIEZ PESOS 05/100 M.N.", "04 Quincenal", "2026-01-15",
            "1,440.08", isNational ? "PEGJ800101AB0" : "Extranjero", (string)retention["uuid"]!);
        Assert.Equal((string)retention["verification_url"]!, pdf.Qr().Text);

        await Send(HttpMethod.Delete, $"/retentions/{retention["id"]}", null);
        using var canceled = await Print($"/retentions/{retention["id"]}", "retention-canceled");
        canceled.Says("CANCELADO");
    }

    private Task<string> Unpaid(string price) => Created("/invoices/income", $$"""
        { "client": {{Company}}, "payment_method": "PPD", "items": [ { "description": "x", "unit_price": {{price}}, "taxes": [ {{Iva}} ] } ] }
        """);
}
