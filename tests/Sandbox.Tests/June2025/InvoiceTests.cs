using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.June2025;

public sealed class InvoiceTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Line = """{ "description": "Consulting hours", "quantity": 3, "total": 1500.0 }""";

    [Fact]
    public async Task Create_issues_an_invoice_that_get_and_list_show_too()
    {
        var client = await Created("/clients", Pages.Client);
        var answer = await Post("/invoices", $$"""
            { "clientId": "{{client}}", "items": [{{Line}}], "issueDate": "2025-06-16", "metadata": { "internalId": "1" } }
            """);
        answer.Is(201, $$"""
            {
              "data": {
                "id": "~invoice_\\w+", "uuid": "~[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}", "series": "A", "folio": 1, "status": "valid",
                "clientId": "{{client}}", "customer": { "legal_name": "Cliente Example S.A. de C.V." }, "use": "G03", "payment_form": "03",
                "payment_method": "PUE", "currency": "MXN", "total": 1500.0, "items": [{{Line}}], "payments": [],
                "metadata": { "internalId": "1" }, "date": "2025-06-16T00:00:00.000Z"
              },
              "message": "Invoice created successfully"
            }
            """);
        Json.Equal(answer.Data, (await Get($"/invoices/{answer.Data["id"]}")).Data);
        Json.Equal(answer.Data, Assert.Single((await Get("/invoices")).Items));
    }

    [Fact]
    public async Task Each_series_counts_its_own_folios_and_a_refused_invoice_takes_none()
    {
        var client = await Created("/clients", Pages.Client);
        Assert.Equal((1, 2), (await Folio("A"), await Folio("A")));
        Assert.Equal(
            404, (await Post("/invoices", $$"""{ "clientId": "{{client}}", "items": [ { "total": 1, "serviceId": "none" } ] }""")).Status);
        Assert.Equal((1, 3), (await Folio("B"), await Folio("A")));

        async Task<int> Folio(string series) =>
            (int)(
                await Post("/invoices", $$"""{ "clientId": "{{client}}", "series": "{{series}}", "items": [{{Line}}] }""")).Data["folio"]!;
    }

    [Theory]
    [InlineData("""{ "total": 10.5, "quantity": 2, "unitPrice": 9 }""", "10.5")]
    [InlineData("""{ "amount": 10.5, "unitPrice": 9 }""", "10.5")]
    [InlineData("""{ "quantity": 3, "unitPrice": 0.335 }""", "1.01")]
    [InlineData("""{ "unitPrice": 7 }""", "7")]
    public async Task A_line_counts_by_its_total_its_amount_or_its_price(string line, string total)
    {
        var client = await Created("/clients", Pages.Client);
        var answer = await Post("/invoices", $$"""{ "clientId": "{{client}}", "items": [{{line}}] }""");
        Assert.Equal(decimal.Parse(total, System.Globalization.CultureInfo.InvariantCulture), (decimal?)answer.Data["total"]);
    }

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        Details(await Post("/invoices", "{}"), """{ "clientId": "Client ID is required", "items": "Items are required" }""");
        Details(
            await Post("/invoices", """
                {
                  "clientId": "client_1", "currency": "pesos", "issueDate": "soon", "use": "X", "payment_form": "1",
                    "payment_method": "CASH",
                  "emails": [ "nobody" ], "items": [ { "unitPrice": 0 }, {} ]
                }
                """), """
                {
                  "currency": "Invalid currency code", "issueDate": "Issue date must be an ISO 8601 date", "use": "Invalid use",
                  "payment_form": "Invalid payment form", "payment_method": "Invalid payment method", "emails[0]": "Invalid email format",
                  "items[0].unitPrice": "Unit price must be greater than 0", "items[0].total": "Total is required",
                  "items[1].total": "Total is required"
                }
                """);
    }

    [Fact]
    public async Task An_unknown_invoice_is_not_found() =>
        (await Get("/invoices/invoice_none")).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Invoice not found" }, "message": "The requested invoice does not exist" }
            """);

    [Fact]
    public async Task A_client_with_invoices_cannot_be_deleted()
    {
        var client = await Created("/clients", Pages.Client);
        await Created("/invoices", $$"""{ "clientId": "{{client}}", "items": [{{Line}}] }""");
        (await Delete($"/clients/{client}")).Is(409, """
            {
              "error": { "code": "RESOURCE_IN_USE", "message": "Client is referenced by invoices" },
              "message": "Clients with associated invoices cannot be deleted"
            }
            """);
    }

    [Theory]
    [InlineData("status=valid", 2)]
    [InlineData("status=cancelled", 0)]
    [InlineData("series=B", 1)]
    [InlineData("series=B&folio=1", 1)]
    [InlineData("folio=2", 0)]
    [InlineData("minAmount=1500", 1)]
    [InlineData("maxAmount=1499.99", 1)]
    [InlineData("from=2020-01-01&to=9999-12-31", 2)]
    [InlineData("clientId=client_none", 0)]
    public async Task List_filters(string query, int count)
    {
        var client = await Created("/clients", Pages.Client);
        await Created("/invoices", $$"""{ "clientId": "{{client}}", "items": [{{Line}}] }""");
        await Created("/invoices", $$"""{ "clientId": "{{client}}", "series": "B", "items": [ { "total": 99.5 } ] }""");
        Assert.Equal(count, (await Get("/invoices?" + query)).Items.Count);
    }

    private static void Details(Answer answer, string expected)
    {
        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Code));
        Json.Equal(JsonNode.Parse(expected), answer.Body["error"]!["details"]);
    }
}
