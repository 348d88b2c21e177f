using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class ReceiptStampTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task Without_a_body_the_client_is_billed()
    {
        var client = await Created("/clients", Bodies.Client);
        var id = await Created(
            "/receipts", ReceiptTests.Body(client, """, "payment_form": "01", "invoice_config": { "serie": "R", "folio": 9 } """));
        var answer = await Post($"/receipts/{id}/stamp", null);
        Assert.Equal((200, "Receipt stamped successfully", "completed"),
            (answer.Status, (string?)answer.Body["message"], (string?)answer.Data["status"]));
        Assert.NotNull(answer.Data["invoiced_at"]);

        var invoice = await Invoice(answer);
        Assert.Equal((client, "PUE", "01"),
            ((string?)invoice["client"]!["id"], (string?)invoice["payment_method"], (string?)invoice["payment_form"]));
        Assert.Equal(("R", 9, 1160m), ((string?)invoice["series"], (int?)invoice["folio_number"], (decimal?)invoice["total"]));
        (await Post($"/receipts/{id}/stamp", null)).Is(
            400, Bodies.Failure("business_rule_violation", "A receipt that is completed cannot be stamped"));
        (await Delete($"/receipts/{id}")).Is(
            400, Bodies.Failure("business_rule_violation", "A receipt that is completed cannot be canceled"));
    }

    [Theory]
    [InlineData("general_public_national", "XAXX010101000", "PUBLICO EN GENERAL")]
    [InlineData("general_public_foreign", "XEXX010101000", "RESIDENTES EN EL EXTRANJERO")]
    public async Task The_general_public_is_one_client(string to, string rfc, string name)
    {
        var client = await Created("/clients", Bodies.Client);
        for (var i = 0; i < 2; i++)
        {
            var id = await Created("/receipts", ReceiptTests.Body(client));
            var invoice = await Invoice(await Post($"/receipts/{id}/stamp", $$"""{ "stamp_to": "{{to}}", "date": 1700000000000 }"""));
            Assert.Equal((rfc, name, "S01"),
                ((string?)invoice["client"]!["tax_id"], (string?)invoice["client"]!["legal_name"], (string?)invoice["use"]));
        }

        Assert.Equal(2, (await Get("/clients")).Items.Count);
    }

    [Fact]
    public async Task Somebody_without_fiscal_data_is_not_billed_until_it_is_told()
    {
        var id = await Created("/receipts", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 10 } ] }""");
        (await Post($"/receipts/{id}/stamp", null)).Is(
            400, Bodies.Failure("business_rule_violation", "The fiscal data of the client is incomplete"));
        Assert.Equal("pending", (string?)(await Get($"/receipts/{id}")).Data["status"]);

        var invoice = await Invoice(await Post($"/receipts/{id}/stamp", """
            { "stamp_to": "client", "fiscal_information": { "legal_name": "ANA", "tax_id": "PEGJ800101AB0", "tax_system": "612",
              "zip": "03100" } }
            """));
        Assert.Equal(("ANA", "PEGJ800101AB0", "03100"), ((string?)invoice["client"]!["legal_name"],
            (string?)invoice["client"]!["tax_id"], (string?)invoice["client"]!["address"]!["zip"]));
    }

    [Fact]
    public async Task A_known_client_learns_what_it_lacked()
    {
        var client = await Created("/clients", """{ "name": "Ana", "tax_id": "PEGJ800101AB0" }""");
        var id = await Created("/receipts", ReceiptTests.Body(client));
        await Post(
            $"/receipts/{id}/stamp",
            """{ "fiscal_information": { "legal_name": "ANA", "tax_id": "PEGJ800101AB0", "tax_system": "612", "zip": "03100" } }""");
        var known = Assert.Single((await Get("/clients")).Items)!;
        Assert.Equal((client, "Ana", "ANA", true),
            ((string?)known["id"], (string?)known["name"], (string?)known["legal_name"], (bool?)known["is_valid"]));
    }

    [Theory]
    [InlineData("""{ "stamp_to": "nobody" }""", "stamp_to must be one of: client, general_public_national, general_public_foreign")]
    [InlineData(
        """{ "fiscal_information": { "legal_name": "A", "tax_id": "PEGJ800101AB0", "tax_system": "612" } }""",
        "fiscal_information.zip is required")]
    [InlineData("""
        { "stamp_to": "general_public_national", "fiscal_information": { "legal_name": "A", "tax_id": "PEGJ800101AB0", "tax_system": "612",
          "zip": "03100" } }
        """, "fiscal_information goes with stamp_to client only")]
    public async Task Wrong_fields_are_refused(string body, string text)
    {
        var id = await Created("/receipts", ReceiptTests.Body(await Created("/clients", Bodies.Client)));
        (await Post($"/receipts/{id}/stamp", body)).Is(400, Bodies.Invalid($"""[ "{text}" ]"""));
    }

    private async Task<JsonObject> Invoice(Answer stamped) => (await Get($"/invoices/income/{(string?)stamped.Data["invoice_id"]}")).Data;
}
