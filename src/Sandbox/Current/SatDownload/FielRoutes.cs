using System.Globalization;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.SatDownload;

/// <summary>The FIEL of the taxpayer and the registration of the business with it.</summary>
internal static class FielRoutes
{
    private const int MaximumMonthsBack = 71;

    public static void Map(ApiRoutes routes)
    {
        routes.Post("/invoices/download/fiel", Upload);
        routes.Post("/invoices/download/register", Register);
    }

    /// <summary>With sync_start_date and phone the business is registered, too.</summary>
    private static ApiReply Upload(ApiCall call)
    {
        var (certificate, key) = (File(call, "cert"), File(call, "key"));
        var errors = new FieldErrors();
        if (Field(call, "password") is not { } password)
        {
            errors.Add("password", "password is required");
            throw CurrentFaults.Invalid(errors);
        }

        using var fiel = FielCertificate.Read(certificate) ?? throw CurrentFileFaults.Format("cert must be a certificate (.cer)");
        if (fiel.Rfc is not { } rfc)
            throw CurrentFileFaults.Format("cert must be a certificate of the SAT, which names an RFC");
        if (!FielCertificate.IsKey(key))
            throw CurrentFileFaults.Format("key must be an encrypted private key (.key)");
        if (fiel.Check(key, password) is var (field, problem))
            errors.Add(field, problem);
        var start = Field(call, "sync_start_date");
        if (start is not null && ProblemOfStart(start, call.Now) is { } wrong)
            errors.Add("sync_start_date", wrong);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (fiel.ExpiresAt <= call.Now)
            throw CurrentFaults.BusinessRule("The FIEL has expired");

        var settings = DownloadSettings.Of(call);
        settings.Fiel = fiel.Show(rfc);
        settings.SyncStartDate = start ?? settings.SyncStartDate;
        var phone = Field(call, "phone");
        if (start is not null && phone is not null)
        {
            settings.Registration =
                new JsonObject { ["phone"] = phone, ["sync_start_date"] = start, ["registered_at"] = call.Now.ToUnixTimeSeconds() };
        }

        settings.Save(call);

        var shown = settings.Fiel.DeepClone().AsObject();
        shown["sync_start_date"] = settings.SyncStartDate;
        shown["phone"] = phone;
        shown["registered"] = settings.Registration is not null;
        shown["registered_at"] = settings.Registration?["registered_at"]?.DeepClone();
        var reply = CurrentReply.Of(200, "FIEL uploaded successfully", shown);
        reply.Body["success"] = true;
        return reply;
    }

    private static ApiReply Register(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        if (reader.Filled("phone") is null)
            errors.Add("phone", "phone is required");
        if (reader.Text("sync_start_date", text => ProblemOfStart(text, call.Now)) is null)
            errors.Add("sync_start_date", "sync_start_date is required");
        reader.Filled("legal_name");
        reader.Integer("max_monthly_invoices", 1, int.MaxValue);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var settings = DownloadSettings.Of(call);
        settings.RequireFiel();
        var registration = reader.Values;
        registration["registered_at"] = call.Now.ToUnixTimeSeconds();
        settings.Registration = registration;
        settings.SyncStartDate = registration.Text("sync_start_date");
        settings.Save(call);

        var shown = registration.DeepClone().AsObject();
        shown["rfc"] = settings.Fiel!.Text("rfc");
        shown["registered"] = true;
        return CurrentReply.Of(200, "Business registered successfully", shown);
    }

    private static byte[] File(ApiCall call, string name) =>
        call.Content.Files.TryGetValue(name, out var file) && file.Content.Length > 0
            ? file.Content
            : throw CurrentFileFaults.Upload($"{name} is required, as a part of multipart/form-data");

    private static string? Field(ApiCall call, string name) =>
        call.Content.Fields.TryGetValue(name, out var text) && text.Length > 0 ? text : null;

    private static string? ProblemOfStart(string text, DateTimeOffset now)
    {
        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return "sync_start_date must be a date (YYYY-MM-DD)";
        var today = MexicoTime.Today(now);
        return date <= today && date >= today.AddMonths(-MaximumMonthsBack)
            ? null : $"sync_start_date must lie within the last {MaximumMonthsBack} months";
    }
}
