namespace Gigstack.Sandbox.Tests.Current;

public sealed class PaymentUpdateTests : PaymentTest
{
    [Fact]
    public async Task Descriptions_and_client_are_changed()
    {
        var id = await Requested();
        var item = (string?)(await Payment(id))["items"]![0]!["id"];
        (await Put($"/payments/{id}", $$"""
            {
              "items": [ { "id": "{{item}}", "description": "Consulting, March" } ],
              "client": { "email": "new@ejemplo.com", "legal_name": null }
            }
            """)).Is(200, """{ "message": "Operation completed successfully", "data": {} }""");

        var payment = await Payment(id);
        Assert.Equal("Consulting, March", (string?)payment["items"]![0]!["description"]);
        Assert.Equal(("new@ejemplo.com", null), ((string?)payment["client"]!["email"], payment["client"]!["legal_name"]));
        var client = (await Get($"/clients/{await Client()}")).Data;
        Assert.Equal(("new@ejemplo.com", false), ((string?)client["email"], (bool?)client["is_valid"]));
    }

    [Theory]
    [InlineData("pue_invoice", 0)]
    [InlineData("ppd_invoice_and_complement", 1)]
    public async Task An_automation_waits_for_the_payment_as_if_requested_with_it(string automation, int issued)
    {
        var id = await Requested();
        Assert.Equal(200, (await Put($"/payments/{id}", $$"""{ "automation_type": "{{automation}}" }""")).Status);
        Assert.Equal((automation, issued), ((string?)(await Payment(id))["automation_type"], (await Invoices(id)).Count));
        await Post($"/payments/{id}/paid", """{ "payment_form": "03" }""");
        Assert.Equal(issued + 1, (await Invoices(id)).Count);
    }

    [Theory]
    [InlineData("pue_invoice", 1)]
    [InlineData("ppd_invoice_and_complement", 2)]
    public async Task An_automation_runs_at_once_when_the_payment_has_succeeded(string automation, int issued)
    {
        var id = await Registered();
        await Put($"/payments/{id}", $$"""{ "automation_type": "{{automation}}" }""");
        Assert.Equal((issued, "succeeded"), ((await Invoices(id)).Count, (string?)(await Payment(id))["status"]));
    }

    [Fact]
    public async Task Nothing_is_changed_once_the_automations_exist()
    {
        var id = await Registered(""", "automation_type": "pue_invoice" """);
        (await Put($"/payments/{id}", """{ "client": { "name": "Other" } }""")).Is(
            400, Bodies.Failure("business_rule_violation", "The automations of the payment exist already"));
        Assert.Equal("Juan Pérez García", (string?)(await Payment(id))["client"]!["name"]);
    }

    [Theory]
    [InlineData("{}", "At least one of items, automation_type, client is required")]
    [InlineData("""{ "metadata": {} }""", "At least one of items, automation_type, client is required")]
    [InlineData("""{ "items": [ { "id": "{0}", "description": "x", "unit_price": 1 } ] }""", "items[0].unit_price cannot be changed")]
    [InlineData("""{ "items": [ { "id": "item_other", "description": "x" } ] }""", "items[0].id is not an item of the payment")]
    [InlineData("""{ "items": [ { "id": "{0}" } ] }""", "items[0].description is required")]
    [InlineData("""{ "client": { "id": "client_other" } }""", "client.id cannot be changed")]
    [InlineData("""{ "client": { "tax_id": "x" } }""", "client.tax_id must be a valid RFC")]
    public async Task What_cannot_be_changed_is_refused(string body, string text)
    {
        var id = await Requested();
        var item = (string?)(await Payment(id))["items"]![0]!["id"];
        (await Put($"/payments/{id}", body.Replace("{0}", item, StringComparison.Ordinal))).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));
    }

    [Fact]
    public async Task The_client_keeps_its_id()
    {
        var id = await Requested();
        Assert.Equal(200, (await Put($"/payments/{id}", $$"""{ "client": { "id": "{{await Client()}}", "name": "Ana" } }""")).Status);
        Assert.Equal("Ana", (string?)(await Payment(id))["client"]!["name"]);
    }
}
