using System.Text.RegularExpressions;

namespace Gigstack.Sandbox.Tests.Current.Printed;

public sealed class PrintedInvoiceTests : PrintTest
{
    [Fact]
    public async Task An_invoice_shows_what_a_printed_cfdi_must()
    {
        var client = await Created("/clients", Bodies.Client);
        var invoice = (await Issued("/invoices/income", Bodies.Invoice(
            client, """, "invoice_pdf_notes": "Año (1) \\ fin\nGracias por su compra" """))).Data;
        var xml = await Xml((string)invoice["uuid"]!);
        var stamp = xml.Descendants().Single(element => element.Name.LocalName == "TimbreFiscalDigital");
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "pue");

        pdf.Says(
            "Factura", "A 1", (string)invoice["uuid"]!, "ESCUELA KEMPER URGATE", "RFC: EKU9003173C9",
            "601 General de Ley Personas Morales", "Lugar de expedición (C.P.): 42501", "JUAN PEREZ GARCIA", "PEGJ800101AB0", "612 Personas Físicas con Actividades Empresariales y Profesionales", "C.P. 03100",
            "G03 Gastos en general", "03 Transferencia electrónica de fondos", "PUE Pago en una sola exhibición", "01 No aplica",
            "E48 Unidad de servicio", "02 Sí objeto de impuesto", "Traslado IVA 16 %: base 1,000.00, importe 160.00",
            "IVA 16 % trasladado, base 1,000.00", "1,160.00", "MIL CIENTO SESENTA PESOS 00/100 M.N.", "Año (1) \\ fin",
            "Gracias por su compra", "Página 1 de 1", "Este documento es una representación impresa de un CFDI versión 4.0.");
        pdf.Says(
            ((string)xml.Attribute("Fecha")!).Replace('T', ' '), ((string)stamp.Attribute("FechaTimbrado")!).Replace('T', ' '),
            (string)xml.Attribute("NoCertificado")!, (string)stamp.Attribute("NoCertificadoSAT")!, (string)stamp.Attribute("RfcProvCertif")!,
            (string)xml.Attribute("Sello")!, (string)stamp.Attribute("SelloSAT")!,
            $"||1.1|{invoice["uuid"]}|{stamp.Attribute("FechaTimbrado")!.Value}|SPR190613I52|{xml.Attribute("Sello")!.Value}|30001000000500003456||");
        Assert.DoesNotContain("Sin Validez Fiscal", pdf.Text, StringComparison.Ordinal);
        // The program may use PDFsharp with fonts of its own.
        Assert.Null(PdfSharp.Fonts.GlobalFontSettings.FontResolver);
        Assert.Null(PdfSharp.Fonts.GlobalFontSettings.FallbackFontResolver);
    }

    [Fact]
    public async Task The_qr_code_is_the_verification_url_and_large_enough()
    {
        var invoice = (await Issued("/invoices/income", $$"""
            { "client": { "name": "X", "legal_name": "ÑANDÚ & HIJOS", "tax_id": "Ñ&A010101AA1", "tax_system": "601", "address": { "zip": "03100" } },
              "items": [ { "description": "x", "unit_price": 1000, "taxes": [ {{Iva}} ] } ] }
            """)).Data;
        var seal = (string)invoice["stamp"]!["sello"]!;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "qr");

        var (text, width) = pdf.Qr();
        Assert.Equal((string)invoice["verification_url"]!, text);
        Assert.Equal(
            $"https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id={invoice["uuid"]}&re=EKU9003173C9&rr=%C3%91%26A010101AA1"
            + $"&tt=1160.0&fe={seal[^8..]}",
            text);
        // The SAT asks for 2.75 cm.
        Assert.True(width >= 2.75 / 2.54 * 72);
    }

    [Theory]
    [InlineData("0.99", "0.99")]
    [InlineData("1160.5", "1160.5")]
    [InlineData("100", "100.0")]
    public async Task The_total_in_the_qr_code_has_no_zeros_that_mean_nothing(string price, string shown)
    {
        var invoice = (await Issued(
            "/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": {{price}} } ] }""")).Data;
        Assert.Contains($"&tt={shown}&fe=", (string)invoice["verification_url"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sixty_items_take_several_pages_that_repeat_the_head_of_the_table()
    {
        var item = $$"""
            { "description": "Una descripción que es más larga que la columna y por eso ocupa dos líneas de la tabla, si no tres",
              "unit_price": 1, "sku": "SKU-1", "taxes": [ {{Iva}} ] }
            """;
        var uuid = await Created(
            "/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ {{string.Join(',', Enumerable.Repeat(item, 60))}} ] }""");
        using var pdf = await Print($"/invoices/{uuid}", "items");

        var pages = pdf.Pages;
        Assert.True(pages.Count >= 3);
        Assert.All(pages.Select((text, i) => (text, i)), page =>
        {
            Assert.Contains(uuid, page.text, StringComparison.Ordinal);
            Assert.Contains($"Página {page.i + 1} de {pages.Count}", page.text, StringComparison.Ordinal);
        });
        Assert.All(pages.SkipLast(1), page => Assert.Contains("Valor unitario", page, StringComparison.Ordinal));
        Assert.Equal(60, Regex.Count(pdf.Text, "Una descripción"));
    }

    [Fact]
    public async Task A_description_of_the_greatest_length_and_notes_longer_than_a_page_are_printed_whole()
    {
        var words = string.Join(' ', Enumerable.Range(1, 2500).Select(i => $"palabra{i}"));
        var uuid = await Created("/invoices/income", $$"""
            { "client": { "name": "Ana" }, "invoice_pdf_notes": "{{words}}",
              "items": [ { "description": "{{new string('Ñ', 1000)}}", "unit_price": 1 } ] }
            """);
        using var pdf = await Print($"/invoices/{uuid}", "description");
        pdf.Says("palabra1 ", "palabra1250", "palabra2500", "UN PESO 00/100 M.N.");
        Assert.True(pdf.Pages.Count >= 3);
        Assert.True(pdf.Text.Count(character => character == 'Ñ') >= 1000);
    }

    [Fact]
    public async Task The_properties_of_the_file_depend_on_the_invoice_alone()
    {
        var invoice = (await Issued("/invoices/income", Bodies.InInstalments)).Data;
        using var pdf = await Print($"/invoices/{invoice["uuid"]}", "ppd");
        var issued = DateTimeOffset.FromUnixTimeSeconds((long)invoice["stamp"]!["stamp_at"]!).ToOffset(TimeSpan.FromHours(-6));
        Assert.Equal("Factura A 1", pdf.Information.Title);
        Assert.Contains(issued.ToString("yyyyMMddHHmmss", null), pdf.Information.CreationDate, StringComparison.Ordinal);
        pdf.Says("99 Por definir", "PPD Pago en parcialidades o diferido");
    }

    [Fact]
    public async Task The_preview_of_a_draft_carries_a_watermark_on_every_page_and_no_stamp()
    {
        var client = await Created("/clients", Bodies.Client);
        var item = $$"""{ "description": "Asesoría", "unit_price": 10, "taxes": [ {{Iva}} ] }""";
        var id = await Created("/invoices/draft", $$"""
            { "invoice_type": "I", "client": { "id": "{{client}}" }, "items": [ {{string.Join(',', Enumerable.Repeat(item, 60))}} ] }
            """);
        using var pdf = await Preview(id, "draft");
        Assert.True(pdf.Pages.Count > 1);
        Assert.All(pdf.Pages, page => Assert.Contains("Sin Validez Fiscal", page, StringComparison.Ordinal));
        pdf.Says("JUAN PEREZ GARCIA", "Asesoría", "SEISCIENTOS NOVENTA Y SEIS PESOS 00/100 M.N.");
        Assert.DoesNotContain("Sello digital", pdf.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_without_client_and_items_is_printed_too()
    {
        using var pdf = await Preview(await Created("/invoices/draft", """{ "invoice_type": "E" }"""), "empty");
        pdf.Says("Nota de crédito", "Borrador", "CERO PESOS 00/100 M.N.", "Sin Validez Fiscal");
    }

    [Fact]
    public async Task A_canceled_invoice_is_printed_as_such()
    {
        var uuid = await Created("/invoices/income", Bodies.InInstalments);
        using (var valid = await Print($"/invoices/{uuid}", "valid"))
            Assert.DoesNotContain("CANCELADO", valid.Text, StringComparison.Ordinal);
        await Send(HttpMethod.Delete, $"/invoices/{uuid}", """{ "motive": "02" }""");
        using var canceled = await Print($"/invoices/{uuid}", "canceled");
        canceled.Says("CANCELADO", uuid);
    }

    private async Task<PrintedPdf> Preview(string id, string name)
    {
        var preview = await Post($"/invoices/draft/{id}/preview", null);
        Assert.Equal(200, preview.Status);
        return PrintedPdf.Open(Convert.FromBase64String((string)preview.Data["preview"]!), name);
    }
}
