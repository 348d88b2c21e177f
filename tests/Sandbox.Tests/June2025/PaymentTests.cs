using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.June2025;

public sealed class PaymentTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Item = """
        {
          "name": "Consulting", "description": "Consulting hours", "quantity": 3, "total": 1500,
          "product_key": "84111506", "unit_key": "43232408", "unit_name": "E48",
          "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa" } ]
        }
        """;

    private const string ShownItem = """
        {
          "id": "~item_\\w+", "name": "Consulting", "description": "Consulting hours", "quantity": 3, "total": 1500, "unitPrice": 500,
          "product_key": "84111506", "unit_key": "43232408", "unit_name": "E48",
          "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa", "base": 1293.10, "amount": 206.90, "retained": false } ],
          "discount": 0, "currency": "MXN", "paymentType": { "label": "Pago único", "value": "fixed" }
        }
        """;

    [Fact]
    public async Task Create_answers_with_the_fields_of_the_reference_and_the_amount_in_cents()
    {
        var client = await Created("/clients", Pages.Client);
        var answer = await Post("/payments", $$"""
            { "clientId": "{{client}}", "items": [{{Item}}], "currency": "MXN", "livemode": false, "metadata": { "internalId": "1" } }
            """);
        answer.Is(201, $$"""
            {
              "data": {
                "id": "~payment_\\w+", "fid": "~payment_\\w+", "v": 1, "team": "~team_\\w+", "owner": "~user_\\w+",
                "billingAccount": "~billing_\\w+", "amount": 150000, "currency": "MXN", "status": "requires_payment_method",
                "client": {
                  "id": "{{client}}", "billingAccount": "~billing_\\w+", "owner": "~user_\\w+", "email": "cliente@example.com",
                    "from": "api",
                  "team": "~team_\\w+", "name": "Cliente Example", "rfc": "XAXX010101000", "legal_name": "Cliente Example S.A. de C.V.",
                  "timestamp": "~\\d{13}", "livemode": false, "phone": "+52 55 1234 5678",
                  "address": {
                    "street": "Av. Insurgentes Sur 123", "city": "Ciudad de México", "state": "CDMX", "country": "México", "zip": "03100"
                  }
                },
                "clientId": "{{client}}", "items": [{{ShownItem}}], "internalItems": [{{ShownItem}}], "metadata": { "internalId": "1" },
                "timestamp": "~\\d{13}"
              },
              "message": "Payment created successfully"
            }
            """);
        var read = await Get($"/payments/{answer.Data["id"]}");
        Json.Equal(answer.Data, read.Data);
        Assert.Equal((200, "Payment retrieved successfully"), (read.Status, (string?)read.Body["message"]));
        Json.Equal(answer.Data, Assert.Single((await Get("/payments")).Items));
    }

    [Theory]
    [InlineData("1500", 150000)]
    [InlineData("0.01", 1)]
    [InlineData("0.005", 1)]
    [InlineData("19.99", 1999)]
    [InlineData("1000000000000", 100000000000000)]
    public async Task Amounts_are_a_hundred_times_what_was_sent(string total, long amount)
    {
        var client = await Created("/clients", Pages.Client);
        var answer = await Post("/payments", $$"""{ "clientId": "{{client}}", "items": [ { "total": {{total}} } ] }""");
        Assert.Equal(amount, (long?)answer.Data["amount"]);
        Assert.Equal("MXN", (string?)answer.Data["currency"]);
    }

    [Fact]
    public async Task A_client_described_in_place_becomes_a_client()
    {
        const string Client = """
            {
              "name": "Ana", "email": "ana@example.com", "rfc": "PEGJ800101AB0", "legal_name": "ANA PEREZ", "tax_system": "601",
              "address": { "zip": "03100", "country": "MEX" }, "use": "G01"
            }
            """;
        var first = (await Post("/payments", $$"""{ "client": {{Client}}, "items": [{{Item}}] }""")).Data;
        Assert.Equal(("601", "G01", "03100"),
            ((string?)first["client"]!["tax_system"], (string?)first["client"]!["use"], (string?)first["client"]!["address"]!["zip"]));
        var client = (await Get($"/clients/{first["clientId"]}")).Data;
        Assert.Equal(("ANA PEREZ", "03100"), ((string?)client["legalName"], (string?)client["address"]!["zipCode"]));

        var second = (await Post("/payments", """{ "client": { "rfc": "PEGJ800101AB0" }, "items": [ { "total": 1 } ] }""")).Data;
        Json.Equal(first["client"], second["client"]);
        var third = (await Post("/payments", $$"""{ "client": { "id": "{{first["clientId"]}}" }, "items": [ { "total": 1 } ] }""")).Data;
        Json.Equal(first["client"], third["client"]);
        Assert.Equal(1, (int?)(await Get("/clients")).Body["totalResults"]);
    }

    [Fact]
    public async Task A_client_described_in_place_needs_a_name_and_an_rfc() =>
        Details(await Post("/payments", $$"""{ "client": { "email": "ana@example.com" }, "items": [{{Item}}] }"""), """
            { "client.name": "Name is required", "client.rfc": "RFC is required" }
            """);

    [Fact]
    public async Task What_is_missing_or_wrong_is_named()
    {
        Details(await Post("/payments", "{}"), """{ "clientId": "Client ID is required", "items": "Items are required" }""");
        Details(
            await Post("/payments", """
                {
                  "clientId": "client_1", "currency": "pesos", "livemode": "no", "metadata": { "count": 1 },
                  "items": [ { "quantity": 0, "total": -1 }, {}, { "total": 1000000000001, "taxes": [ { "rate": 16 } ] } ]
                }
                """), """
                {
                  "currency": "Invalid currency code", "livemode": "Livemode must be a boolean",
                  "metadata.count": "Count must be a string", "items[0].quantity": "Quantity must be greater than 0",
                  "items[0].total": "Total must be greater than 0", "items[1].total": "Total is required",
                  "items[2].total": "Total is too large", "items[2].taxes[0].rate": "Rate must be between 0 and 1"
                }
                """);
    }

    [Theory]
    [InlineData("""{ "clientId": "client_none", "items": [ { "total": 1 } ] }""", "Client")]
    [InlineData("""{ "client": { "id": "client_none" }, "items": [ { "total": 1 } ] }""", "Client")]
    [InlineData("""{ "client": { "name": "A", "rfc": "ABC010101001" }, "team": "team_none", "items": [ { "total": 1 } ] }""", "Team")]
    [InlineData(
        """{ "client": { "name": "A", "rfc": "ABC010101001" }, "items": [ { "total": 1, "serviceId": "service_none" } ] }""", "Service")]
    public async Task What_a_payment_names_must_exist(string body, string kind)
    {
        var answer = await Post("/payments", body);
        Assert.Equal((404, "NOT_FOUND", $"{kind} not found"), (answer.Status, answer.Code, (string?)answer.Body["error"]!["message"]));
        Assert.Empty((await Get("/payments")).Items);
        Assert.Empty((await Get("/clients")).Items);
    }

    [Fact]
    public async Task A_client_and_a_service_of_a_payment_cannot_be_deleted()
    {
        var client = await Created("/clients", Pages.Client);
        var service = await Created("/services", Pages.Service);
        var payment = await Post(
            "/payments", $$"""{ "clientId": "{{client}}", "items": [ { "total": 1, "serviceId": "{{service}}" } ] }""");
        Assert.Equal("Development", (string?)payment.Data["items"]![0]!["category"]);
        (await Delete($"/clients/{client}")).Is(409, """
            {
              "error": { "code": "RESOURCE_IN_USE", "message": "Client is referenced by payments" },
              "message": "Clients with associated payments cannot be deleted"
            }
            """);
        Assert.Equal(409, (await Delete($"/services/{service}")).Status);
    }

    [Theory]
    [InlineData("status=requires_payment_method", 2)]
    [InlineData("status=succeeded", 0)]
    [InlineData("minAmount=150000", 1)]
    [InlineData("maxAmount=149999", 1)]
    [InlineData("from=2020-01-01&to=9999-12-31", 2)]
    [InlineData("to=2020-01-01", 0)]
    [InlineData("clientId=client_none", 0)]
    [InlineData("team=team_none", 0)]
    [InlineData("limit=1&offset=1", 1)]
    public async Task List_filters(string query, int count)
    {
        var client = await Created("/clients", Pages.Client);
        await Created("/payments", $$"""{ "clientId": "{{client}}", "items": [{{Item}}] }""");
        await Created("/payments", $$"""{ "clientId": "{{client}}", "items": [ { "total": 99.5 } ] }""");
        Assert.Equal(count, (await Get("/payments?" + query)).Items.Count);
    }

    private static void Details(Answer answer, string expected)
    {
        Assert.Equal((400, "VALIDATION_ERROR"), (answer.Status, answer.Code));
        Json.Equal(JsonNode.Parse(expected), answer.Body["error"]!["details"]);
    }
}
