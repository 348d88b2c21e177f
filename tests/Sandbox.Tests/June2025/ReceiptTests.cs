namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ReceiptTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Shown = """
        {
          "id": "~receipt_\\w+",
          "client": { "rfc": "XAXX010101000", "name": "Cliente Example", "email": "cliente@example.com" },
          "amount": 500.0, "currency": "MXN", "description": "Payment receipt for consulting services",
          "receiptNumber": "REC-2024-001", "issueDate": "2024-01-15T10:30:00.000Z", "paymentMethod": "transfer", "status": "issued",
          "items": [ { "description": "Consulting hours", "quantity": 5, "unitPrice": 100.0, "amount": 500.0 } ],
          "metadata": { "paymentId": "pay_789", "invoiceId": "inv_456", "transactionRef": "TXN123456" },
          "timestamp": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"
        }
        """;

    [Fact]
    public async Task Create_answers_as_the_page_shows()
    {
        var client = await Created("/clients", Pages.Client);
        (await Post("/receipts", Pages.Receipt(client))).Is(201, $$"""{ "data": {{Shown}}, "message": "Receipt created successfully" }""");
    }

    [Fact]
    public async Task Get_answers_as_the_page_shows()
    {
        var id = await CreateReceipt();
        (await Get($"/receipts/{id}")).Is(200, $$"""{ "data": {{Shown}}, "message": "Receipt retrieved successfully" }""");
    }

    [Fact]
    public async Task List_answers_as_the_page_shows()
    {
        await CreateReceipt();
        (await Get("/receipts")).Is(200, """
            {
              "data": [ {
                "id": "~receipt_\\w+", "client": { "rfc": "XAXX010101000", "name": "Cliente Example" }, "amount": 500.0, "currency": "MXN",
                "receiptNumber": "REC-2024-001", "status": "issued", "issueDate": "2024-01-15T10:30:00.000Z", "timestamp": "~.*Z"
              } ],
              "message": "Receipts retrieved successfully", "totalResults": 1, "hasMore": false, "next": null
            }
            """);
    }

    [Fact]
    public async Task Update_answers_as_the_page_shows()
    {
        var id = await CreateReceipt();
        (await Put($"/receipts/{id}", """
            {
              "description": "Updated payment receipt for consulting services", "paymentMethod": "credit_card",
              "metadata": { "paymentId": "pay_789", "invoiceId": "inv_456", "transactionRef": "TXN123456", "updated": true }
            }
            """)).Is(200, """
            {
              "data": {
                "id": "~receipt_\\w+", "client": { "rfc": "XAXX010101000", "name": "Cliente Example" }, "amount": 500.0,
                "description": "Updated payment receipt for consulting services", "paymentMethod": "credit_card",
                "metadata": { "paymentId": "pay_789", "invoiceId": "inv_456", "transactionRef": "TXN123456", "updated": true },
                "timestamp": "~.*Z"
              },
              "message": "Receipt updated successfully"
            }
            """);
        Assert.Equal("REC-2024-001", (string?)(await Get($"/receipts/{id}")).Data["receiptNumber"]);
    }

    [Fact]
    public async Task Update_moves_the_status_on_but_only_to_a_documented_one()
    {
        var id = await CreateReceipt();
        Assert.Equal(200, (await Put($"/receipts/{id}", """{ "status": "sent" }""")).Status);
        Assert.Equal("sent", (string?)(await Get($"/receipts/{id}")).Data["status"]);
        Assert.Equal(400, (await Put($"/receipts/{id}", """{ "status": "lost" }""")).Status);
    }

    [Fact]
    public async Task Delete_answers_as_the_page_shows()
    {
        var id = await CreateReceipt();
        (await Delete($"/receipts/{id}")).Is(200, $$"""
            { "data": { "id": "{{id}}", "deleted": true }, "message": "Receipt deleted successfully" }
            """);
        (await Get($"/receipts/{id}")).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Receipt not found" }, "message": "The requested receipt does not exist" }
            """);
    }

    [Fact]
    public async Task Create_with_wrong_fields_answers_as_the_page_shows()
    {
        await CreateReceipt();
        (await Post("/receipts", """{ "amount": -1, "receiptNumber": "REC-2024-001" }""")).Is(400, """
            {
              "error": {
                "code": "VALIDATION_ERROR", "message": "Invalid request parameters",
                "details": {
                  "amount": "Amount must be greater than 0", "clientId": "Client ID is required",
                  "receiptNumber": "Receipt number must be unique"
                }
              },
              "message": "Request validation failed"
            }
            """);
    }

    [Fact]
    public async Task Create_names_the_item_that_is_wrong()
    {
        var client = await Created("/clients", Pages.Client);
        var answer = await Post("/receipts", $$"""{ "clientId": "{{client}}", "amount": 1, "items": [ {}, { "quantity": "5" }, 7 ] }""");
        Json.Equal(
            System.Text.Json.Nodes.JsonNode.Parse("""
                { "items[1].quantity": "Quantity must be a number", "items[2]": "Items[2] must be an object" }
                """),
            answer.Body["error"]!["details"]);
    }

    [Fact]
    public async Task Create_for_an_unknown_client_is_invalid()
    {
        (await Post("/receipts", """{ "clientId": "client_none", "amount": 1 }""")).Is(400, """
            {
              "error": { "code": "VALIDATION_ERROR", "message": "Invalid request parameters",
                "details": { "clientId": "Client not found" } },
              "message": "Request validation failed"
            }
            """);
        Assert.Empty((await Get("/receipts")).Items);
    }

    [Fact]
    public async Task Numbers_are_assigned_and_pass_over_those_given()
    {
        var client = await Created("/clients", Pages.Client);
        var year = DateTime.UtcNow.Year;
        await Created("/receipts", $$"""{ "clientId": "{{client}}", "amount": 1, "receiptNumber": "REC-{{year}}-001" }""");
        var answer = await Post("/receipts", $$"""{ "clientId": "{{client}}", "amount": 1 }""");
        Assert.Matches("^REC-\\d{4}-\\d{3}$", (string?)answer.Data["receiptNumber"]);
        Assert.NotEqual($"REC-{year}-001", (string?)answer.Data["receiptNumber"]);
        Assert.Matches("^\\d{4}-.*Z$", (string?)answer.Data["issueDate"]);
    }

    [Fact]
    public async Task A_client_with_receipts_cannot_be_deleted()
    {
        var client = await Created("/clients", Pages.Client);
        var receipt = await Created("/receipts", Pages.Receipt(client));
        (await Delete($"/clients/{client}")).Is(409, """
            {
              "error": { "code": "RESOURCE_IN_USE", "message": "Client is referenced by receipts" },
              "message": "Clients with associated receipts cannot be deleted"
            }
            """);
        await Delete($"/receipts/{receipt}");
        Assert.Equal(200, (await Delete($"/clients/{client}")).Status);
    }

    [Theory]
    [InlineData("status=issued", 2)]
    [InlineData("status=draft", 0)]
    [InlineData("receiptNumber=REC-2024-001", 1)]
    [InlineData("minAmount=500", 1)]
    [InlineData("maxAmount=499.99", 1)]
    [InlineData("from=2024-01-15&to=2024-01-15", 1)]
    [InlineData("from=2024-01-15T10:30:00.001Z&to=2024-12-31", 0)]
    [InlineData("from=2024-01-15T04:30:00-06:00&to=2024-01-15T10:30:00Z", 1)]
    [InlineData("clientId=client_none", 0)]
    [InlineData("to=9999-12-31", 2)]
    public async Task List_filters(string query, int count)
    {
        var client = await Created("/clients", Pages.Client);
        await Created("/receipts", Pages.Receipt(client));
        await Created("/receipts", $$"""{ "clientId": "{{client}}", "amount": 99.5 }""");
        Assert.Equal(count, (await Get("/receipts?" + query)).Items.Count);
    }

    private async Task<string> CreateReceipt() =>
        await Created("/receipts", Pages.Receipt(await Created("/clients", Pages.Client)));
}
