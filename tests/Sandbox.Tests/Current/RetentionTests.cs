using System.Globalization;
using System.Text;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class RetentionTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Uuid = "~[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";
    private const string Taxes = """
        [ { "tax": "ISR", "base": 9000.5, "amount": 90.01 }, { "tax": "IVA", "base": 9000.5, "amount": 720.04 }, { "tax": "IEPS", "base": 1,
          "amount": 0.5 } ]
        """;

    private static readonly XNamespace s_retentions = "http://www.sat.gob.mx/esquemas/retencionpago/2";
    private static readonly XNamespace s_stamp = "http://www.sat.gob.mx/TimbreFiscalDigital";

    [Fact]
    public async Task Create_answers_with_the_whole_retention()
    {
        var client = await Created("/clients", Bodies.Client);
        var created = await Post("/retentions", Body(client, more: """, "total_exempt": 1000, "metadata": { "month": 1 } """));
        var shown = $$"""
            {
              "id": "{{Uuid}}", "uuid": "{{Uuid}}", "status": "valid", "document_type": "retenciones", "retention_key": "14",
              "folio_number": "1", "series": "RET",
              "issuer": { "legal_name": "ESCUELA KEMPER URGATE", "tax_id": "EKU9003173C9", "tax_system": "601" },
              "receiver": { "legal_name": "JUAN PEREZ GARCIA", "tax_id": "PEGJ800101AB0", "nationality": "Nacional" },
              "period": { "start": 1, "end": 2, "year": 2026 },
              "totals": {
                "total_operation": 10000.5, "total_taxable": 9000.5, "total_exempt": 1000, "total_retained": 810.55,
                "tax_retained": [
                  { "tax": "001", "base": 9000.5, "amount": 90.01, "payment_type": "03" },
                  { "tax": "002", "base": 9000.5, "amount": 720.04, "payment_type": "01" },
                  { "tax": "003", "base": 1, "amount": 0.5, "payment_type": "02" }
                ]
              },
              "stamp": { "uuid": "{{Uuid}}", "stamped_at": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d", "provider": "prodigia" },
              "verification_url": "~https://verificacfdi\\.facturaelectronica\\.sat\\.gob\\.mx/default\\.aspx\\?id=.*&tt=10000\\.5&fe=.*",
                "livemode": false,
              "created_at": "~\\d{13}", "metadata": { "month": 1 }
            }
            """;
        created.Is(201, $$"""{ "message": "Retention created successfully", "data": {{shown}} }""");
        (await Get($"/retentions/{(string?)created.Data["id"]}")).Is(
            200, $$"""{ "message": "Retention retrieved successfully", "data": {{shown}} }""");
        Assert.Equal((string?)created.Data["uuid"], (string?)created.Data["id"]);
        Assert.Equal("2", (string?)(await Post("/retentions", Body(client))).Data["folio_number"]);
    }

    [Theory]
    [InlineData("27")]
    [InlineData("28")]
    public async Task Keys_of_2022_are_taken(string key) => Assert.Equal(
        201,
        (await Post("/retentions", Body(await Created("/clients", Bodies.Client)).Replace("\"14\"", $"\"{key}\"", StringComparison.Ordinal))).Status);

    [Theory]
    [InlineData("\"retention_key\": \"14\"", "\"retention_key\": \"29\"", "retention_key must be one of: 01, 02,")]
    [InlineData(
        "\"retention_key\": \"14\"", "\"platform_services\": {}", "retention_key is required",
        "platform_services goes with retention_key 26 only")]
    [InlineData("\"period_start\": 1", "\"period_start\": 13", "period_start must be an integer from 1 to 12")]
    [InlineData("\"period_start\": 1", "\"period_start\": 3", "period_end must not be before period_start")]
    [InlineData("\"tax\": \"ISR\"", "\"tax\": \"ISH\"", "taxes[0].tax must be one of: ISR, IVA, IEPS, 001, 002, 003")]
    [InlineData("\"amount\": 90.01", "\"amount\": 9000.51", "taxes[0].amount must not exceed base")]
    [InlineData("\"amount\": 90.01", "\"amount\": 0.0000001", "taxes[0].amount must not be negative and have six decimals at most")]
    [InlineData(
        "\"total_operation\": 10000.5", "\"total_operation\": 1, \"total_exempt\": 2", "total_exempt must not exceed total_operation")]
    public async Task Wrong_fields_are_refused(string right, string wrong, params string[] texts)
    {
        var answer = await Post(
            "/retentions", Body(await Created("/clients", Bodies.Client)).Replace(right, wrong, StringComparison.Ordinal));
        Assert.Equal((400, "validation_failed"), (answer.Status, answer.Code));
        var details = answer.Body["error"]!["details"]!.AsArray().Select(text => (string)text!).ToList();
        Assert.All(texts, text => Assert.Contains(details, detail => detail.StartsWith(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_receiver_needs_a_name_and_an_rfc_and_may_be_foreign()
    {
        (await Post("/retentions", Body(await Created("/clients", """{ "name": "Ana" }""")))).Is(
            400, Bodies.Failure("business_rule_violation", "The client of a retention needs a legal name and an RFC"));
        var foreigner = await Created("/clients", """{ "name": "Bob", "legal_name": "BOB", "tax_id": "XEXX010101000" }""");
        var created = await Post("/retentions", Body(foreigner));
        Assert.Equal("Extranjero", (string?)created.Data["receiver"]!["nationality"]);
        Assert.Equal("BOB", (string?)(
            await Xml(created)).Root!.Element(s_retentions + "Receptor")!.Element(s_retentions + "Extranjero")!.Attribute("NomDenRazSocR"));
    }

    [Fact]
    public async Task Cancel_needs_a_substitute_with_motive_01_only_and_works_once()
    {
        var client = await Created("/clients", Bodies.Client);
        var id = await Created("/retentions", Body(client));
        var other = await Post("/retentions", Body(client));
        var rule = Bodies.Invalid("""[ "substitution_uuid goes with motive 01, and is required there" ]""");
        (await Cancel(id, """{ "motive": "01" }""")).Is(400, rule);
        (await Cancel(id, $$"""{ "motive": "02", "substitution_uuid": "{{other.Data["uuid"]}}" }""")).Is(400, rule);
        (await Cancel(id, """{ "motive": "01", "substitution_uuid": "none" }""")).Is(
            400, Bodies.Failure("business_rule_violation", "substitution_uuid must be the UUID of another valid retention"));
        (await Cancel(id, $$"""{ "motive": "01", "substitution_uuid": "{{other.Data["uuid"]}}" }""")).Is(200, $$"""
            { "message": "Retention canceled successfully", "data": { "id": "{{id}}", "status": "cancelled" } }
            """);
        (await Cancel(id, null)).Is(400, Bodies.Failure("business_rule_violation", "The retention is canceled already"));
        Assert.Equal(200, (await Delete($"/retentions/{(string?)other.Data["id"]}")).Status);
    }

    [Theory]
    [InlineData("\"periodicity\": \"06\"", "platform_services.periodicity must be one of: 01, 02, 03, 04, 05")]
    [InlineData("\"services\": [ { \"payment_form\": \"10\" } ]", "platform_services.services[0].payment_form must be one of: 01, 02, 03, 04, 05, 06, 07, 08, 09")]
    [InlineData("\"services\": [ { \"service_type\": \"10\" } ]", "platform_services.services[0].service_type must be one of: 01, 02, 03, 04, 05, 06, 07, 08, 09, 11")]
    [InlineData("\"services\": [ { \"tax_rate\": 0.15 } ]", "platform_services.services[0].tax_rate must be one of: 0, 0.08, 0.16")]
    public async Task Platform_services_have_codes_of_the_catalogues(string field, string problem)
    {
        var client = await Created("/clients", Bodies.Client);
        var body = Body(client).Replace(
            "\"retention_key\": \"14\"", $"\"retention_key\": \"26\", \"platform_services\": {{ {field} }}", StringComparison.Ordinal);

        (await Post("/retentions", body)).Is(400, Bodies.Invalid($"[ \"{problem}\" ]"));
    }

    [Fact]
    public async Task The_xml_is_that_of_a_retention_and_the_pdf_opens()
    {
        var client = await Created("/clients", Bodies.Client);
        var created = await Post("/retentions", Body(client).Replace("\"retention_key\": \"14\"", """
            "retention_key": "26", "platform_services": { "periodicity": "04", "services": [
              { "payment_form": "01", "service_type": "01", "service_date": "2026-01-15", "price_without_tax": 9000.5, "tax_rate": 0.16,
                "commission": 100 } ] }
            """, StringComparison.Ordinal));
        var xml = await Xml(created);

        Assert.Equal(s_retentions + "Retenciones", xml.Root!.Name);
        Assert.Equal(("2.0", "26"), ((string?)xml.Root.Attribute("Version"), (string?)xml.Root.Attribute("CveRetenc")));
        var totals = xml.Root.Element(s_retentions + "Totales")!;
        Assert.Equal(("10000.50", "810.55"), ((string?)totals.Attribute("MontoTotOperacion"), (string?)totals.Attribute("MontoTotRet")));
        Assert.Equal(
            ["001", "002", "003"], totals.Elements(s_retentions + "ImpRetenidos").Select(tax => (string?)tax.Attribute("ImpuestoRet")));
        Assert.Equal(
            "PEGJ800101AB0", (string?)xml.Root.Element(s_retentions + "Receptor")!.Element(s_retentions + "Nacional")!.Attribute("RfcR"));
        Assert.Equal((string?)created.Data["uuid"], (string?)xml.Descendants(s_stamp + "TimbreFiscalDigital").Single().Attribute("UUID"));
        var platform = xml.Descendants().Single(element => element.Name.LocalName == "ServiciosPlataformasTecnologicas");
        Assert.Equal(("1440.08", "720.04"),
            ((string?)platform.Attribute("TotalIVATrasladado"), (string?)platform.Attribute("DifIVAEntregadoPrestServ")));

        var id = (string?)created.Data["id"];
        var both = (await Get($"/retentions/{id}/files")).Data;
        var pdf = Encoding.Latin1.GetString(await Http.GetByteArrayAsync(new Uri((string)both["pdf"]!)));
        Assert.StartsWith("%PDF-1.4", pdf, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", pdf, StringComparison.Ordinal);
        Assert.DoesNotContain("CANCELADO", pdf, StringComparison.Ordinal);
        Assert.Equal((string?)both["pdf"], (string?)(await Get($"/retentions/{id}/files?file_type=pdf")).Data["pdf"]);
        Assert.Null((await Get($"/retentions/{id}/files?file_type=pdf")).Data["xml"]);

        await Cancel(id!, null);
        Assert.NotEqual((string?)both["pdf"], (string?)(await Get($"/retentions/{id}/files")).Data["pdf"]);
    }

    [Theory]
    [InlineData("status=valid", 1)]
    [InlineData("status=canceled", 1)]
    [InlineData("retention_key=14", 2)]
    [InlineData("retention_key=26", 0)]
    [InlineData("client_id={client}", 1)]
    [InlineData("client_id=client_none", 0)]
    [InlineData("created_gte={0}", 2)]
    [InlineData("created_gte={1}", 0)]
    [InlineData("created_lte={0}", 2)]
    [InlineData("created_lte={-1}", 0)]
    public async Task List_filters(string query, int count)
    {
        var client = await Created("/clients", Bodies.Client);
        await Created("/retentions", Body(client));
        var other = await Created("/clients", """{ "name": "Bob", "legal_name": "BOB", "tax_id": "XEXX010101000" }""");
        var id = await Created("/retentions", Body(other));
        await Delete($"/retentions/{id}");
        var times = (await Get("/retentions?order_by=created_at&sort=asc")).Items.Select(item => (long)item!["created_at"]!).ToList();
        query = query.Replace("{client}", client, StringComparison.Ordinal)
            .Replace("{-1}", (times[0] - 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{0}", times[query.Contains("gte", StringComparison.Ordinal) ? 0 : 1].ToString(
                CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace("{1}", (times[1] + 1).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var answer = await Get("/retentions?" + query);
        Assert.Equal((200, count, count), (answer.Status, answer.Items.Count, (int?)answer.Body["total_results"]));
    }

    [Fact]
    public async Task Unknown_retentions_are_not_found()
    {
        var failure = Bodies.Failure("resource_not_found", "Retention not found");
        (await Get("/retentions/none")).Is(404, failure);
        (await Get("/retentions/none/files")).Is(404, failure);
        (await Delete("/retentions/none")).Is(404, failure);
        Assert.Equal(409, (await Delete($"/clients/{await ClientOfARetention()}")).Status);
    }

    private static string Body(string client, string more = "") => $$"""
        {
          "retention_key": "14", "client": { "id": "{{client}}" }, "period_start": 1, "period_end": 2, "period_year": 2026,
          "total_operation": 10000.5, "taxes": {{Taxes}}{{more}}
        }
        """;

    private Task<Answer> Cancel(string id, string? body) => Send(HttpMethod.Delete, $"/retentions/{id}", body);

    private async Task<XDocument> Xml(Answer created)
    {
        var files = (await Get($"/retentions/{(string?)created.Data["id"]}/files?file_type=xml")).Data;
        return XDocument.Parse(await Http.GetStringAsync(new Uri((string)files["xml"]!)));
    }

    private async Task<string> ClientOfARetention()
    {
        var client = await Created("/clients", Bodies.Client);
        await Created("/retentions", Body(client));
        return client;
    }
}
