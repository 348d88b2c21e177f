namespace Gigstack.Sandbox.Tests.Current;

public sealed class ClientTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task Create_answers_with_the_whole_client() =>
        (await Post("/clients", Bodies.Client)).Is(
            201, $$"""{ "message": "Client created successfully", "data": {{Bodies.ClientShown}} }""");

    [Fact]
    public async Task Get_answers_with_the_whole_client()
    {
        var id = await Created("/clients", Bodies.Client);
        (await Get($"/clients/{id}")).Is(200, $$"""{ "message": "Client retrieved successfully", "data": {{Bodies.ClientShown}} }""");
    }

    [Fact]
    public async Task List_answers_in_the_list_envelope()
    {
        await Created("/clients", Bodies.Client);
        (await Get("/clients")).Is(200, $$"""
            {
              "message": "Clients retrieved successfully", "data": [ {{Bodies.ClientShown}} ],
              "next": null, "has_more": false, "total_results": 1
            }
            """);
    }

    [Fact]
    public async Task Update_merges_the_address_and_leaves_the_rest()
    {
        var id = await Created("/clients", Bodies.Client);
        var answer = await Put($"/clients/{id}", """{ "address": { "zip": "44100" }, "phone": null, "metadata": { "a": 1 } }""");
        Assert.Equal((200, "Client updated successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal("44100", (string?)answer.Data["address"]!["zip"]);
        Assert.Equal("CDMX", (string?)answer.Data["address"]!["state"]);
        Assert.False(answer.Data.ContainsKey("phone"));
        Assert.Equal("""{"a":1}""", answer.Data["metadata"]!.ToJsonString());
        Json.Equal(answer.Data, (await Get($"/clients/{id}")).Data);
    }

    [Fact]
    public async Task A_client_that_was_read_can_be_sent_back_but_its_own_fields_stay()
    {
        var id = await Created("/clients", Bodies.Client);
        var client = (await Get($"/clients/{id}")).Data;
        client["id"] = "client_other";
        client["livemode"] = true;
        client["created_at"] = 1;
        client["name"] = "Renamed";
        var updated = (await Put($"/clients/{id}", client.ToJsonString())).Data;
        Json.Equal(System.Text.Json.Nodes.JsonNode.Parse(
            Bodies.ClientShown.Replace("\"name\": \"Juan Pérez García\"", "\"name\": \"Renamed\"", StringComparison.Ordinal)), updated);
        Assert.Equal(id, (string?)updated["id"]);
    }

    [Fact]
    public async Task Delete_answers_with_the_id()
    {
        var id = await Created("/clients", Bodies.Client);
        (await Delete($"/clients/{id}")).Is(200, $$"""
            { "message": "Client deleted successfully", "data": { "id": "{{id}}", "deleted": true } }
            """);
        (await Get($"/clients/{id}")).Is(404, Bodies.Failure("resource_not_found", "Client not found"));
        (await Put($"/clients/{id}", "{}")).Is(404, Bodies.Failure("resource_not_found", "Client not found"));
        (await Delete($"/clients/{id}")).Is(404, Bodies.Failure("resource_not_found", "Client not found"));
    }

    [Fact]
    public async Task A_client_with_invoices_cannot_be_deleted()
    {
        var id = await Created("/clients", Bodies.Client);
        await Created("/invoices/income", Bodies.Invoice(id));
        (await Delete($"/clients/{id}")).Is(409, Bodies.Failure("resource_conflict", "Clients with associated invoices cannot be deleted"));
    }

    [Fact]
    public async Task Create_names_every_wrong_field() =>
        (await Post("/clients", """
            {
              "tax_id": "PEGJ", "email": "nobody", "tax_system": "999", "use": 1, "bcc": [ "a@b.mx", "x", null ],
              "address": [], "defaults": { "issue_automatic_invoices": "yes" }
            }
            """)).Is(400, Bodies.Invalid("""
            [
              "email must be a valid email address", "tax_id must be a valid RFC", "~tax_system must be one of: 601, .*",
              "use must be a string", "address must be an object", "bcc must be a valid email address", "bcc[2] must be a string",
              "defaults.issue_automatic_invoices must be a boolean", "name is required"
            ]
            """));

    [Fact]
    public async Task Tax_id_is_unique_on_create_and_on_update()
    {
        var taken = Bodies.Failure("resource_already_exists", "A client with this tax_id already exists");
        await Created("/clients", Bodies.Client);
        (await Post("/clients", Bodies.Client)).Is(409, taken);
        var other = await Created("/clients", """{ "name": "Ana" }""");
        (await Put($"/clients/{other}", """{ "tax_id": "PEGJ800101AB0" }""")).Is(409, taken);
        Assert.Equal(2, (int?)(await Get("/clients")).Body["total_results"]);
    }

    [Fact]
    public async Task Tax_id_of_a_deleted_client_is_free_again()
    {
        var id = await Created("/clients", Bodies.Client);
        await Delete($"/clients/{id}");
        await Created("/clients", Bodies.Client);
    }

    [Theory]
    [InlineData("XAXX010101000")]
    [InlineData("XEXX010101000")]
    public async Task Many_clients_share_a_generic_tax_id(string taxId)
    {
        await Created("/clients", $$"""{ "name": "A", "tax_id": "{{taxId}}" }""");
        await Created("/clients", $$"""{ "name": "B", "tax_id": "{{taxId}}" }""");
    }

    [Fact]
    public async Task A_client_is_valid_once_its_fiscal_data_is_complete()
    {
        var id = await Created("/clients", """{ "name": "Ana", "tax_id": "PEGJ800101AB0", "legal_name": "ANA" }""");
        Assert.False((bool?)(await Get($"/clients/{id}")).Data["is_valid"]);
        var answer = await Put($"/clients/{id}", """{ "tax_system": "612", "address": { "zip": "03100" } }""");
        Assert.True((bool?)answer.Data["is_valid"]);
    }
}
