using Gigstack.Sandbox.Tests.Current.Webhooks;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class ReceiptTests : SandboxTest
{
    // 2025-11-21, 00:00 UTC; in Mexico it is still the evening before.
    private readonly ManualClock _clock;

    public ReceiptTests()
        : this(new ManualClock())
    {
    }

    private ReceiptTests(ManualClock clock)
        : base(GigstackEdition.Current, clock) =>
        _clock = clock;

    [Fact]
    public async Task Create_answers_with_the_whole_receipt()
    {
        var client = await Created("/clients", Bodies.Client);
        const string More = """, "payment_form": "01", "metadata": { "sale": 7 }, "invoice_config": { "serie": "R" } """;
        (await Post("/receipts", Body(client, More))).Is(201, $$"""
            {
              "message": "Receipt created successfully",
              "data": {
                "id": "~receipt_\\w+", "client": { "id": "{{client}}", "name": "Juan Pérez García", "tax_id": "PEGJ800101AB0" },
                  "status": "pending",
                "total": 1160, "subtotal": 1000, "taxes": 160, "discount": 0, "withholding_taxes": 0, "currency": "MXN", "exchange_rate": 1,
                "periodicity": "month", "payment_form": "01", "created": 1763683200, "created_at": 1763683200, "validUntil": 1764568799,
                "url": "~https://invoicing\\.gigstack\\.pro/autofactura\\?id=receipt_\\w+",
                "items": [ { "id": "~item_\\w+", "description": "Coffee", "quantity": 1, "unit_price": 1000,
                  "taxes": {{Bodies.ItemTaxes}} } ],
                "invoice_config": { "serie": "R" }, "livemode": false, "team": "team_sandbox", "owner": "~user_\\w+",
                  "metadata": { "sale": 7 }
              }
            }
            """);
    }

    [Theory]
    [InlineData("day", 0, "2025-11-20T23:59:59-06:00")]
    [InlineData("week", 0, "2025-11-23T23:59:59-06:00")]
    [InlineData("week", 4, "2025-11-30T23:59:59-06:00")]
    [InlineData("two_weeks", 0, "2025-11-30T23:59:59-06:00")]
    [InlineData("two_weeks", 12, "2025-12-15T23:59:59-06:00")]
    [InlineData("month", 12, "2025-12-31T23:59:59-06:00")]
    [InlineData("two_months", 0, "2025-12-31T23:59:59-06:00")]
    [InlineData("two_months", 45, "2026-02-28T23:59:59-06:00")]
    public async Task A_receipt_is_valid_to_the_end_of_its_period(string periodicity, int days, string end)
    {
        _clock.Advance(TimeSpan.FromDays(days));
        var data = (await Post("/receipts", $$"""
            { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ], "periodicity": "{{periodicity}}" }
            """)).Data;
        Assert.Equal(
            DateTimeOffset.Parse(end, System.Globalization.CultureInfo.InvariantCulture).ToUnixTimeSeconds(), (long?)data["validUntil"]);
    }

    [Fact]
    public async Task After_its_period_a_receipt_is_expired()
    {
        await WithoutGlobalInvoices();
        var id = await Created("/receipts", Body(await Created("/clients", Bodies.Client), """, "periodicity": "day" """));
        _clock.Advance(TimeSpan.FromSeconds(21599));
        Assert.Equal("pending", await Status(id));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Single((await Get("/receipts?status=expired")).Items);
        Assert.Equal("expired", await Status(id));
        (await Post($"/receipts/{id}/stamp", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A receipt that is expired cannot be stamped"));
        Assert.Equal(200, (await Delete($"/receipts/{id}")).Status);
    }

    [Fact]
    public async Task Canceling_is_irreversible()
    {
        var id = await Created("/receipts", Body(await Created("/clients", Bodies.Client)));
        (await Delete($"/receipts/{id}")).Is(200, $$"""
            { "message": "Receipt canceled successfully", "data": { "id": "{{id}}", "status": "cancelled" } }
            """);
        (await Delete($"/receipts/{id}")).Is(
            400, Bodies.Failure("business_rule_violation", "A receipt that is cancelled cannot be canceled"));
        (await Post($"/receipts/{id}/stamp", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A receipt that is cancelled cannot be stamped"));
    }

    [Fact]
    public async Task The_same_idempotency_key_returns_the_receipt_that_exists()
    {
        var client = await Created("/clients", Bodies.Client);
        var first = await Post("/receipts", Body(client, """, "idempotency_key": "k" """));
        var again = await Post("/receipts", Body(client, """, "idempotency_key": "k", "currency": "USD" """));
        Assert.Equal((201, 200), (first.Status, again.Status));
        Json.Equal(first.Data, again.Data);
        Assert.Single((await Get("/receipts")).Items);
    }

    [Fact]
    public async Task Events_tell_what_becomes_of_receipts()
    {
        await Post("/webhooks", """
            { "url": "http://127.0.0.1:1/", "events": [ "receipt.created", "receipt.updated", "receipt.completed", "receipt.deleted" ] }
            """);
        await WithoutGlobalInvoices();
        var client = await Created("/clients", Bodies.Client);
        await Created("/receipts", Body(client, """, "periodicity": "day" """));
        _clock.Advance(TimeSpan.FromDays(1));
        await Post($"/receipts/{await Created("/receipts", Body(client))}/stamp", null);
        await Delete($"/receipts/{await Created("/receipts", Body(client))}");
        Assert.Equal(
            ["receipt.created", "receipt.updated", "receipt.created", "receipt.completed", "receipt.created", "receipt.deleted"],
            (await Sandbox.ListWebhookDeliveriesAsync()).Select(delivery => delivery.EventType));
    }

    [Theory]
    [InlineData("status=pending", 1)]
    [InlineData("status=open", 1)]
    [InlineData("status=completed", 1)]
    [InlineData("status=invoiced", 1)]
    [InlineData("status=stamped", 1)]
    [InlineData("status=canceled", 1)]
    [InlineData("status=cancelled", 1)]
    [InlineData("status=expired", 0)]
    [InlineData("client_id={client}", 3)]
    [InlineData("client_id=client_none", 0)]
    [InlineData("metadata.sale=7", 1)]
    public async Task List_filters(string query, int count)
    {
        var client = await CreateThree();
        var answer = await Get("/receipts?" + query.Replace("{client}", client, StringComparison.Ordinal));
        Assert.Equal((200, count, "Receipts retrieved successfully"), (answer.Status, answer.Items.Count, (string?)answer.Body["message"]));
    }

    [Theory]
    [InlineData("q=juan", 3)]
    [InlineData("q=coffee", 3)]
    [InlineData("q=coffee&fields=client.name", 0)]
    public async Task Search_finds_by_client_and_concept(string query, int found)
    {
        await CreateThree();
        Assert.Equal(found, (int?)(await Get("/receipts/search?" + query)).Body["found"]);
    }

    [Fact]
    public async Task Wrong_fields_and_unknown_receipts_are_refused()
    {
        (await Post(
            "/receipts",
            """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 1 } ], "periodicity": "year" }""")).Is(
            400, Bodies.Invalid("""[ "periodicity must be one of: day, week, two_weeks, month, two_months" ]"""));
        var failure = Bodies.Failure("resource_not_found", "Receipt not found");
        (await Get("/receipts/none")).Is(404, failure);
        (await Delete("/receipts/none")).Is(404, failure);
        (await Post("/receipts/none/stamp", null)).Is(404, failure);
    }

    internal static string Body(string client, string more = "") => $$"""
        { "client": { "id": "{{client}}" }, "items": [ { "description": "Coffee", "quantity": 1, "unit_price": 1000,
          "taxes": {{Bodies.ItemTaxes}} } ]{{more}} }
        """;

    private Task<Answer> WithoutGlobalInvoices() => Put("/teams/team_sandbox/settings", """{ "global_invoice_disabled": true }""");

    private async Task<string?> Status(string id) => (string?)(await Get($"/receipts/{id}")).Data["status"];

    private async Task<string> CreateThree()
    {
        var client = await Created("/clients", Bodies.Client);
        await Created("/receipts", Body(client, """, "metadata": { "sale": 7 } """));
        await Delete($"/receipts/{await Created("/receipts", Body(client))}");
        await Post($"/receipts/{await Created("/receipts", Body(client))}/stamp", null);
        return client;
    }
}
