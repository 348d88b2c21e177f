using System.Xml.Linq;
using Gigstack.Sandbox.Current.Invoices;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Pdf;

namespace Gigstack.Sandbox.Current.SatInvoices;

/// <summary>The invoices of the team at the SAT: issued and received.</summary>
internal static class SatInvoiceDocuments
{
    public const string Resource = "sat-invoices";
    public const string Kind = "SAT invoice";

    // XML and PDF data of received invoices. Those of issued invoices are in CfdiRecords.
    private const string Received = "sat-invoices/received";

    /// <summary>Endings of UUIDs whose XML the provider refuses, or for which it is unavailable.</summary>
    public const string RefusedEnding = "000000000422";
    public const string UnavailableEnding = "000000000502";

    /// <exception cref="ApiFault">There is no such invoice.</exception>
    public static JsonObject Find(ApiCall call, string uuid) =>
        call.Session.Documents.Find(Resource, uuid.ToLowerInvariant())?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <summary>Copies invoices that were stamped or canceled since the last call.</summary>
    public static void Sync(ApiCall call)
    {
        foreach (var stored in call.Session.Documents.Select(new DocumentQuery(InvoiceDocuments.Resource).OrderBy(null, descending: false)))
        {
            var known = call.Session.Documents.Find(Resource, stored.Id)?.Body;
            var invoice = known ?? SatCfdi.Read(CfdiRecords.Find(call, stored.Id).Text("xml")!, "issued");
            var isCanceled = stored.Body.Text("status") == "cancelled";
            if (known is not null && isCanceled == (known.Text("status") == "Cancelado"))
                continue;
            if (isCanceled)
            {
                Cancel(invoice, DateTimeOffset.FromUnixTimeSeconds(
                    (long)stored.Body["cancellation"]!.AsObject().Number("cancelled_at")!.Value));
            }

            if (known is null)
                Add(call, invoice);
            else
                Replace(call, invoice);
        }
    }

    /// <summary>Adds a received invoice.</summary>
    /// <param name="call">The request.</param>
    /// <param name="invoice">As read from its XML.</param>
    /// <param name="record">Its <c>xml</c>.</param>
    public static void AddReceived(ApiCall call, JsonObject invoice, JsonObject record)
    {
        call.Session.Documents.Add(Received, invoice.Text("uuid")!, record, call.Now);
        Add(call, invoice);
    }

    /// <summary>Fetches the XML if it is missing.</summary>
    /// <returns>Whether that cost a credit.</returns>
    /// <exception cref="ApiFault">The provider refuses it, or cannot be reached.</exception>
    public static bool FetchXml(ApiCall call, JsonObject invoice)
    {
        if (invoice.Flag("has_xml"))
            return false;
        var uuid = invoice.Text("uuid")!;
        if (uuid.EndsWith(RefusedEnding, StringComparison.Ordinal))
            throw Fault(422, "cfdi_service_error", "The provider refused the download of the XML");
        if (uuid.EndsWith(UnavailableEnding, StringComparison.Ordinal))
            throw Fault(502, "external_service_error", "The provider did not answer in time");
        invoice["has_xml"] = true;
        invoice["resource_status"] = "ready";
        Replace(call, invoice);
        return true;
    }

    public static string Xml(ApiCall call, JsonObject invoice) =>
        (call.Session.Documents.Find(Received, invoice.Text("uuid")!)?.Body ?? CfdiRecords.Find(call, invoice.Text("uuid")!)).Text("xml")!;

    /// <exception cref="ApiFault">There is no XML to print.</exception>
    public static byte[] Pdf(ApiCall call, JsonObject invoice)
    {
        var uuid = invoice.Text("uuid")!;
        if (call.Session.Documents.Find(Received, uuid)?.Body is not { } record)
            throw CurrentFaults.BusinessRule("Only received invoices are printed here");
        if (!invoice.Flag("has_xml"))
            throw CurrentFaults.BusinessRule("The XML of the invoice is not there yet");
        return PrintedCfdi.Of(
            XElement.Parse(record.Text("xml")!), watermark: invoice.Text("status") == "Cancelado" ? Watermark.Canceled : null);
    }

    public static void Cancel(JsonObject invoice, DateTimeOffset at)
    {
        invoice["status"] = "Cancelado";
        invoice["cancellation_date"] = MexicoTime.Write(at);
    }

    // The list is ordered by the time of issue, not of arrival.
    private static void Add(ApiCall call, JsonObject invoice)
    {
        call.Session.Documents.Add(Resource, invoice.Text("uuid")!, invoice, MexicoTime.Parse(invoice.Text("issue_date")!));
        call.Raise("sat.invoice.synced", invoice);
    }

    private static void Replace(ApiCall call, JsonObject invoice)
    {
        call.Session.Documents.Replace(Resource, invoice.Text("uuid")!, invoice);
        call.Raise("sat.invoice.synced", invoice);
    }

    private static ApiFault Fault(int status, string code, string message) => new(status, code, message, message);
}
