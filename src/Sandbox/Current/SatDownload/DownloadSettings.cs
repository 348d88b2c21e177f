namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>The download settings of a team, in one document.</summary>
internal sealed class DownloadSettings
{
    private const string Resource = "sat-download";
    private const string Id = "settings";

    private readonly JsonObject _document;
    private readonly bool _isStored;

    private DownloadSettings(JsonObject? stored)
    {
        _isStored = stored is not null;
        _document = stored ?? new JsonObject
        {
            ["schedule"] = new JsonObject
            {
                ["enabled"] = false,
                ["time"] = "03:00",
                ["downloadTypes"] = new JsonArray("issued", "received"),
                ["daysBack"] = 7,
                ["lastRunAt"] = null,
                ["lastRunStatus"] = null,
            },
        };
    }

    public bool IsActivated
    {
        get => _document.Flag("activated");
        set => _document["activated"] = value;
    }

    /// <summary>rfc, expires_at, expires_at_readable, serial_number; null before the upload.</summary>
    public JsonObject? Fiel
    {
        get => _document["fiel"] as JsonObject;
        set => _document["fiel"] = value;
    }

    /// <summary>phone, sync_start_date, legal_name, max_monthly_invoices, registered_at; null before the registration.</summary>
    public JsonObject? Registration
    {
        get => _document["registration"] as JsonObject;
        set => _document["registration"] = value;
    }

    public string? SyncStartDate
    {
        get => _document.Text("sync_start_date");
        set => _document["sync_start_date"] = value;
    }

    public bool IsSynced
    {
        get => _document.Flag("synced");
        set => _document["synced"] = value;
    }

    /// <summary>Milliseconds; null before the first download.</summary>
    public long? LastSync
    {
        get => (long?)_document.Number("last_sync");
        set => _document["last_sync"] = value;
    }

    public JsonObject Schedule => _document["schedule"]!.AsObject();

    public static DownloadSettings Of(ApiCall call) => new(call.Session.Documents.Find(Resource, Id)?.Body);

    public void Save(ApiCall call)
    {
        if (_isStored)
            call.Session.Documents.Replace(Resource, Id, _document);
        else
            call.Session.Documents.Add(Resource, Id, _document, call.Now);
    }

    /// <exception cref="ApiFault">There is no FIEL.</exception>
    public void RequireFiel()
    {
        if (Fiel is null)
            throw CurrentFaults.BusinessRule("The FIEL has to be uploaded first");
    }

    /// <exception cref="ApiFault">Descarga Masiva is not activated, or there is no FIEL.</exception>
    public void RequireReady()
    {
        if (!IsActivated)
            throw CurrentFaults.BusinessRule("Descarga Masiva has to be activated first");
        RequireFiel();
    }
}
