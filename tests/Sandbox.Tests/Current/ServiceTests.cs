namespace Gigstack.Sandbox.Tests.Current;

public sealed class ServiceTests() : SandboxTest(GigstackEdition.Current)
{
    private const string Shown = """
        {
          "id": "~service_\\w+", "description": "Professional consulting services", "unit_price": 1000, "product_key": "80141503",
          "unit_key": "E48", "unit_name": "Servicio", "sku": "CONS-001", "taxability": "02",
          "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa", "withholding": false, "inclusive": false } ],
          "livemode": false, "owner": "~user_\\w+", "team": "team_sandbox", "created_at": "~\\d{10}"
        }
        """;

    [Fact]
    public async Task Create_answers_with_the_whole_service() =>
        (await Post("/services", Bodies.Service)).Is(201, $$"""{ "message": "Service created successfully", "data": {{Shown}} }""");

    [Fact]
    public async Task Get_and_list_answer_with_the_whole_service()
    {
        var id = await Created("/services", Bodies.Service);
        (await Get($"/services/{id}")).Is(200, $$"""{ "message": "Service retrieved successfully", "data": {{Shown}} }""");
        (await Get("/services")).Is(200, $$"""
            { "message": "Services retrieved successfully", "data": [ {{Shown}} ], "next": null, "has_more": false, "total_results": 1 }
            """);
    }

    [Fact]
    public async Task Update_changes_only_what_is_sent()
    {
        var id = await Created("/services", Bodies.Service);
        var answer = await Put($"/services/{id}", """{ "unit_price": 1200.50, "sku": null }""");
        Assert.Equal((200, "Service updated successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal("1200.50", answer.Data["unit_price"]!.ToJsonString());
        Assert.False(answer.Data.ContainsKey("sku"));
        Assert.Equal("80141503", (string?)answer.Data["product_key"]);
    }

    [Fact]
    public async Task Create_names_every_wrong_field() =>
        (await Post("/services", """
            { "unit_price": 0, "product_key": "8014", "taxes": [ { "type": "VAT", "rate": -1 }, { "type": "ieps", "factor": "Exento" },
              1 ] }
            """)).Is(400, Bodies.Invalid("""
            [
              "unit_price must be greater than 0", "product_key must be 8 digits", "taxes[0].type must be one of: IVA, ISR, IEPS",
              "taxes[0].rate must not be negative", "taxes[2] must be an object", "description is required"
            ]
            """));

    [Fact]
    public async Task A_service_in_an_invoice_cannot_be_deleted()
    {
        var service = await Created("/services", Bodies.Service);
        await Created("/invoices/income", $$"""{ "client": { "name": "Ana" }, "items": [ { "id": "{{service}}" } ] }""");
        (await Delete($"/services/{service}")).Is(
            409, Bodies.Failure("resource_conflict", "Services referenced in invoices cannot be deleted"));
    }

    [Fact]
    public async Task Delete_answers_with_the_id()
    {
        var id = await Created("/services", Bodies.Service);
        (await Delete($"/services/{id}")).Is(200, $$"""
            { "message": "Service deleted successfully", "data": { "id": "{{id}}", "deleted": true } }
            """);
        (await Get($"/services/{id}")).Is(404, Bodies.Failure("resource_not_found", "Service not found"));
    }
}
