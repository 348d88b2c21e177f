using System.IO.Compression;
using Gigstack;
using Gigstack.Runtime;
using Gigstack.Sandbox;

namespace Recetas.Recipes;

/// <summary>The invoices that others issued to the company, from the SAT.</summary>
internal static class DescargaMasiva
{
    public static async Task<IReadOnlyList<InvoiceFiles>> RunAsync(Issuer issuer)
    {
        var (gigstack, _) = issuer;
        var fiel = new SandboxFiel();
        var (certificate, key, password) = (fiel.Certificate, fiel.Key, SandboxFiel.Password);

        await gigstack.SatDownload.ActivateAsync();
        await gigstack.SatDownload.UploadFielAsync(new()
        {
            Cert = ApiFile.FromBytes(certificate, "fiel.cer"),
            Key = ApiFile.FromBytes(key, "fiel.key"),
            Password = password,
        });

        var today = DateOnly.FromDateTime(DateTime.Today);
        var request = await gigstack.SatDownload.Requests.CreateAsync(new()
        {
            StartDate = today.AddDays(-10),
            EndDate = today.AddDays(-1),
            RequestType = SatDownloadRequestType.Cfdi,
            RfcType = SatInvoiceDirection.Received,
        });
        while (request.Status != SatDownloadStatus.Completed)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50));
            request = await gigstack.SatDownload.Requests.GetAsync(request.Id!);
        }

        foreach (var id in request.PackageIds!)
        {
            var package = await gigstack.SatDownload.Packages.GetAsync(id);
            using var zip = new ZipArchive(new MemoryStream(package.Content));
            foreach (var entry in zip.Entries)
                Console.WriteLine($"  {entry.Name}, {entry.Length} bytes");
        }

        Expect.Equal(1, request.PackageIds.Count);
        return [];
    }
}
