using System.Text;
using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Pdf;

namespace Gigstack.Sandbox.Current.Invoices;

/// <summary>The XML and the PDF of stamped invoices. The XML never changes; the PDF shows the current state.</summary>
internal static class InvoiceFiles
{
    public static readonly string[] Types = ["pdf", "xml"];

    /// <summary>The invoice with both files as base64.</summary>
    public static JsonObject Inside(ApiCall call, JsonObject invoice)
    {
        invoice["files"] = new JsonObject
        {
            ["pdf"] = Convert.ToBase64String(Pdf(call, invoice)),
            ["xml"] = Convert.ToBase64String(Xml(call, invoice)),
        };
        return invoice;
    }

    /// <summary>The URLs of the files. The first request creates the files.</summary>
    public static JsonObject Urls(ApiCall call, JsonObject invoice, params IEnumerable<string> types)
    {
        var uuid = invoice.Text("uuid")!;
        var record = CfdiRecords.Find(call, uuid);
        var urls = new JsonObject();
        foreach (var type in types)
        {
            if (record.Text(type + "_file") is { } name)
            {
                urls[type] = call.Request.FileUrl(name);
                continue;
            }

            var url = type == "pdf"
                ? call.Publish("pdf", "application/pdf", Pdf(call, invoice))
                : call.Publish("xml", "application/xml", Xml(call, invoice));
            record[type + "_file"] = url[(url.LastIndexOf('/') + 1)..];
            urls[type] = url;
            CfdiRecords.Replace(call, uuid, record);
        }

        return urls;
    }

    /// <summary>Removes the outdated PDF.</summary>
    public static void Outdate(ApiCall call, JsonObject invoice)
    {
        var record = CfdiRecords.Find(call, invoice.Text("uuid")!);
        record.Remove("pdf_file");
        CfdiRecords.Replace(call, invoice.Text("uuid")!, record);
    }

    /// <summary>A file of an invoice; null if there is no such invoice. Nothing is stored.</summary>
    public static StoredFile? Find(ApiCall call, string id, string format) =>
        call.Session.Documents.Find(InvoiceDocuments.Resource, id)?.Body is not { } invoice ? null
            : format == "pdf" ? new StoredFile("application/pdf", Pdf(call, invoice))
            : new StoredFile("application/xml", Xml(call, invoice));

    private static byte[] Xml(ApiCall call, JsonObject invoice) =>
        Encoding.UTF8.GetBytes(CfdiRecords.Find(call, invoice.Text("uuid")!).Text("xml")!);

    private static byte[] Pdf(ApiCall call, JsonObject invoice)
    {
        var record = CfdiRecords.Find(call, invoice.Text("uuid")!);
        return PrintedCfdi.Of(
            XElement.Parse(record.Text("xml")!), invoice.Text("invoice_pdf_notes"),
            invoice.Text("status") == "cancelled" ? Watermark.Canceled : null);
    }
}
