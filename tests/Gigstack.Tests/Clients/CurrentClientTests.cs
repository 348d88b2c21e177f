using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Clients;

public sealed class CurrentClientTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("clients.create")]
    public async Task Create_sends_every_field_and_reads_the_client()
    {
        var before = DateTimeOffset.UtcNow.AddSeconds(-1);
        var response = await Api.Clients.CreateWithResponseAsync(CurrentSamples.Client);

        LastSent("POST", "/clients", """
            {
              "name": "Juan Pérez García", "email": "juan.perez@ejemplo.com", "company": "Empresa SA de CV", "phone": "+52 55 1234 5678",
              "legal_name": "JUAN PEREZ GARCIA", "tax_id": "PEGJ800101AB0", "tax_system": "612", "use": "G03",
              "address": { "country": "Mexico", "street": "Av. Insurgentes Sur", "exterior": "123", "zip": "03100", "city": "Ciudad de México" },
              "bcc": ["admin@empresa.com"], "metadata": { "tier": "gold", "seats": 12 },
              "defaults": { "keep_full_legal_name": false, "issue_invoiceable_receipts": true }
            }
            """);
        Assert.Equal((201, "Client created successfully"), ((int)response.StatusCode, response.Message));
        var client = response.Value;
        Assert.Matches("^client_", client.Id);
        Assert.Equal(("Juan Pérez García", "PEGJ800101AB0"), (client.Name, client.TaxId));
        Assert.Equal((TaxSystem.ActividadesEmpresarialesYProfesionales, CfdiUse.GastosEnGeneral), (client.TaxSystem, client.Use));
        Assert.Equal(CurrentSamples.Client.Address! with { Country = "MEX" }, client.Address);
        Assert.Equal(CurrentSamples.Client.Defaults!.KeepFullLegalName, client.Defaults!.KeepFullLegalName);
        Assert.Equal(["admin@empresa.com"], client.Bcc);
        Assert.Equal(12, client.Metadata!["seats"].GetInt32());
        Assert.Equal((false, Team, true), (client.Livemode, client.Team, client.IsValid));
        Assert.InRange(client.CreatedAt!.Value, before, DateTimeOffset.UtcNow.AddSeconds(1));
    }

    [Fact, Operation("clients.create")]
    public async Task Create_with_search_returns_the_client_that_matches()
    {
        var first = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var found = await Api.Clients.CreateWithResponseAsync(new()
        {
            Name = "Juan",
            Search = new() { OnKey = ClientSearchKey.TaxId, OnValue = "PEGJ800101AB0", Update = true },
        });

        LastSent("POST", "/clients", """
            { "name": "Juan", "search": { "on_key": "tax_id", "on_value": "PEGJ800101AB0", "update": true } }
            """);
        Assert.Equal((200, "Client updated successfully"), ((int)found.StatusCode, found.Message));
        Assert.Equal((first.Id, "Juan", first.TaxId), (found.Value.Id, found.Value.Name, found.Value.TaxId));
    }

    [Fact, Operation("clients.get")]
    public async Task Get_reads_the_client_that_was_created()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Clients.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/clients/{created.Id}");
        Assert.Equal((200, "Client retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("clients.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Clients.UpdateWithResponseAsync(
            created.Id,
            new() { Phone = "+52 55 9876 5432", Address = new() { Zip = "44100" } });

        LastSent("PUT", $"/clients/{created.Id}", """{ "phone": "+52 55 9876 5432", "address": { "zip": "44100" } }""");
        Assert.Equal((200, "Client updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(("+52 55 9876 5432", "44100"), (response.Value.Phone, response.Value.Address!.Zip));
        Assert.Equal(
            created with { Phone = null, Address = null, Bcc = null, Metadata = null },
            response.Value with { Phone = null, Address = null, Bcc = null, Metadata = null });
    }

    [Fact, Operation("clients.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var response = await Api.Clients.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/clients/{created.Id}");
        Assert.Equal((200, "Client deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal((created.Id, true), (response.Value.Id, response.Value.DeletedValue));
        Assert.Empty(await Api.Clients.ListAsync().ToListAsync());
    }

    [Fact, Operation("clients.list")]
    public async Task List_without_parameters_has_no_query()
    {
        var created = await Api.Clients.CreateAsync(CurrentSamples.Client);
        var pages = await Api.Clients.ListAsync().AsPages().ToListAsync();

        LastSent("GET", "/clients");
        var page = Assert.Single(pages);
        Assert.Equal((1L, false, null), (page.TotalResults, page.HasMore, page.Next));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(Assert.Single(page.Items)));
    }

    [Fact, Operation("clients.list")]
    public async Task List_writes_every_parameter_in_its_form()
    {
        await Api.Clients.CreateAsync(CurrentSamples.Client);
        var found = await Api.Clients.ListAsync(new()
        {
            Limit = 5,
            OrderBy = OrderBy.Timestamp,
            Sort = OrderDirection.Ascending,
            CreatedGte = DateTimeOffset.UnixEpoch,
            CreatedLte = new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.FromHours(-6)),
            Metadata = new Dictionary<string, string> { ["metadata.tier"] = "gold" },
            Page = 1,
        }).ToListAsync();

        LastSent(
            "GET",
            "/clients?limit=5&order_by=timestamp&sort=asc&created%5Bgte%5D=0&created%5Blte%5D=4102466400&metadata.tier=gold&page=1");
        Assert.Single(found);
    }

    [Fact, Operation("clients.get")]
    public async Task An_identifier_is_escaped_in_the_path()
    {
        await Assert.ThrowsAnyAsync<Gigstack.Runtime.ApiException>(() => Api.Clients.GetAsync("a/b?c=d é"));
        LastSent("GET", "/clients/a%2Fb%3Fc%3Dd%20%C3%A9");
    }
}
