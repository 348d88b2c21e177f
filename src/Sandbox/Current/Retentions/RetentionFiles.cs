using System.Text;
using System.Xml.Linq;
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
                ? call.Publish("pdf", "application/pdf", Pdf(record, retention))
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

    /// <summary>A file of a retention; null if there is no such retention. Nothing is stored.</summary>
    public static StoredFile? Find(ApiCall call, string id, string format) =>
        call.Session.Documents.Find(RetentionDocuments.Resource, id)?.Body is not { } retention ? null
            : format == "pdf" ? new StoredFile("application/pdf", Pdf(RetentionDocuments.Record(call, id), retention))
            : new StoredFile("application/xml", Encoding.UTF8.GetBytes(RetentionDocuments.Record(call, id).Text("xml")!));

    private static byte[] Pdf(JsonObject record, JsonObject retention) => PrintedRetention.Of(
        XElement.Parse(record.Text("xml")!), retention.Text("status") == "cancelled" ? Watermark.Canceled : null);
}
