namespace Gigstack.Sandbox.Tests.Current;

public sealed class DraftTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task A_draft_is_built_up_and_stamped_once()
    {
        var id = await Created("/invoices/draft", """{ "invoice_type": "E", "series": "N" }""");
        (await Post($"/invoices/draft/{id}/stamp", null)).Is(
            400, Bodies.Invalid("""[ "client is required", "items must hold at least one item" ]"""));
        var draft = (await Put(
            $"/invoices/draft/{id}", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 10 } ] }""")).Data;
        Assert.Equal(10m, (decimal?)draft["total"]);
        // Reading and sending back changes nothing.
        Assert.Equal(10m, (decimal?)(await Put($"/invoices/draft/{id}", draft.ToJsonString())).Data["total"]);
        Assert.Equal(0m, (decimal?)(await Put($"/invoices/draft/{id}", """{ "items": null }""")).Data["total"]);
        await Put($"/invoices/draft/{id}", draft.ToJsonString());

        var invoice = (await Post($"/invoices/draft/{id}/stamp", null)).Data;
        Assert.Equal(("E", "N", "stamped"), ((string?)invoice["invoice_type"], (string?)invoice["series"], (string?)invoice["status"]));
        Assert.Equal(200, (await Get($"/invoices/egress/{invoice["uuid"]}")).Status);
        foreach (var answer in new[] { await Post(
            $"/invoices/draft/{id}/stamp", null), await Put($"/invoices/draft/{id}", "{}"), await Delete($"/invoices/draft/{id}") })
        {
            answer.Is(409, Bodies.Failure("resource_conflict", $"The draft was stamped as {invoice["uuid"]}"));
        }

        Assert.Empty((await Get("/invoices/draft")).Items);
        Assert.Equal("stamped", (string?)(await Get($"/invoices/draft/{id}")).Data["status"]);
    }

    [Fact]
    public async Task A_draft_needs_a_type_and_uses_up_no_folio()
    {
        (await Post("/invoices/draft", "{}")).Is(400, Bodies.Invalid("""[ "invoice_type is required" ]"""));
        (await Post("/invoices/draft", """{ "invoice_type": "N" }""")).Is(
            400, Bodies.Invalid("""[ "invoice_type must be one of: I, E" ]"""));
        var id = await Created("/invoices/draft", """{ "invoice_type": "I" }""");
        Assert.Null((await Get($"/invoices/draft/{id}")).Data["folio_number"]);
        (await Delete($"/invoices/draft/{id}")).Is(
            200, $$"""{ "message": "Draft deleted successfully", "data": { "id": "{{id}}", "deleted": true } }""");
        Assert.Equal(404, (await Get($"/invoices/draft/{id}")).Status);
        Assert.Equal(1, (int?)(await Post("/invoices/income", Bodies.InInstalments)).Data["folio_number"]);
    }

    [Fact]
    public async Task A_client_in_a_draft_stays()
    {
        var client = await Created("/clients", Bodies.Client);
        var id = await Created("/invoices/draft", $$"""{ "invoice_type": "I", "client": { "id": "{{client}}" } }""");
        Assert.Equal(409, (await Delete($"/clients/{client}")).Status);
        await Delete($"/invoices/draft/{id}");
        Assert.Equal(200, (await Delete($"/clients/{client}")).Status);
    }
}
