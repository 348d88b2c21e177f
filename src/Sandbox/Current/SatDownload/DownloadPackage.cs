using System.IO.Compression;
using System.Text;
using Gigstack.Sandbox.Current.SatInvoices;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>A ZIP as the SAT makes it: an XML file for each CFDI, or one text file with the metadata of all.</summary>
internal static class DownloadPackage
{
    public const string Resource = "sat-download/packages";

    private const string MetadataHeader =
        "Uuid~RfcEmisor~NombreEmisor~RfcReceptor~NombreReceptor~RfcPac~FechaEmision~FechaCertificacionSat~Monto~EfectoComprobante~"
        + "Estatus~FechaCancelacion";

    /// <returns>Its id.</returns>
    public static string Add(ApiCall call, DownloadRequest request, IReadOnlyList<JsonObject> invoices)
    {
        var id = NewId.Of("pkg");
        var files = request.IsMetadata
            ? [(id + ".txt", Metadata(invoices))]
            : invoices.Select(invoice => ($"{invoice.Text("uuid")}.xml", SatInvoiceDocuments.Xml(call, invoice)));
        var package = new JsonObject { ["content"] = Convert.ToBase64String(Zip(files)), ["encoding"] = "base64" };
        call.Session.Documents.Add(Resource, id, package, call.Now);
        return id;
    }

    private static byte[] Zip(IEnumerable<(string Name, string Content)> files)
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return buffer.ToArray();
    }

    private static string Metadata(IEnumerable<JsonObject> invoices)
    {
        var lines = invoices.Select(invoice => string.Join('~',
            invoice.Text("uuid"), invoice["issuer"]!.AsObject().Text("rfc"), invoice["issuer"]!.AsObject().Text("name"),
            invoice["receiver"]!.AsObject().Text("rfc"), invoice["receiver"]!.AsObject().Text("name"), invoice.Text("pac_rfc"),
            invoice.Text("issue_date"), invoice.Text("stamp_date"), invoice["total"]!.ToJsonString(), invoice.Text("invoice_type"),
            invoice.Text("status") == "Vigente" ? "1" : "0", invoice.Text("cancellation_date")));
        return string.Join("\r\n", lines.Prepend(MetadataHeader)) + "\r\n";
    }
}
