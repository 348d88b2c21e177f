namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentTests : PaymentTest
{
    [Fact]
    public async Task A_requested_payment_waits_for_the_client()
    {
        var client = await Created("/clients", Bodies.Client);
        const string More = """, "allowed_payment_methods": [ "card", "spei", "bank" ], "metadata": { "order": 7 } """;
        (await Post("/payments/request", Body(client, More))).Is(201, $$"""
            {
              "message": "Payment requested successfully",
              "data": {
                "id": "~payment_\\w+", "status": "requires_payment_method", "currency": "MXN", "exchange_rate": 1,
                "client": {
                  "id": "{{client}}", "name": "Juan Pérez García", "email": "juan.perez@ejemplo.com", "tax_id": "PEGJ800101AB0",
                  "legal_name": "JUAN PEREZ GARCIA"
                },
                "total": 1160, "subtotal": 1000, "taxes": 160, "discount": 0, "withholding_taxes": 0,
                "items": [ { "id": "~item_\\w+", "description": "Consulting", "quantity": 2, "unit_price": 500,
                  "taxes": {{Bodies.ItemTaxes}} } ],
                "invoices": [], "created_at": "~\\d{10}", "succeeded_at": null, "automation_type": "none", "payment_processor": "api",
                "allowed_payment_methods": [ "card", "spei", "bank" ], "short_url": "~https://pay\\.gigstack\\.io/p/payment_\\w+",
                "livemode": false, "team": "team_sandbox", "owner": "~user_\\w+", "metadata": { "order": 7 }
              }
            }
            """);
    }

    [Fact]
    public async Task A_registered_payment_has_succeeded_at_once()
    {
        var answer = await Post("/payments/register", Body(await Created("/clients", Bodies.Client), """, "payment_form": "03" """));
        Assert.Equal((201, "Payment registered successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal(("succeeded", "03"), ((string?)answer.Data["status"], (string?)answer.Data["payment_form"]));
        Assert.Equal((long?)answer.Data["created_at"], (long?)answer.Data["succeeded_at"]);
    }

    [Fact]
    public async Task Paid_at_a_time_of_its_own_it_has_succeeded_then()
    {
        var id = await Requested();
        var paid = await Post($"/payments/{id}/paid", """{ "payment_form": "04", "date": 1677651234 }""");
        Assert.Equal((200, "Payment marked as paid successfully"), (paid.Status, (string?)paid.Body["message"]));
        Assert.Equal(("succeeded", "04", 1677651234L),
            ((string?)paid.Data["status"], (string?)paid.Data["payment_form"], (long?)paid.Data["succeeded_at"]));
        Json.Equal(paid.Data, (await Get($"/payments/{id}")).Data);
    }

    [Fact]
    public async Task Canceled_it_can_no_longer_be_paid()
    {
        var id = await Requested();
        (await Delete($"/payments/{id}")).Is(200, $$"""
            { "message": "Payment canceled successfully", "data": { "id": "{{id}}", "status": "cancelled" } }
            """);
        (await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""")).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is cancelled cannot be paid"));
        (await Delete($"/payments/{id}")).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is cancelled cannot be canceled"));
        (await Post($"/payments/{id}/refund", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is cancelled cannot be refunded"));
    }

    [Fact]
    public async Task What_has_succeeded_is_neither_paid_again_nor_canceled()
    {
        var id = await Registered();
        (await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""")).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is succeeded cannot be paid"));
        (await Delete($"/payments/{id}")).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is succeeded cannot be canceled"));
    }

    [Theory]
    [InlineData("request", "", "")]
    [InlineData("register", """, "payment_form": "03" """, """, "payment_form": "04" """)]
    public async Task The_same_idempotency_key_returns_the_first_payment(string operation, string first, string other)
    {
        var client = await Created("/clients", Bodies.Client);
        var created = await Post($"/payments/{operation}", Body(client, $"""{first}, "idempotency_key": "k" """));
        var again = await Post($"/payments/{operation}", Body(
            client, $"""{(other.Length > 0 ? other : first)}, "currency": "USD", "idempotency_key": "k" """));
        Assert.Equal((201, 200), (created.Status, again.Status));
        Json.Equal(created.Data, again.Data);
        Assert.Single((await Get("/payments")).Items);
    }

    [Fact]
    public async Task Each_operation_has_idempotency_keys_of_its_own()
    {
        var client = await Created("/clients", Bodies.Client);
        await Post("/payments/request", Body(client, """, "idempotency_key": "k" """));
        Assert.Equal(201, (await Post("/payments/register", Body(client, """, "payment_form": "03", "idempotency_key": "k" """))).Status);
    }

    [Theory]
    [InlineData("request", """{ "items": [] }""", "items must hold at least one item", "client is required")]
    [InlineData(
        "register", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ] }""",
        "payment_form is required")]
    [InlineData(
        "request",
        """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ], "allowed_payment_methods": [ "cash" ] }""",
        "allowed_payment_methods must be among: card, spei, bank, oxxo, stripe-spei")]
    [InlineData("register", """
        { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ], "payment_form": "3",
          "invoice_config": { "folio": 0 } }
        """, "payment_form must be one of:", "invoice_config.folio must be an integer from 1 to 2147483647")]
    public async Task Wrong_fields_are_refused(string operation, string body, params string[] texts)
    {
        var answer = await Post($"/payments/{operation}", body);
        Assert.Equal((400, "validation_failed"), (answer.Status, answer.Code));
        var details = answer.Body["error"]!["details"]!.AsArray().Select(text => (string)text!).ToList();
        Assert.All(texts, text => Assert.Contains(details, detail => detail.StartsWith(text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("", "payment_form is required")]
    [InlineData("\"payment_form\": \"03\", \"date\": -1", "date must be an integer from 0 to 253402300799")]
    public async Task Paid_needs_to_know_how(string fields, string text)
    {
        var id = await Requested();
        (await Post($"/payments/{id}/paid", $"{{ {fields} }}")).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));
        Assert.Equal("requires_payment_method", (string?)(await Get($"/payments/{id}")).Data["status"]);
    }

    [Fact]
    public async Task Unknown_payments_are_not_found()
    {
        var failure = Bodies.Failure("resource_not_found", "Payment not found");
        (await Get("/payments/payment_none")).Is(404, failure);
        (await Put("/payments/payment_none", "{}")).Is(404, failure);
        (await Delete("/payments/payment_none")).Is(404, failure);
        (await Post("/payments/payment_none/paid", null)).Is(404, failure);
        (await Post("/payments/payment_none/refund", null)).Is(404, failure);
    }

    [Fact]
    public async Task Who_pays_and_what_is_paid_cannot_be_deleted()
    {
        var client = await Created("/clients", Bodies.Client);
        var service = await Created("/services", Bodies.Service);
        var data = (
            await Post("/payments/request", $$"""{ "client": { "id": "{{client}}" }, "items": [ { "id": "{{service}}" } ] }""")).Data;
        Assert.Equal((service, 1160m), ((string?)data["items"]![0]!["id"], (decimal?)data["total"]));
        Assert.Equal(409, (await Delete($"/clients/{client}")).Status);
        Assert.Equal(409, (await Delete($"/services/{service}")).Status);
    }
}
