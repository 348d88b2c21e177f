using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Clients;

public sealed class June2025ClientTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("clients.create")]
    public async Task Create_sends_every_field_and_reads_the_client()
    {
        var response = await Api.Clients.CreateWithResponseAsync(June2025Samples.Client);

        LastSent("POST", "/clients", """
            {
              "name": "Cliente Example", "legalName": "Cliente Example S.A. de C.V.", "rfc": "XAXX010101000", "email": "cliente@example.com",
              "phone": "+52 55 1234 5678",
              "address": { "street": "Av. Insurgentes Sur 123", "city": "Ciudad de México", "state": "CDMX", "zipCode": "03100", "country": "México" }
            }
            """);
        Assert.Equal((201, "Client created successfully"), ((int)response.StatusCode, response.Message));
        var client = response.Value;
        Assert.Matches("^client_", client.Id);
        Assert.Equal(("Cliente Example", "Cliente Example S.A. de C.V."), (client.Name, client.LegalName));
        Assert.Equal(("XAXX010101000", "cliente@example.com"), (client.ClientValue!.Rfc, client.ClientValue.Email));
        Assert.Equal(June2025Samples.Client.Address, client.Address);
        Assert.Equal((TimeSpan.Zero, true), (client.Timestamp!.Value.Offset, client.Timestamp > DateTimeOffset.UtcNow.AddMinutes(-5)));
    }

    [Fact, Operation("clients.get")]
    public async Task Get_reads_the_client_that_was_created()
    {
        var created = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Clients.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/clients/{created.Id}");
        Assert.Equal((200, "Client retrieved successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(created, response.Value);
    }

    [Fact, Operation("clients.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Clients.UpdateWithResponseAsync(created.Id, new() { Email = "nuevo-email@example.com" });

        LastSent("PUT", $"/clients/{created.Id}", """{ "email": "nuevo-email@example.com" }""");
        Assert.Equal((200, "Client updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(created with { ClientValue = new() { Rfc = "XAXX010101000", Email = "nuevo-email@example.com" } }, response.Value);
    }

    [Fact, Operation("clients.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Clients.CreateAsync(June2025Samples.Client);
        var response = await Api.Clients.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/clients/{created.Id}");
        Assert.Equal((200, "Client deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, response.Value);
    }

    [Fact, Operation("clients.list")]
    public async Task List_reads_a_page_whose_items_leave_fields_out()
    {
        var created = await Api.Clients.CreateAsync(June2025Samples.Client);
        var page = Assert.Single(await Api.Clients.ListAsync().AsPages().ToListAsync());

        LastSent("GET", "/clients");
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
        Assert.Equal(created with { Phone = null, Address = null }, Assert.Single(page.Items));
    }

    [Fact, Operation("clients.list")]
    public async Task List_writes_every_parameter_in_its_form()
    {
        await Api.Clients.CreateAsync(June2025Samples.Client);
        var found = await Api.Clients.ListAsync(new()
        {
            Limit = 50,
            Offset = 0,
            Name = "cliente & Co",
            Rfc = "XAXX010101000",
            Email = "a+b@example.com",
            From = new DateTimeOffset(2024, 1, 15, 10, 30, 0, TimeSpan.Zero),
            To = new DateTimeOffset(2030, 1, 15, 10, 30, 0, 250, TimeSpan.FromHours(-6)),
        }).ToListAsync();

        LastSent("GET", "/clients?limit=50&offset=0&name=cliente%20%26%20Co&rfc=XAXX010101000&email=a%2Bb%40example.com"
            + "&from=2024-01-15T10%3A30%3A00.000Z&to=2030-01-15T10%3A30%3A00.250-06%3A00");
        Assert.Empty(found);
    }
}
