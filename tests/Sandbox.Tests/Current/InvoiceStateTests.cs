namespace Gigstack.Sandbox.Tests.Current;

public sealed class InvoiceStateTests : InvoiceTest
{
    [Fact]
    public async Task Complements_lower_the_balance_until_it_is_settled()
    {
        var uuid = await Created("/invoices/income", Bodies.InInstalments);
        var first = await Pay(uuid, "40.10");
        Assert.Equal("59.9 1", await Balance(uuid));
        await Pay(uuid, "59.90");
        Assert.Equal("0 2", await Balance(uuid));
        Refused(await Post("/invoices/payment", Payment(uuid, "0.01")), "The amount exceeds the balance of the invoice");
        Assert.Equal(2, (int?)(await Get($"/invoices/payment?invoice_id={uuid}")).Body["total_results"]);
        Assert.Equal(uuid, (string?)(await Get($"/invoices/payment/{first}")).Data["invoices"]![0]);
        Assert.Equal(404, (await Get($"/invoices/income/{first}")).Status);
        Assert.Equal(404, (await Get($"/invoices/payment/{uuid}")).Status);
    }

    [Fact]
    public async Task Only_invoices_in_instalments_take_complements()
    {
        var client = await Created("/clients", Bodies.Client);
        var atOnce = await Created("/invoices/income", Bodies.Invoice(client));
        Refused(await Post("/invoices/payment", Payment(atOnce, "1")), "Only PPD invoices take payment complements");
        var canceled = await Created("/invoices/income", Bodies.InInstalments);
        await Cancel(canceled, """{ "motive": "02" }""");
        Refused(await Post("/invoices/payment", Payment(canceled, "1")), "A canceled invoice takes no payment complements");
        Assert.Equal(404, (await Post("/invoices/payment", Payment("none", "1"))).Status);
        (await Post("/invoices/payment", "{}")).Is(
            400, Bodies.Invalid("""[ "invoice_id is required", "amount is required", "payment_form is required" ]"""));
    }

    [Fact]
    public async Task An_invoice_is_canceled_after_its_complements()
    {
        var uuid = await Created("/invoices/income", Bodies.InInstalments);
        var complement = await Pay(uuid, "40");
        Refused(await Cancel(uuid, """{ "motive": "02" }"""), "The payment complements of the invoice have to be canceled first");
        Assert.Equal(200, (await Cancel(complement, """{ "motive": "02" }""")).Status);
        Assert.Equal("100 0", await Balance(uuid));
        Assert.Equal(200, (await Cancel(uuid, """{ "motive": "02" }""")).Status);
    }

    [Theory]
    [InlineData("substitution_uuid")]
    [InlineData("replacement")]
    public async Task Motive_01_needs_a_valid_substitute(string field)
    {
        var client = await Created("/clients", Bodies.Client);
        var uuid = await Created("/invoices/income", Bodies.Invoice(client));
        var substitute = await Created("/invoices/income", Bodies.Invoice(client));
        (await Cancel(uuid, """{ "motive": "01" }""")).Is(400, Bodies.Invalid("""[ "substitution_uuid is required with motive 01" ]"""));
        (await Cancel(uuid, $$"""{ "motive": "02", "{{field}}": "{{substitute}}" }""")).Is(
            400, Bodies.Invalid("""[ "substitution_uuid goes with motive 01 only" ]"""));
        Refused(
            await Cancel(uuid, $$"""{ "motive": "01", "{{field}}": "none" }"""), "substitution_uuid must be the UUID of a valid invoice");
        Refused(await Cancel(uuid, $$"""{ "motive": "01", "{{field}}": "{{uuid}}" }"""), "An invoice cannot take its own place");
        var canceled = await Cancel(uuid, $$"""{ "motive": "01", "{{field}}": "{{substitute}}" }""");
        Json.Equal(
            System.Text.Json.Nodes.JsonNode.Parse(
                """{ "cancellation_status": "cancelled", "cancelled_at": "~\\d{10}", "motive": "01", "code": "201" }"""),
            canceled.Data["cancellation"]);
        Assert.Equal("cancelled", (string?)canceled.Data["status"]);
        Assert.Equal([uuid], (await Get("/invoices/income?status=cancelled")).Each("uuid"));
        Assert.Equal([substitute], (await Get("/invoices/income?status=valid")).Each("uuid"));
    }

    [Fact]
    public async Task An_invoice_is_canceled_once_and_with_a_motive()
    {
        var client = await Created("/clients", Bodies.Client);
        var uuid = await Created("/invoices/income", Bodies.Invoice(client));
        (await Delete($"/invoices/{uuid}")).Is(400, Bodies.Invalid("""[ "motive is required" ]"""));
        (await Cancel(uuid, """{ "motive": "05" }""")).Is(400, Bodies.Invalid("""[ "motive must be one of: 01, 02, 03, 04" ]"""));
        Assert.Equal(200, (await Cancel(uuid, """{ "motive": "03" }""")).Status);
        (await Cancel(uuid, """{ "motive": "03" }""")).Is(409, Bodies.Failure("resource_conflict", "The invoice is canceled already"));
        Assert.Equal(404, (await Cancel("none", """{ "motive": "03" }""")).Status);
    }

    [Fact]
    public async Task Each_kind_has_a_series_of_its_own_unless_it_says_otherwise()
    {
        var client = await Created("/clients", Bodies.Client);
        Assert.Equal("E1", await Folio("/invoices/egress", ""));
        Assert.Equal("A1", await Folio("/invoices/income", ""));
        Assert.Equal("A2", await Folio("/invoices/egress", """, "series": "A" """));

        async Task<string> Folio(string path, string more)
        {
            var data = (await Post(path, Bodies.Invoice(client, more))).Data;
            return $"{data["series"]}{data["folio_number"]}";
        }
    }

    [Fact]
    public async Task The_urls_of_the_files_come_with_the_invoice_on_demand_and_stay()
    {
        var client = await Created("/clients", Bodies.Client);
        var invoice = (await Post("/invoices/income", Bodies.Invoice(client, """, "return_files_urls": true """))).Data;
        Json.Equal(invoice["files"], (await Get($"/invoices/{invoice["uuid"]}/files")).Data);
        Assert.Equal(400, (await Get($"/invoices/{invoice["uuid"]}/files?file_type=doc")).Status);
        Assert.Equal(404, (await Get("/invoices/none/files")).Status);
    }

    [Fact]
    public async Task Search_matches_every_word_somewhere()
    {
        var client = await Created("/clients", Bodies.Client);
        var first = await Created("/invoices/income", Bodies.Invoice(client));
        var second = await Created(
            "/invoices/egress", """{ "client": { "name": "María Ñandú" }, "items": [ { "description": "x", "unit_price": 1 } ] }""");
        Assert.Equal([first], (await Get("/invoices/search?q=PEGJ800101 pérez")).Each("uuid"));
        Assert.Equal([second], (await Get("/invoices/search?q=ñandú")).Each("uuid"));
        Assert.Equal([second], (await Get($"/invoices/search?q={second[..13]}")).Each("uuid"));
        var all = await Get("/invoices/search?q=*&page=2&limit=1");
        Assert.Equal((2, 2, 1), ((int)all.Body["found"]!, (int)all.Body["page"]!, (int)all.Body["per_page"]!));
        Assert.Equal([first], all.Each("uuid"));
        (await Get("/invoices/search")).Is(400, Bodies.Invalid("""[ "q is required" ]"""));
    }

    [Fact]
    public async Task What_the_sat_refuses_leaves_nothing_behind()
    {
        var refused = await Post("/invoices/income", """
            {
              "client": { "legal_name": "EMPRESA", "tax_id": "AAA010101AAA", "tax_system": "601", "address": { "zip": "03100" } },
              "use": "D01", "items": [ { "description": "x", "unit_price": 1 } ]
            }
            """);
        Assert.Equal((422, "cfdi_service_error"), (refused.Status, refused.Code));
        Assert.StartsWith(
            "CFDI40161 use: ", (string?)Assert.Single(refused.Body["error"]!["details"]!.AsArray()), StringComparison.Ordinal);
        Assert.Empty((await Get("/clients")).Items);
        Assert.Empty((await Get("/invoices/income")).Items);
        Assert.Equal(1, (int?)(await Post("/invoices/income", Bodies.InInstalments)).Data["folio_number"]);
    }

    [Fact]
    public async Task An_email_needs_somebody_who_gets_it()
    {
        var uuid = await Created("/invoices/income", Bodies.InInstalments);
        Refused(await Post($"/invoices/{uuid}/send", null), "The client has no email address and no emails are given");
        (await Post($"/invoices/{uuid}/send", """{ "emails": ["a@b.mx", "A@b.mx"] }""")).Is(200, """
            { "message": "Invoice sent successfully", "data": { "recipients": ["a@b.mx"], "attachments": ["A1.pdf", "A1.xml"] } }
            """);
        (await Post($"/invoices/{uuid}/send", """{ "emails": ["x"] }""")).Is(
            400, Bodies.Invalid("""[ "emails must be a valid email address" ]"""));
    }

    private static string Payment(string uuid, string amount) =>
        $$"""{ "invoice_id": "{{uuid}}", "amount": {{amount}}, "payment_form": "03" }""";

    private static void Refused(Answer answer, string message) => answer.Is(400, Bodies.Failure("business_rule_violation", message));

    private async Task<string> Pay(string uuid, string amount) => await Created("/invoices/payment", Payment(uuid, amount));

    private Task<Answer> Cancel(string uuid, string body) => Send(HttpMethod.Delete, $"/invoices/{uuid}", body);
}
