namespace Gigstack.Sandbox.Tests.Current;

public sealed class InvoiceReferenceTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task An_item_inherits_from_its_service_what_it_does_not_say_itself()
    {
        var service = await Created("/services", Bodies.Service);
        var data = (
            await Invoice("""{ "name": "Ana" }""", $$"""{ "id": "{{service}}", "quantity": 2, "description": "Own words" }""")).Data;
        Json.Equal(
            System.Text.Json.Nodes.JsonNode.Parse($$"""
                {
                  "id": "{{service}}", "description": "Own words", "quantity": 2, "unit_price": 1000, "product_key": "80141503",
                  "unit_key": "E48", "unit_name": "Servicio", "sku": "CONS-001", "taxability": "02", "taxes": {{Bodies.ItemTaxes}}
                }
                """),
            data["items"]![0]);
        Assert.Equal(2320m, (decimal?)data["total"]);
    }

    [Fact]
    public async Task An_item_keeps_what_its_service_was_when_invoiced()
    {
        var service = await Created("/services", Bodies.Service);
        var uuid = (string?)(await Invoice("""{ "name": "Ana" }""", $$"""{ "id": "{{service}}" }""")).Data["uuid"];
        await Put($"/services/{service}", """{ "unit_price": 1 }""");
        Assert.Equal(1160m, (decimal?)(await Get($"/invoices/income/{uuid}")).Data["total"]);
    }

    [Fact]
    public async Task An_item_finds_its_service_by_sku()
    {
        var service = await Created("/services", Bodies.Service);
        var data = (await Invoice("""{ "name": "Ana" }""", """{ "search": { "on_key": "sku", "on_value": "CONS-001" } }""")).Data;
        Assert.Equal(service, (string?)data["items"]![0]!["id"]);
        Assert.Null(data["items"]![0]!["search"]);
    }

    [Fact]
    public async Task An_item_creates_its_service_when_told()
    {
        const string Item =
            """{ "search": { "on_key": "sku", "on_value": "N-1", "auto_create": true }, "description": "New", "unit_price": 5 }""";
        var data = (await Invoice("""{ "name": "Ana" }""", Item)).Data;
        var service = (await Get("/services")).Items.Single()!;
        Assert.Equal("N-1", (string?)service["sku"]);
        Assert.Equal((string?)service["id"], (string?)data["items"]![0]!["id"]);
    }

    [Fact]
    public async Task Unknown_references_are_not_found()
    {
        (await Invoice("""{ "id": "client_none" }""", """{ "description": "x", "unit_price": 1 }""")).Is(
            404, Bodies.Failure("resource_not_found", "Client not found"));
        (await Invoice("""{ "name": "Ana" }""", """{ "search": { "on_key": "sku", "on_value": "none" } }""")).Is(
            404, Bodies.Failure("resource_not_found", "Service not found"));
        (await Invoice(
            """{ "search": { "on_key": "email", "on_value": "no@one.mx" } }""", """{ "description": "x", "unit_price": 1 }""")).Is(
            404, Bodies.Failure("resource_not_found", "Client not found"));
    }

    [Fact]
    public async Task A_client_given_by_its_fields_becomes_a_client()
    {
        const string Ana = """
            { "legal_name": "ANA", "tax_id": "PEGJ800101AB0", "tax_system": "612", "address": { "zip": "03100" } }
            """;
        var data = (await Invoice(Ana, """{ "description": "x", "unit_price": 1 }""")).Data;
        var client = (await Get("/clients")).Items.Single();
        Json.Equal(client, data["client"]);
        Assert.Equal("ANA", (string?)client!["name"]);
    }

    [Fact]
    public async Task A_client_given_by_a_known_tax_id_is_that_client()
    {
        var id = await Created("/clients", Bodies.Client);
        var data = (
            await Invoice("""{ "name": "Somebody", "tax_id": "PEGJ800101AB0" }""", """{ "description": "x", "unit_price": 1 }""")).Data;
        Assert.Equal((id, "Juan Pérez García"), ((string?)data["client"]!["id"], (string?)data["client"]!["name"]));
    }

    [Fact]
    public async Task A_client_is_found_by_search_or_created_when_told()
    {
        var id = await Created("/clients", Bodies.Client);
        const string Item = """{ "description": "x", "unit_price": 1 }""";
        var found = await Invoice("""{ "search": { "on_key": "email", "on_value": "juan.perez@ejemplo.com" } }""", Item);
        Assert.Equal(id, (string?)found.Data["client"]!["id"]);
        var created = await Invoice(
            """{ "search": { "on_key": "email", "on_value": "ana@b.mx", "auto_create": true }, "name": "Ana" }""", Item);
        Assert.Equal((201, "ana@b.mx"), (created.Status, (string?)created.Data["client"]!["email"]));
    }

    [Fact]
    public async Task Metadata_and_related_documents_are_shown()
    {
        var client = await Created("/clients", Bodies.Client);
        var data = (await Post("/invoices/income", Bodies.Invoice(client, """
            , "metadata": { "order": 7 }, "related_documents": [ { "relationship": "04", "documents": [
              "0a1b2c3d-0000-4000-8000-000000000001", "0a1b2c3d-0000-4000-8000-000000000002" ] } ]
            """))).Data;
        Assert.Equal("""{"order":7}""", data["metadata"]!.ToJsonString());
        Assert.Equal(
            """["0a1b2c3d-0000-4000-8000-000000000001","0a1b2c3d-0000-4000-8000-000000000002"]""", data["invoices"]!.ToJsonString());
        Assert.Single((await Get("/invoices/income?metadata.order=7")).Items);
    }

    [Theory]
    [InlineData("status=valid", 2)]
    [InlineData("status=stamped", 2)]
    [InlineData("status=canceled", 0)]
    [InlineData("status=cancelled", 0)]
    [InlineData("series=B", 1)]
    [InlineData("payment_method=PPD", 1)]
    [InlineData("payment_method=PUE&series=B", 0)]
    [InlineData("client_id=client_none", 0)]
    [InlineData("client_id={client}", 1)]
    public async Task List_filters(string query, int count)
    {
        var client = await Created("/clients", Bodies.Client);
        await Created("/invoices/income", Bodies.Invoice(client));
        await Created("/invoices/income", """
            { "client": { "name": "Ana" }, "series": "B", "payment_method": "PPD", "items": [ { "description": "x", "unit_price": 1 } ] }
            """);
        var answer = await Get("/invoices/income?" + query.Replace("{client}", client, StringComparison.Ordinal));
        Assert.Equal(count, answer.Items.Count);
    }

    private Task<Answer> Invoice(string client, string item) =>
        Post("/invoices/income", $$"""{ "client": {{client}}, "items": [ {{item}} ] }""");
}
