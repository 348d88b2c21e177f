using System.Globalization;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>A request for the invoices of a period, as stored.</summary>
internal sealed record DownloadRequest(JsonObject Document)
{
    public string Id => Document.Text("id")!;

    public string Status
    {
        get => Document.Text("status")!;
        set => Document["status"] = value;
    }

    public DateOnly Start => Date("start_date");

    public DateOnly End => Date("end_date");

    public bool IsMetadata => Document.Text("request_type") == "metadata";

    public bool IsIssued => Document.Text("rfc_type") == "issued";

    public bool IsScheduled => Document.Text("source") == "scheduled";

    public DateTimeOffset CreatedAt => Time("created_at")!.Value;

    public DateTimeOffset? CompletedAt => Time("completed_at");

    /// <summary>The number of status requests.</summary>
    public int Polls
    {
        get => (int)Document.Number("polls")!.Value;
        set => Document["polls"] = (decimal)value;
    }

    /// <summary>The answer to the creation and to a poll. The names are not documented; they are those of the body.</summary>
    public JsonObject Show() => Document.Pick(
        "id", "status", "status_message", "request_type", "rfc_type", "start_date", "end_date", "invoice_count", "processed_count",
        "package_ids", "created_at", "completed_at");

    /// <summary>An entry of the history, which is camelCase.</summary>
    public JsonObject ShowInHistory() => new()
    {
        ["id"] = Id,
        ["rfcType"] = Document.Text("rfc_type"),
        ["startDate"] = Document.Text("start_date"),
        ["endDate"] = Document.Text("end_date"),
        ["status"] = Status,
        ["invoiceCount"] = Document["invoice_count"]!.DeepClone(),
        ["processedCount"] = Document["processed_count"]!.DeepClone(),
        ["statusMessage"] = Document.Text("status_message"),
        ["source"] = Document.Text("source"),
        ["owner"] = Document.Text("owner"),
        ["latestIssueDate"] = Document.Text("latest_issue_date"),
        ["earliestIssueDate"] = Document.Text("earliest_issue_date"),
        ["createdAt"] = Document["created_at"]!.DeepClone(),
        ["completedAt"] = Document["completed_at"]?.DeepClone(),
    };

    private DateOnly Date(string name) => DateOnly.ParseExact(Document.Text(name)!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateTimeOffset? Time(string name) =>
        Document.Number(name) is { } milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds) : null;
}
