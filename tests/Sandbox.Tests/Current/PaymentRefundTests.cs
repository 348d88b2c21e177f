using System.Globalization;
using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentRefundTests : PaymentTest
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("{}")]
    public async Task Without_a_body_everything_is_refunded(string? body)
    {
        var id = await Registered();
        var answer = await Post($"/payments/{id}/refund", body);
        Assert.Equal((200, "Payment refunded successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal("refunded", (string?)answer.Data["status"]);
        Assert.Equal(1160m, (decimal?)answer.Data["refunds"]![0]!["amount"]);
        Json.Equal(answer.Data, await Payment(id));
    }

    [Fact]
    public async Task Parts_are_refunded_until_nothing_is_left()
    {
        var id = await Registered();
        var first = await Post($"/payments/{id}/refund", """{ "amount": 160.01, "reason": "Late", "external_processor_refund": false }""");
        Assert.Equal("succeeded", (string?)first.Data["status"]);
        Json.Equal(JsonNode.Parse("""[ { "amount": 160.01, "created_at": "~\\d{10}", "reason": "Late" } ]"""), first.Data["refunds"]);
        (await Post($"/payments/{id}/refund", """{ "amount": 1000 }""")).Is(
            400, Bodies.Failure("business_rule_violation", "The amount exceeds what is left of the payment"));
        var last = await Post($"/payments/{id}/refund", null);
        Assert.Equal(("refunded", 999.99m), ((string?)last.Data["status"], (decimal?)last.Data["refunds"]![1]!["amount"]));
        (await Post($"/payments/{id}/refund", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is refunded cannot be refunded"));
    }

    [Fact]
    public async Task What_has_not_been_paid_is_not_refunded() =>
        (await Post($"/payments/{await Requested()}/refund", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A payment that is requires_payment_method cannot be refunded"));

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("1.005")]
    public async Task An_amount_is_money(string amount) =>
        (await Post($"/payments/{await Registered()}/refund", $$"""{ "amount": {{amount}} }""")).Is(
            400, Bodies.Invalid("""[ "amount must be greater than 0, with two decimals at most" ]"""));

    [Theory]
    [InlineData("0.01")]
    [InlineData("123.45")]
    [InlineData("1159.99")]
    [InlineData("1160")]
    public async Task An_invoiced_payment_gets_a_credit_note_about_what_is_refunded(string amount)
    {
        var id = await Registered(""", "automation_type": "pue_invoice" """);
        var data = (await Post($"/payments/{id}/refund", $$"""{ "amount": {{amount}} }""")).Data;

        var invoice = (string?)data["invoice_id"];
        var note = (await Get($"/invoices/egress/{(string?)data["refunds"]![0]!["invoice_id"]}")).Data;
        Assert.Equal((string?)note["uuid"], (await Invoices(id))[1]);
        Assert.Equal(decimal.Parse(amount, CultureInfo.InvariantCulture), (decimal?)note["total"]);
        Assert.Equal(("E", "03", invoice),
            ((string?)note["invoice_type"], (string?)note["payment_form"], (string?)note["invoices"]!.AsArray().Single()));
        Assert.Equal((decimal?)note["total"], (decimal?)note["subtotal"] + (decimal?)note["taxes"]);
    }

    [Fact]
    public async Task A_credit_note_agrees_to_the_cent_whatever_the_taxes()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 60; i++)
        {
            var items = string.Join(',', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Item(random)));
            var payment = (await Post("/payments/register", $$"""
                { "client": { "id": "{{await Client()}}" }, "items": [ {{items}} ], "payment_form": "03", "automation_type": "pue_invoice" }
                """)).Data;
            var total = (decimal)payment["total"]!;
            var amount = decimal.Max(0.01m, decimal.Round(total * random.Next(1, 100) / 100, 2));
            var refund = await Post(
                $"/payments/{payment["id"]}/refund", $$"""{ "amount": {{amount.ToString(CultureInfo.InvariantCulture)}} }""");
            Assert.True(refund.Status == 200, $"{amount} of {total}: {items}: {refund.Body.ToJsonString()}");
            Assert.Equal(
                amount, (decimal?)(await Get($"/invoices/egress/{(string?)refund.Data["refunds"]![0]!["invoice_id"]}")).Data["total"]);
        }
    }

    [Fact]
    public async Task No_credit_note_is_issued_where_nothing_was_invoiced()
    {
        await Post($"/payments/{await Registered()}/refund", null);
        await Post($"/payments/{await Registered(""", "automation_type": "ppd_invoice_and_complement" """)}/refund", null);
        Assert.Empty((await Get("/invoices/egress")).Items);
    }

    private static string Item(Random random)
    {
        var price = decimal.Round((decimal)(random.NextDouble() * 5000) + 1, 4).ToString(CultureInfo.InvariantCulture);
        var inclusive = random.Next(2) == 0 ? "true" : "false";
        string[] taxes =
        [
            "",
            $$"""{ "type": "IVA", "rate": 0.16, "factor": "Tasa", "inclusive": {{inclusive}} }""",
            $$"""
                { "type": "IVA", "rate": 0.16, "factor": "Tasa", "inclusive": {{inclusive}} }, { "type": "ISR", "rate": 0.10,
                  "factor": "Tasa", "withholding": true }, { "type": "IVA", "rate": 0.106667, "factor": "Tasa", "withholding": true }
                """,
            $$"""{ "type": "IEPS", "rate": 1.5, "factor": "Cuota" }, { "type": "IVA", "rate": 0.08, "factor": "Tasa" }""",
        ];
        var discount = random.Next(3) == 0 ? """, "discount": 0.37 """ : "";
        return $$"""
            { "description": "x", "quantity": {{random.Next(1, 9)}}, "unit_price": {{price}}{{discount}},
              "taxes": [ {{taxes[random.Next(taxes.Length)]}} ] }
            """;
    }
}
