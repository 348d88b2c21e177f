using System.IO.Compression;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current.SatDownload;

public sealed class RequestTests : SatDownloadTest
{
    [Fact]
    public async Task A_request_needs_the_activation_the_fiel_and_a_period()
    {
        const string November = """{ "start_date": "2026-11-01", "end_date": "2026-11-20" }""";
        (await Post(Downloads + "/request", November)).Is(
            400, Bodies.Failure("business_rule_violation", "Descarga Masiva has to be activated first"));
        await Post(Downloads + "/activate", "");
        (await Post(Downloads + "/request", November)).Is(
            400, Bodies.Failure("business_rule_violation", "The FIEL has to be uploaded first"));
        (await Post(Downloads + "/request", """
            { "end_date": "20/11/2026", "request_type": "pdf", "rfc_type": "both" }
            """)).Is(400, Bodies.Invalid("""
            [
              "start_date is required", "end_date must be a date (YYYY-MM-DD)", "request_type must be one of: metadata, cfdi",
              "rfc_type must be one of: issued, received"
            ]
            """));
        (await Post(Downloads + "/request", """{ "start_date": "2026-11-02", "end_date": "2026-11-01" }""")).Is(400, Bodies.Invalid("""
            [ "end_date must not be before start_date" ]
            """));
    }

    [Fact]
    public async Task The_clock_alone_moves_a_request_on()
    {
        await Ready();
        // The n8n node's names for the same.
        (await Post(Downloads + "/request", """{ "date_from": "2026-11-01", "date_to": "2026-11-20", "type": "cfdi" }""")).Is(201, """
            {
              "message": "Download request created successfully", "data": {
                "id": "~dl_\\w+", "status": "pending", "status_message": "~.+", "request_type": "cfdi", "rfc_type": "received",
                "start_date": "2026-11-01", "end_date": "2026-11-20", "invoice_count": 0, "processed_count": 0, "package_ids": [],
                "created_at": "~\\d{13}"
              }
            }
            """);
        foreach (var status in new[] { "accepted", "processing", "completed" })
        {
            Clock.Advance(TimeSpan.FromSeconds(2));
            Assert.Equal(status, (string?)(await History())[0]!["status"]);
        }

        var history = await Get(Downloads + "/schedule/history");
        history.Is(200, """
            {
              "success": true, "data": { "history": [ {
                "id": "~dl_\\w+", "rfcType": "received", "startDate": "2026-11-01", "endDate": "2026-11-20", "status": "completed",
                  "invoiceCount": 7,
                "processedCount": 4, "statusMessage": "~.+", "source": "manual", "owner": "~user_\\w+",
                  "latestIssueDate": "~2026-11-\\d\\dT00:00:06",
                "earliestIssueDate": "2026-11-01T00:00:00", "createdAt": "~\\d{13}", "completedAt": "~\\d{13}"
              } ] }
            }
            """);
    }

    [Fact]
    public async Task The_history_shows_the_last_twenty()
    {
        await Ready();
        for (var i = 0; i < 21; i++)
            await Created(Downloads + "/request", """{ "start_date": "2026-11-01", "end_date": "2026-11-20", "rfc_type": "issued" }""");
        Assert.Equal(20, (await History()).Count);
    }

    [Fact]
    public async Task A_package_unpacks_to_the_XML_of_each_CFDI()
    {
        await Ready();
        var request = await Completed();
        Assert.Equal((7, 4), ((int)request["invoice_count"]!, (int)request["processed_count"]!));
        var package = await Get($"{Downloads}/package/{request["package_ids"]![0]}");
        Assert.Equal((200, "base64"), (package.Status, (string?)package.Data["encoding"]));

        await using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String((string)package.Data["content"]!)));
        Assert.Equal(4, zip.Entries.Count);
        foreach (var entry in zip.Entries)
        {
            await using var content = await entry.OpenAsync();
            var cfdi = XElement.Load(content);
            Assert.Equal("{http://www.sat.gob.mx/cfd/4}Comprobante", cfdi.Name.ToString());
            var uuid =
                (string)cfdi.Descendants("{http://www.sat.gob.mx/TimbreFiscalDigital}TimbreFiscalDigital").Single().Attribute("UUID")!;
            Assert.Equal(uuid + ".xml", entry.Name);
            Assert.Equal("EKU9003173C9", (string)cfdi.Element("{http://www.sat.gob.mx/cfd/4}Receptor")!.Attribute("Rfc")!);
        }
    }

    [Fact]
    public async Task Metadata_comes_as_one_text_and_tells_of_all()
    {
        await Ready();
        var request = await Completed(requestType: "metadata");
        var package = await Get($"{Downloads}/package/{request["package_ids"]![0]}");
        await using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String((string)package.Data["content"]!)));
        using var reader = new StreamReader(await Assert.Single(zip.Entries).OpenAsync());
        var lines = (await reader.ReadToEndAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(8, lines.Length);
        Assert.StartsWith("Uuid~RfcEmisor~", lines[0], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Equal(12, line.Split('~').Length));
        Assert.Single(lines, line => line.Split('~')[10] == "0");
    }

    [Fact]
    public async Task Issued_invoices_are_the_teams_own()
    {
        await Ready();
        Assert.Empty((await Completed("issued"))["package_ids"]!.AsArray());
        var invoice = await Created("/invoices/income", Bodies.Invoice(await Created("/clients", Bodies.Client)));
        var request = await Completed("issued");
        var package = await Get($"{Downloads}/package/{Assert.Single(request["package_ids"]!.AsArray())}");
        await using var zip = new ZipArchive(new MemoryStream(Convert.FromBase64String((string)package.Data["content"]!)));
        Assert.Equal(invoice + ".xml", Assert.Single(zip.Entries).Name);
    }

    [Fact]
    public async Task A_period_that_lies_ahead_fails()
    {
        await Ready();
        var id = await Created(Downloads + "/request", """{ "start_date": "2026-11-21", "end_date": "2026-11-22" }""");
        Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal("processing", (string?)(await History())[0]!["status"]);
        Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal("failed", (string?)(await Get($"{Downloads}/status/{id}")).Data["status"]);
    }

    [Fact]
    public async Task Packages_are_kept_for_72_hours()
    {
        await Ready();
        var request = await Completed();
        var package = $"{Downloads}/package/{request["package_ids"]![0]}";
        Clock.Advance(TimeSpan.FromHours(71.9));
        Assert.Equal(200, (await Get(package)).Status);
        Clock.Advance(TimeSpan.FromHours(0.2));
        (await Get(package)).Is(404, Bodies.Failure("file_not_found", "The package has expired"));
        Assert.Equal("expired", (string?)(await Get($"{Downloads}/status/{request["id"]}")).Data["status"]);
    }

    [Fact]
    public async Task What_does_not_exist_is_not_found()
    {
        (await Get(Downloads + "/status/dl_x")).Is(404, Bodies.Failure("resource_not_found", "Download request not found"));
        (await Get(Downloads + "/package/pkg_x")).Is(404, Bodies.Failure("resource_not_found", "Package not found"));
        (await Get(Downloads + "/invoice/6128396f-c09b-4ec6-8699-43c5f7e3b230")).Is(
            404, Bodies.Failure("resource_not_found", "SAT invoice not found"));
    }

    private async Task<System.Text.Json.Nodes.JsonArray> History() =>
        (await Get(Downloads + "/schedule/history")).Data["history"]!.AsArray();
}
