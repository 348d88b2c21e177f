using System.Text;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using Gigstack.Sandbox.Tests;
using GigstackTests.Setup;

namespace GigstackTests.SatDownload;

public sealed class CurrentSatDownloadTests(CurrentSandbox sandbox) : SatDownloadApiTest(sandbox)
{
    [Fact, Operation("satDownload.getActivation")]
    public async Task Get_activation_reads_an_answer_without_a_message()
    {
        var response = await Api.SatDownload.GetActivationWithResponseAsync();

        LastSent("GET", "/invoices/download/activate/status");
        Assert.Equal((200, null), ((int)response.StatusCode, response.Message));
        var activation = response.Value;
        Assert.Equal(
            (SatDownloadActivationStatus.NeedsActivation, true, false),
            (activation.Status, activation.PlanIncludesFeature, activation.IsActivated));
        Assert.Equal(("$0.20 MXN", null), (activation.Pricing!.PerDownload, activation.Pricing.AddonMonthly));
    }

    [Fact, Operation("satDownload.activate")]
    public async Task Activate_says_how()
    {
        var response = await Api.SatDownload.ActivateWithResponseAsync();

        LastSent("POST", "/invoices/download/activate");
        Assert.Equal((200, "Descarga Masiva activated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(SatDownloadActivationType.Included, response.Value.Type);
        Assert.Equal(SatDownloadActivationStatus.Active, (await Api.SatDownload.GetActivationAsync()).Status);
    }

    [Fact]
    public async Task Activate_is_forbidden_to_a_plan_without_it()
    {
        using var other = ApiFor(GigstackSandbox.CreateKey("team_needs_upgrade", livemode: false));
        Assert.Equal(SatDownloadActivationStatus.NeedsUpgrade, (await other.SatDownload.GetActivationAsync()).Status);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => other.SatDownload.ActivateAsync());
        Assert.Equal((403, "operation_not_allowed"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("satDownload.deactivate")]
    public async Task Deactivate_may_be_repeated()
    {
        await Api.SatDownload.ActivateAsync();
        await Api.SatDownload.DeactivateAsync();
        var response = await Api.SatDownload.DeactivateWithResponseAsync();

        LastSent("POST", "/invoices/download/deactivate");
        Assert.Equal((200, "Descarga Masiva deactivated successfully"), ((int)response.StatusCode, response.Message));
        Assert.False(response.Value.IsActivated);
    }

    [Fact, Operation("satDownload.uploadFiel")]
    public async Task Upload_fiel_sends_certificate_key_and_password()
    {
        var response = await Api.SatDownload.UploadFielWithResponseAsync(Fiel(TestFiel.Valid));

        await LastSentFormAsync("POST", "/invoices/download/fiel",
            new("cert", Text(TestFiel.Valid.Certificate), "fiel.cer", "application/octet-stream"),
            new("key", Text(TestFiel.Valid.Key), "fiel.key", "application/octet-stream"),
            new("password", SandboxFiel.Password), new("sync_start_date", $"{Today.AddYears(-1):yyyy-MM-dd}"), new("phone", "5512345678"));
        Assert.Equal((200, "FIEL uploaded successfully"), ((int)response.StatusCode, response.Message));
        var fiel = response.Value;
        Assert.Equal(("EKU9003173C9", SandboxFiel.SerialNumber, TestFiel.Valid.ExpiresAt), (fiel.Rfc, fiel.SerialNumber, fiel.ExpiresAt));
        Assert.Equal((Today.AddYears(-1), "5512345678", true), (fiel.SyncStartDate, fiel.Phone, fiel.Registered));
        Assert.InRange(fiel.RegisteredAt!.Value, DateTimeOffset.UtcNow.AddMinutes(-5).ToUnixTimeSeconds(), DateTimeOffset.UtcNow.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData("cert", "invalid_file_format")]
    [InlineData("empty", "file_upload_error")]
    [InlineData("password", "validation_failed")]
    public async Task Upload_fiel_refuses_what_does_not_fit(string wrong, string code)
    {
        var fiel = Fiel(TestFiel.Valid);
        fiel = wrong switch
        {
            "cert" => fiel with { Cert = ApiFile.FromBytes("no certificate"u8.ToArray(), "fiel.cer") },
            "empty" => fiel with { Key = ApiFile.FromBytes(Array.Empty<byte>(), "fiel.key") },
            _ => fiel with { Password = "wrong" },
        };
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.SatDownload.UploadFielAsync(fiel));
        Assert.Equal((400, code), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("satDownload.register")]
    public async Task Register_sends_the_business()
    {
        await Api.SatDownload.UploadFielAsync(Fiel(TestFiel.Valid) with { Phone = null });
        var response = await Api.SatDownload.RegisterWithResponseAsync(new()
        {
            Phone = "5512345678",
            SyncStartDate = Today,
            LegalName = "ESCUELA KEMPER URGATE",
            MaxMonthlyInvoices = 1000,
        });

        LastSent("POST", "/invoices/download/register", $$"""
            { "phone": "5512345678", "sync_start_date": "{{Today:yyyy-MM-dd}}", "legal_name": "ESCUELA KEMPER URGATE", "max_monthly_invoices": 1000 }
            """);
        Assert.Equal((200, "Business registered successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("EKU9003173C9", true, 1000), (response.Value.Rfc, response.Value.Registered, response.Value.MaxMonthlyInvoices));
    }

    [Fact, Operation("satDownload.schedule.get")]
    public async Task Get_schedule_tells_what_of_the_set_up_is_there()
    {
        await ReadyAsync();
        var response = await Api.SatDownload.Schedule.GetWithResponseAsync();

        LastSent("GET", "/invoices/download/schedule");
        Assert.Equal((200, "Schedule retrieved successfully"), ((int)response.StatusCode, response.Message));
        var status = response.Value;
        Assert.Equal(
            (true, true, true, Today.AddYears(-1)),
            (status.FielUploaded, status.Registered, status.SatCompleted, status.SyncStartDate));
        Assert.Equal((false, "03:00", 7), (status.Schedule!.Enabled, status.Schedule.Time, status.Schedule.DaysBack));
        Assert.Equal((false, null), (status.Prodigia!.Synced, status.Prodigia.LastSync));
    }

    [Fact, Operation("satDownload.schedule.update")]
    public async Task Update_schedule_sends_snake_case_and_reads_camelCase()
    {
        await ReadyAsync();
        var response = await Api.SatDownload.Schedule.UpdateWithResponseAsync(new()
        {
            Enabled = true,
            Time = "18:30",
            DownloadTypes = [SatInvoiceDirection.Received],
            DaysBack = 30,
        });

        LastSent("PUT", "/invoices/download/schedule", """{ "enabled": true, "time": "18:30", "download_types": ["received"], "days_back": 30 }""");
        Assert.Equal((200, "Schedule saved successfully"), ((int)response.StatusCode, response.Message));
        var schedule = response.Value;
        Assert.Equal((true, "18:30", 30, null), (schedule.Enabled, schedule.Time, schedule.DaysBack, schedule.LastRunAt));
        Assert.Equal([SatInvoiceDirection.Received], schedule.DownloadTypes);
    }

    [Fact, Operation("satDownload.debug")]
    public async Task Debug_tells_what_is_registered()
    {
        await ReadyAsync();
        var response = await Api.SatDownload.DebugWithResponseAsync();

        LastSent("GET", "/invoices/download/debug");
        Assert.Equal((200, "Registration status retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(
            (SatDownloadActivationStatus.Active, true, true),
            (response.Value.Status, response.Value.FielUploaded, response.Value.Registered));
    }

    [Fact, Operation("satDownload.enableSync")]
    public async Task Enable_sync_needs_no_body()
    {
        await ReadyAsync();
        var response = await Api.SatDownload.EnableSyncWithResponseAsync();

        LastSent("POST", "/invoices/download/enable-sync");
        Assert.Equal((200, "SAT sync enabled successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((true, Today.AddYears(-1)), (response.Value.Synced, response.Value.SyncFrom));
    }

    private static string Text(ReadOnlyMemory<byte> content)
    {
        using var reader = new StreamReader(new MemoryStream(content.ToArray()), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
