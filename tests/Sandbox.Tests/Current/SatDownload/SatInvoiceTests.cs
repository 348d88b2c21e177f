using System.Text;

namespace Gigstack.Sandbox.Tests.Current.SatDownload;

public sealed class SatInvoiceTests : SatDownloadTest
{
    [Fact]
    public async Task An_invoice_of_the_teams_own_is_read_from_its_XML()
    {
        var uuid = await Created("/invoices/income", Bodies.Invoice(await Created("/clients", Bodies.Client)));
        (await Get("/invoices/sat/" + uuid.ToUpperInvariant())).Is(200, $$"""
            {
              "message": "SAT invoice retrieved successfully", "data": {
                "uuid": "{{uuid}}", "direction": "issued", "invoice_type": "I", "status": "Vigente", "resource_status": "ready",
                  "has_xml": true,
                "issuer": { "rfc": "EKU9003173C9", "name": "ESCUELA KEMPER URGATE" }, "receiver": { "rfc": "PEGJ800101AB0",
                  "name": "JUAN PEREZ GARCIA" },
                "subtotal": 1000.00, "total": 1160.00, "currency": "MXN", "exchange_rate": 1, "series": "A", "folio": "1",
                "issue_date": "2026-11-20T12:00:00", "stamp_date": "2026-11-20T12:00:00", "cancellation_date": null,
                  "pac_rfc": "SPR190613I52",
                "version": "4.0", "certificate_number": "~\\d{20}"
              }
            }
            """);
    }

    [Fact]
    public async Task A_cancellation_arrives_at_the_SAT()
    {
        var uuid = await Created("/invoices/income", Bodies.Invoice(await Created("/clients", Bodies.Client)));
        Assert.Equal(["Vigente"], (await Get("/invoices/sat")).Each("status"));
        await Send(HttpMethod.Delete, $"/invoices/{uuid}", """{ "motive": "03" }""");
        Clock.Advance(TimeSpan.FromHours(1));
        var canceled = (await Get("/invoices/sat?status=Cancelado")).Items;
        Assert.Equal("2026-11-20T12:00:00", (string?)Assert.Single(canceled)!["cancellation_date"]);
        Assert.Empty((await Get("/invoices/sat?status=Vigente")).Items);
    }

    [Fact]
    public async Task Received_ones_come_with_a_completed_request_in_every_state()
    {
        await Ready();
        Assert.Empty((await Get("/invoices/sat")).Items);
        await Completed();
        var invoices = await Get("/invoices/sat?direction=received");
        Assert.Equal(["error", "error", "building", "ready", "ready", "ready", "ready"], invoices.Each("resource_status"));
        Assert.Equal(["Vigente", "Vigente", "Vigente", "Cancelado", "Vigente", "Vigente", "Vigente"], invoices.Each("status"));

        // Nothing comes twice.
        await Completed();
        Assert.Equal(7, (await Get("/invoices/sat")).Items.Count);
        await Completed(start: "2026-10-01", end: "2026-10-31");
        Assert.Equal(14, (await Get("/invoices/sat?limit=100")).Items.Count);
    }

    [Fact]
    public async Task Lists_are_filtered_and_go_on_behind_the_last_one()
    {
        await Ready();
        await Completed();
        var whole = (await Get("/invoices/sat")).Each("uuid").ToList();
        var first = await Get("/invoices/sat?limit=5");
        Assert.Equal((true, whole[4]), ((bool)first.Body["has_more"]!, (string?)first.Body["next"]));
        foreach (var name in new[] { "starting_after", "next" })
        {
            var second = await Get($"/invoices/sat?limit=5&{name}={whole[4]}");
            Assert.Equal(whole[5..], second.Each("uuid"));
            Assert.Equal((false, null), ((bool)second.Body["has_more"]!, (string?)second.Body["next"]));
        }

        Assert.Single((await Get("/invoices/sat?invoice_type=E")).Items);
        Assert.Equal(4, (await Get("/invoices/sat?issuer_rfc=iia040805dz4")).Items.Count);
        Assert.Empty((await Get("/invoices/sat?receiver_rfc=IIA040805DZ4")).Items);
        Assert.Equal(7, (await Get("/invoices/sat?from=2026-11&to=2026-11")).Items.Count);
        Assert.Equal(whole[^1], Assert.Single((await Get("/invoices/sat?to=2026-11-01")).Each("uuid")));
        Assert.Empty((await Get("/invoices/sat?from=2026-12")).Items);
        (await Get("/invoices/sat?from=November&direction=both&starting_after=x")).Is(400, Bodies.Invalid("""
            [
              "from must be a month (YYYY-MM) or a date (YYYY-MM-DD)", "direction must be one of: issued, received",
              "starting_after is not a valid cursor"
            ]
            """));
    }

    [Fact]
    public async Task The_XML_is_fetched_again_unless_the_provider_will_not()
    {
        await Ready();
        await Completed();
        var building = await Only("building");
        (await Post($"/invoices/sat/{building}/retry-xml", "")).Is(
            200, """{ "message": "XML retrieved successfully", "data": { "credit_charged": true } }""");
        (await Post($"/invoices/sat/{building}/retry-xml", "")).Is(
            200, """{ "message": "XML retrieved successfully", "data": { "credit_charged": false } }""");
        Assert.Equal("ready", (string?)(await Get($"/invoices/sat/{building}")).Data["resource_status"]);
    }

    [Theory]
    [InlineData(422, "cfdi_service_error", "The provider refused the download of the XML")]
    [InlineData(502, "external_service_error", "The provider did not answer in time")]
    public async Task The_end_of_a_UUID_says_how_fetching_fails(int status, string code, string message)
    {
        await Ready();
        await Completed();
        var uuid = (await Get("/invoices/sat")).Each("uuid").Single(uuid => uuid.EndsWith($"000000000{status}", StringComparison.Ordinal));
        (await Post($"/invoices/sat/{uuid}/retry-xml", "")).Is(status, Bodies.Failure(code, message));
        Assert.Equal("error", (string?)(await Get($"/invoices/sat/{uuid}")).Data["resource_status"]);
    }

    [Fact]
    public async Task A_single_invoice_brings_its_XML_along()
    {
        await Ready();
        await Completed();
        Assert.True((bool)(await Get($"{Downloads}/invoice/{await Only("building")}")).Data["has_xml"]!);
    }

    [Fact]
    public async Task A_received_invoice_is_printed_outside_of_any_envelope()
    {
        await Ready();
        await Completed();
        var building = await Only("building");
        (await Post($"/invoices/sat/{building}/pdf", "")).Is(
            400, Bodies.Failure("business_rule_violation", "The XML of the invoice is not there yet"));
        await Post($"/invoices/sat/{building}/retry-xml", "");
        var answer = await Post($"/invoices/sat/{building}/pdf", "");
        Assert.Equal(["pdf"], answer.Body.Select(member => member.Key));
        var pdf = Convert.FromBase64String((string)answer.Body["pdf"]!);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        Assert.Contains("INDISTRIA ILUMINADORA", Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);

        var own = await Created("/invoices/income", Bodies.Invoice(await Created("/clients", Bodies.Client)));
        (await Post($"/invoices/sat/{own}/pdf", "")).Is(
            400, Bodies.Failure("business_rule_violation", "Only received invoices are printed here"));
    }

    private async Task<string> Only(string resourceStatus) =>
        (string)(await Get("/invoices/sat")).Items.Single(invoice => (string?)invoice!["resource_status"] == resourceStatus)!["uuid"]!;
}
