using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;
using Gigstack.Sandbox.Tests;
using GigstackTests.Setup;

namespace GigstackTests.SatDownload;

/// <summary>Tests that need what the SAT has of the team.</summary>
public abstract class SatDownloadApiTest(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    /// <summary>The day that it is in Mexico City.</summary>
    protected static DateOnly Today { get; } = DateOnly.FromDateTime(DateTimeOffset.UtcNow.ToOffset(TimeSpan.FromHours(-6)).DateTime);

    protected static SatDownloadRequestInput Received { get; } =
        new() { StartDate = Today.AddDays(-10), EndDate = Today, RequestType = SatDownloadRequestType.Cfdi, RfcType = SatInvoiceDirection.Received };

    private protected static SatDownloadUploadFielRequest Fiel(SandboxFiel fiel) => new()
    {
        Cert = ApiFile.FromBytes(fiel.Certificate, "fiel.cer"),
        Key = ApiFile.FromBytes(fiel.Key, "fiel.key"),
        Password = SandboxFiel.Password,
        SyncStartDate = Today.AddYears(-1),
        Phone = "5512345678",
    };

    protected async Task ReadyAsync()
    {
        await Api.SatDownload.ActivateAsync();
        await Api.SatDownload.UploadFielAsync(Fiel(TestFiel.Valid));
    }

    /// <summary>Requests, and asks until it is completed.</summary>
    protected async Task<SatDownloadRequest> CompletedAsync()
    {
        await ReadyAsync();
        var request = await Api.SatDownload.Requests.CreateAsync(Received);
        while (request.Status != SatDownloadStatus.Completed)
            request = await Api.SatDownload.Requests.GetAsync(request.Id!);
        return request;
    }
}
