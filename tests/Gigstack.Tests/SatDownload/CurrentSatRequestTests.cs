using System.IO.Compression;
using System.Xml.Linq;
using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Setup;

namespace GigstackTests.SatDownload;

public sealed class CurrentSatRequestTests(CurrentSandbox sandbox) : SatDownloadApiTest(sandbox)
{
    [Fact, Operation("satDownload.requests.create")]
    public async Task Create_asks_for_a_period()
    {
        await ReadyAsync();
        var response = await Api.SatDownload.Requests.CreateWithResponseAsync(Received);

        LastSent("POST", "/invoices/download/request", $$"""
            {
              "start_date": "{{Today.AddDays(-10):yyyy-MM-dd}}", "end_date": "{{Today:yyyy-MM-dd}}", "request_type": "cfdi", "rfc_type": "received"
            }
            """);
        Assert.Equal((201, "Download request created successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((SatDownloadStatus.Pending, Today), (response.Value.Status, response.Value.EndDate));
        Assert.Empty(response.Value.PackageIds!);
    }

    [Fact]
    public async Task Create_needs_the_FIEL()
    {
        await Api.SatDownload.ActivateAsync();
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.SatDownload.Requests.CreateAsync(Received));
        Assert.Equal((400, "business_rule_violation"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("satDownload.requests.get")]
    public async Task Get_polls_until_the_packages_are_there()
    {
        await ReadyAsync();
        var id = (await Api.SatDownload.Requests.CreateAsync(Received)).Id!;
        foreach (var status in new[] { SatDownloadStatus.Accepted, SatDownloadStatus.Processing, SatDownloadStatus.Completed })
            Assert.Equal(status, (await Api.SatDownload.Requests.GetAsync(id)).Status);
        var response = await Api.SatDownload.Requests.GetWithResponseAsync(id);

        LastSent("GET", "/invoices/download/status/" + id);
        Assert.Equal((200, "Download request retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((7, 4), (response.Value.InvoiceCount, response.Value.ProcessedCount));
        Assert.Single(response.Value.PackageIds!);
    }

    [Fact, Operation("satDownload.packages.get")]
    public async Task Get_package_gives_the_bytes_of_a_ZIP()
    {
        var request = await CompletedAsync();
        var response = await Api.SatDownload.Packages.GetWithResponseAsync(request.PackageIds![0]);

        LastSent("GET", "/invoices/download/package/" + request.PackageIds[0]);
        Assert.Equal((200, "Package retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal("base64", response.Value.Encoding);
        using var zip = new ZipArchive(new MemoryStream(response.Value.Content));
        Assert.Equal(4, zip.Entries.Count);
        Assert.All(zip.Entries, entry => Assert.Equal("4.0", (string?)XElement.Load(entry.Open()).Attribute("Version")));
    }

    [Fact, Operation("satDownload.requests.history")]
    public async Task History_reads_camelCase_and_no_message()
    {
        var request = await CompletedAsync();
        var response = await Api.SatDownload.Requests.HistoryWithResponseAsync();

        LastSent("GET", "/invoices/download/schedule/history");
        Assert.Equal((200, null), ((int)response.StatusCode, response.Message));
        var entry = Assert.Single(response.Value.History!);
        Assert.Equal((request.Id, SatDownloadStatus.Completed, SatDownloadSource.Manual), (entry.Id, entry.Status, entry.Source));
        Assert.Equal((SatInvoiceDirection.Received, Today.AddDays(-10), Today), (entry.RfcType, entry.StartDate, entry.EndDate));
        Assert.Equal((7, 4), (entry.InvoiceCount, entry.ProcessedCount));
        Assert.Equal((request.CreatedAt, request.CompletedAt), (entry.CreatedAt, entry.CompletedAt));
        Assert.StartsWith($"{Today.AddDays(-10):yyyy-MM-dd}T", entry.EarliestIssueDate, StringComparison.Ordinal);
    }

    [Fact, Operation("satDownload.invoices.get")]
    public async Task Get_invoice_asks_the_SAT_for_one()
    {
        await CompletedAsync();
        var building = await Api.Invoices.Sat.ListAsync().FirstAsync(invoice => invoice.ResourceStatus == SatResourceStatus.Building);
        var response = await Api.SatDownload.Invoices.GetWithResponseAsync(building.Uuid!);

        LastSent("GET", "/invoices/download/invoice/" + building.Uuid);
        Assert.Equal((200, "SAT invoice retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(
            (building.Uuid, true, SatResourceStatus.Ready),
            (response.Value.Uuid, response.Value.HasXml, response.Value.ResourceStatus));
    }
}
