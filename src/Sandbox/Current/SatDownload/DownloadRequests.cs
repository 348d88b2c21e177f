using System.Globalization;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>
/// Advances requests: pending, accepted, processing, completed. Each two seconds and each poll are a step.
/// </summary>
internal static class DownloadRequests
{
    /// <summary>The kind of its entries in the agenda.</summary>
    public const string Entry = "sat-download/request";

    private const string Resource = "sat-download/requests";

    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(2);

    // As long as the SAT keeps packages.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(72);

    private static readonly string[] s_steps = ["pending", "accepted", "processing", "completed"];

    public static DownloadRequest Add(
        ApiCall call, DateOnly start, DateOnly end, string requestType, string rfcType, string source)
    {
        var document = new JsonObject
        {
            ["id"] = NewId.Of("dl"),
            ["status"] = s_steps[0],
            ["status_message"] = MessageOf(s_steps[0]),
            ["request_type"] = requestType,
            ["rfc_type"] = rfcType,
            ["start_date"] = start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["end_date"] = end.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["invoice_count"] = 0,
            ["processed_count"] = 0,
            ["package_ids"] = new JsonArray(),
            ["source"] = source,
            ["owner"] = call.Caller.Owner,
            ["created_at"] = call.Now.ToUnixTimeMilliseconds(),
            ["polls"] = 0,
        };
        var request = new DownloadRequest(document);
        call.Session.Documents.Add(Resource, request.Id, document, call.Now);
        Plan(call, request);
        return request;
    }

    /// <summary>Advances a request by one step.</summary>
    /// <exception cref="ApiFault">There is no such request.</exception>
    public static DownloadRequest Poll(ApiCall call, string id)
    {
        var request = Find(call, id);
        if (!IsOpen(request))
            return request;
        request.Polls++;
        Update(call, request);
        return request;
    }

    /// <summary>Advances a request to the current time.</summary>
    public static void Step(ApiCall call, string id) => Update(call, Find(call, id));

    public static IEnumerable<DownloadRequest> Newest(ApiCall call, int count) =>
        call.Session.Documents.Select(new DocumentQuery(Resource).Take(count)).Select(found => new DownloadRequest(found.Body));

    public static bool HasExpired(ApiCall call, DateTimeOffset completedAt) => call.Now - completedAt >= s_lifetime;

    private static DownloadRequest Find(ApiCall call, string id) => call.Session.Documents.Find(Resource, id) is { } found
        ? new DownloadRequest(found.Body)
        : throw CurrentFaults.NotFound("Download request");

    private static bool IsOpen(DownloadRequest request) => s_steps.Contains(request.Status) && request.Status != "completed";

    private static void Update(ApiCall call, DownloadRequest request)
    {
        Advance(call, request);
        call.Session.Documents.Replace(Resource, request.Id, request.Document);
        Plan(call, request);
    }

    private static void Plan(ApiCall call, DownloadRequest request)
    {
        if (IsOpen(request))
            call.Session.Agenda.Set(Entry, request.Id, call.Now + s_step);
        else if (request is { Status: "completed", CompletedAt: { } completedAt })
            call.Session.Agenda.Set(Entry, request.Id, completedAt + s_lifetime);
    }

    private static void Advance(ApiCall call, DownloadRequest request)
    {
        if (request is { Status: "completed", CompletedAt: { } completedAt })
        {
            if (HasExpired(call, completedAt))
                Enter(request, "expired");
            return;
        }

        if (!IsOpen(request))
            return;
        var elapsed = Math.Max(0, (call.Now - request.CreatedAt) / s_step);
        var next = s_steps[(int)Math.Min(s_steps.Length - 1, Math.Max(elapsed, request.Polls))];
        // The SAT accepts such a request and fails later.
        if (next == "completed" && request.Start > MexicoTime.Today(call.Now))
            Enter(request, "failed");
        else if (next != request.Status)
            Enter(request, next);
        if (request.Status == "completed")
            DownloadCompletion.Run(call, request);
    }

    private static void Enter(DownloadRequest request, string status)
    {
        request.Status = status;
        request.Document["status_message"] = MessageOf(status);
    }

    private static string MessageOf(string status) => status switch
    {
        "pending" => "The request waits to be sent to the SAT",
        "accepted" => "The SAT accepted the request",
        "processing" => "The SAT gathers the invoices",
        "completed" => "The packages can be downloaded",
        "failed" => "The period lies in the future",
        _ => "The packages are no longer kept",
    };
}
