using Gigstack.Sandbox.Current.SatInvoices;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Completes a request: finds the invoices and creates a package.</summary>
internal static class DownloadCompletion
{
    public static void Run(ApiCall call, DownloadRequest request)
    {
        SatInvoiceDocuments.Sync(call);
        var found = Invoices(call, request);
        if (!request.IsIssued && found.Count == 0)
        {
            ReceivedSamples.Add(call, request.Start, request.End);
            found = Invoices(call, request);
        }

        var packed = request.IsMetadata ? found : found.Where(invoice => invoice.Flag("has_xml")).ToList();
        var document = request.Document;
        document["invoice_count"] = found.Count;
        document["processed_count"] = packed.Count;
        document["completed_at"] = (decimal)call.Now.ToUnixTimeMilliseconds();
        document["earliest_issue_date"] = found.Min(invoice => invoice.Text("issue_date"));
        document["latest_issue_date"] = found.Max(invoice => invoice.Text("issue_date"));
        if (packed.Count > 0)
            document["package_ids"]!.AsArray().Add(DownloadPackage.Add(call, request, packed));

        var settings = DownloadSettings.Of(call);
        settings.LastSync = call.Now.ToUnixTimeMilliseconds();
        settings.Save(call);
    }

    private static List<JsonObject> Invoices(ApiCall call, DownloadRequest request) =>
    [
        .. call.Session.Documents.Select(new DocumentQuery(SatInvoiceDocuments.Resource)
            .Equal("$.direction", request.IsIssued ? "issued" : "received")
            .CreatedFrom(MexicoTime.At(request.Start, TimeOnly.MinValue))
            .CreatedTo(MexicoTime.At(request.End, TimeOnly.MaxValue))).Select(stored => stored.Body),
    ];
}
