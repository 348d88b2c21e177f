using System.Globalization;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>Download requests to the SAT, their state and packages.</summary>
internal static class RequestRoutes
{
    private const int HistoryLength = 20;

    private static readonly string[] s_requestTypes = ["metadata", "cfdi"];
    private static readonly string[] s_rfcTypes = ["issued", "received"];

    // The names of the n8n node.
    private static readonly (string Name, string Alias)[] s_aliases =
        [("start_date", "date_from"), ("end_date", "date_to"), ("request_type", "type")];

    public static void Map(ApiRoutes routes)
    {
        routes.Post("/invoices/download/request", Create);
        routes.Get("/invoices/download/status/{requestId}", call => CurrentReply.Of(
            200, "Download request retrieved successfully", DownloadRequests.Poll(call, call.Request.PathValue("requestId")).Show()));
        routes.Get("/invoices/download/schedule/history", History);
        routes.Get("/invoices/download/package/{packageId}", Package);
    }

    private static ApiReply Create(ApiCall call)
    {
        foreach (var (name, alias) in s_aliases)
            call.Body[name] ??= call.Body[alias]?.DeepClone();
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        var (start, end) = (Date(reader, "start_date", errors), Date(reader, "end_date", errors));
        if (start > end)
            errors.Add("end_date", "end_date must not be before start_date");
        var requestType = reader.Code("request_type", s_requestTypes) ?? "cfdi";
        var rfcType = reader.Code("rfc_type", s_rfcTypes) ?? "received";
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        DownloadSettings.Of(call).RequireReady();
        var request = DownloadRequests.Add(call, start!.Value, end!.Value, requestType, rfcType, "manual");
        return CurrentReply.Of(201, "Download request created successfully", request.Show());
    }

    private static ApiReply History(ApiCall call) => new(200, new JsonObject
    {
        ["success"] = true,
        ["data"] = new JsonObject
        {
            ["history"] = new JsonArray([.. DownloadRequests.Newest(call, HistoryLength).Select(request => request.ShowInHistory())]),
        },
    });

    private static ApiReply Package(ApiCall call)
    {
        if (call.Session.Documents.Find(DownloadPackage.Resource, call.Request.PathValue("packageId")) is not { } package)
            throw CurrentFaults.NotFound("Package");
        if (DownloadRequests.HasExpired(call, package.CreatedAt))
            throw CurrentFileFaults.NotFound("The package has expired");
        return CurrentReply.Of(200, "Package retrieved successfully", package.Body.Pick("content", "encoding"));
    }

    private static DateOnly? Date(FieldReader reader, string name, FieldErrors errors)
    {
        DateOnly? date = null;
        if (reader.Text(name, text => (date = Parse(text)) is null ? $"{name} must be a date (YYYY-MM-DD)" : null) is null)
            errors.Add(name, $"{name} is required");
        return date;
    }

    private static DateOnly? Parse(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
