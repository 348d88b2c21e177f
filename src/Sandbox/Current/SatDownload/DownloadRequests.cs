using System.Globalization;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>
/// Advances requests: pending, accepted, processing, completed. There is no background job: each two seconds of the clock
/// and each poll are a step.
/// </summary>
internal static class DownloadRequests
{
    private const string Resource = "sat-download/requests";

    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(2);

    // As long as the SAT keeps packages.
    private static readonly TimeSpan s_lifetime = TimeSpan.FromHours(72);

    private static readonly string[] s_steps = ["pending", "accepted", "processing", "completed"];

    public static DownloadRequest Add(
        ApiCall call, DateOnly start, DateOnly end, string requestType, string rfcType, string source, DateTimeOffset at)
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
            ["created_at"] = at.ToUnixTimeMilliseconds(),
            ["polls"] = 0,
        };
        var request = new DownloadRequest(document);
        call.Session.Documents.Add(Resource, request.Id, document, at);
        return request;
    }

    /// <summary>Advances a request by one step.</summary>
    /// <exception cref="ApiFault">There is no such request.</exception>
    public static DownloadRequest Poll(ApiCall call, string id)
    {
        DownloadSchedule.Run(call);
        var request = call.Session.Documents.Find(Resource, id) is { } found
            ? new DownloadRequest(found.Body) : throw CurrentFaults.NotFound("Download request");
        var before = request.Status;
        if (s_steps.Contains(before))
            request.Polls++;
        Advance(call, request);
        if (s_steps.Contains(before) || request.Status != before)
            call.Session.Documents.Replace(Resource, id, request.Document);
        return request;
    }

    /// <summary>Advances all requests and the schedule to the current time.</summary>
    public static void Advance(ApiCall call)
    {
        DownloadSchedule.Run(call);
        foreach (var request in call.Session.Documents.Select(
            new DocumentQuery(Resource).OrderBy(null, descending: false)).Select(found => new DownloadRequest(found.Body)))
        {
            var before = request.Status;
            Advance(call, request);
            if (request.Status != before)
                call.Session.Documents.Replace(Resource, request.Id, request.Document);
        }
    }

    public static IEnumerable<DownloadRequest> Newest(ApiCall call, int count) =>
        call.Session.Documents.Select(new DocumentQuery(Resource).Take(count)).Select(found => new DownloadRequest(found.Body));

    public static bool HasExpired(ApiCall call, DateTimeOffset completedAt) => call.Now - completedAt >= s_lifetime;

    private static void Advance(ApiCall call, DownloadRequest request)
    {
        if (request is { Status: "completed", CompletedAt: { } completedAt })
        {
            if (HasExpired(call, completedAt))
                Enter(request, "expired");
            return;
        }

        if (!s_steps.Contains(request.Status))
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
