using System.Globalization;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The printed form of an invoice or a draft.</summary>
internal static class InvoicePdf
{
    public const string DraftWatermark = "Sin Validez Fiscal";
    private const string CanceledWatermark = "CANCELADO";

    /// <param name="invoice">As stored; what it lacks is left out.</param>
    /// <param name="issuer">Who issues it.</param>
    /// <param name="paid">What it says was paid, if it is a payment complement.</param>
    public static byte[] Of(JsonObject invoice, FiscalIssuer issuer, JsonObject? paid = null)
    {
        var isDraft = invoice.Text("uuid") is null;
        var title = $"{Kind(invoice.Text("invoice_type"))} {invoice.Text("series")}{invoice["folio_number"]?.ToJsonString()}".TrimEnd();
        var watermark = isDraft ? DraftWatermark : invoice.Text("status") == "cancelled" ? CanceledWatermark : null;
        var document = new PdfDocument(title, watermark);
        var flow = new PdfFlow(document);
        flow.Heading(title, 16);
        Head(flow, invoice, issuer);
        Items(flow, invoice);
        Sums(flow, invoice);
        if (paid is not null)
            PaymentPdf.Write(flow, paid);
        if (invoice.Text("invoice_pdf_notes") is { Length: > 0 } notes)
        {
            flow.Heading("Notas");
            flow.Paragraph(notes);
        }

        if (!isDraft)
            Stamp(flow, invoice);
        return document.ToBytes();
    }

    private static void Head(PdfFlow flow, JsonObject invoice, FiscalIssuer issuer)
    {
        flow.Field("Folio fiscal (UUID)", invoice.Text("uuid"));
        flow.Field("Moneda", invoice.Text("currency"));
        flow.Field("Forma de pago", invoice.Text("payment_form"));
        flow.Field("Método de pago", invoice.Text("payment_method"));
        flow.Heading("Emisor");
        flow.Field("Nombre", issuer.LegalName);
        flow.Field("RFC", issuer.TaxId);
        flow.Field("Régimen fiscal", issuer.TaxSystem);
        if (invoice["client"] is not JsonObject client)
            return;
        flow.Heading("Receptor");
        flow.Field("Nombre", client.Text("legal_name") ?? client.Text("name"));
        flow.Field("RFC", client.Text("tax_id"));
        flow.Field("Régimen fiscal", client.Text("tax_system"));
        flow.Field("Código postal", client["address"]?.AsObject().Text("zip"));
        flow.Field("Uso CFDI", invoice.Text("use"));
    }

    private static void Items(PdfFlow flow, JsonObject invoice)
    {
        flow.Heading("Conceptos");
        flow.Row("Descripción", ["Cantidad", "Valor unitario", "Descuento"], bold: true);
        foreach (var item in (invoice["items"]?.AsArray() ?? []).Select(item => item!.AsObject()))
            flow.Row(item.Text("description") ?? "", [Number(item["quantity"]), Number(item["unit_price"]), Number(item["discount"])]);
    }

    private static void Sums(PdfFlow flow, JsonObject invoice)
    {
        flow.Space(6);
        foreach (var (name, field) in (ReadOnlySpan<(string, string)>)
            [
                ("Subtotal", "subtotal"), ("Descuento", "discount"), ("Impuestos trasladados", "taxes"),
                ("Impuestos retenidos", "withholding_taxes"), ("Total", "total"),
            ])
        {
            if (invoice.Number(field) is { } amount)
                flow.Row(name, [amount.ToString("#,##0.00", CultureInfo.InvariantCulture)], bold: field == "total");
        }
    }

    private static void Stamp(PdfFlow flow, JsonObject invoice)
    {
        flow.Heading("Timbre fiscal");
        flow.Paragraph(invoice["stamp"]?.AsObject().Text("sello") ?? "", 6);
        flow.Paragraph(invoice.Text("verification_url") ?? "", 6);
    }

    private static string Number(JsonNode? number) => number?.ToJsonString() ?? "";

    private static string Kind(string? type) => type switch
    {
        "E" => "Nota de crédito",
        "P" => "Complemento de pago",
        _ => "Factura",
    };
}
