using System.Globalization;
using System.Text;
using Gigstack.Sandbox.Fiscal.Pdf;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>The XML and the PDF of retentions. The first request creates the files.</summary>
internal static class RetentionFiles
{
    public static readonly string[] Types = ["pdf", "xml"];

    public static JsonObject Urls(ApiCall call, JsonObject retention, params IEnumerable<string> types)
    {
        var id = retention.Text("id")!;
        var record = RetentionDocuments.Record(call, id);
        var urls = new JsonObject();
        foreach (var type in types)
        {
            if (record.Text(type + "_file") is { } name)
            {
                urls[type] = call.Request.FileUrl(name);
                continue;
            }

            var url = type == "pdf"
                ? call.Publish("pdf", "application/pdf", Pdf(retention))
                : call.Publish("xml", "application/xml", Encoding.UTF8.GetBytes(record.Text("xml")!));
            record[type + "_file"] = url[(url.LastIndexOf('/') + 1)..];
            urls[type] = url;
            RetentionDocuments.ReplaceRecord(call, id, record);
        }

        return urls;
    }

    /// <summary>Removes the outdated PDF.</summary>
    public static void Outdate(ApiCall call, string id)
    {
        var record = RetentionDocuments.Record(call, id);
        record.Remove("pdf_file");
        RetentionDocuments.ReplaceRecord(call, id, record);
    }

    private static byte[] Pdf(JsonObject retention)
    {
        var title = $"Constancia de retenciones {retention.Text("series")}{retention.Text("folio_number")}";
        var document = new PdfDocument(title, retention.Text("status") == "cancelled" ? "CANCELADO" : null);
        var flow = new PdfFlow(document);
        var period = retention["period"]!.AsObject();
        flow.Heading(title, 16);
        flow.Field("Folio fiscal (UUID)", retention.Text("uuid"));
        flow.Field("Clave de retención", retention.Text("retention_key"));
        flow.Field("Periodo", $"{period["start"]} a {period["end"]} de {period["year"]}");
        Party(flow, "Emisor", retention["issuer"]!.AsObject());
        Party(flow, "Receptor", retention["receiver"]!.AsObject());
        Amounts(flow, retention["totals"]!.AsObject());
        flow.Heading("Timbre fiscal");
        flow.Paragraph(retention.Text("verification_url")!, 6);
        return document.ToBytes();
    }

    private static void Party(PdfFlow flow, string kind, JsonObject party)
    {
        flow.Heading(kind);
        flow.Field("Nombre", party.Text("legal_name"));
        flow.Field("RFC", party.Text("tax_id"));
        flow.Field("Régimen fiscal", party.Text("tax_system"));
        flow.Field("Nacionalidad", party.Text("nationality"));
    }

    private static void Amounts(PdfFlow flow, JsonObject totals)
    {
        flow.Heading("Totales");
        foreach (var (name, field) in (ReadOnlySpan<(string, string)>)
            [("Operación", "total_operation"), ("Gravado", "total_taxable"), ("Exento", "total_exempt"), ("Retenido", "total_retained")])
        {
            flow.Row(name, [Money(totals, field)], bold: field == "total_retained");
        }

        flow.Heading("Impuestos retenidos");
        flow.Row("Impuesto", ["Base", "Retenido"], bold: true);
        foreach (var tax in totals["tax_retained"]!.AsArray().Select(tax => tax!.AsObject()))
            flow.Row(tax.Text("tax")!, [Money(tax, "base"), Money(tax, "amount")]);
    }

    private static string Money(JsonObject document, string field) =>
        document.Number(field)!.Value.ToString("#,##0.00####", CultureInfo.InvariantCulture);
}
