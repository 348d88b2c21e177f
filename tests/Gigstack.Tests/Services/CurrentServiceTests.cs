using Gigstack;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Services;

public sealed class CurrentServiceTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    [Fact, Operation("services.create")]
    public async Task Create_sends_every_field_and_reads_the_service()
    {
        var response = await Api.Services.CreateWithResponseAsync(CurrentSamples.Service with { Quantity = 3 });

        LastSent("POST", "/services", """
            {
              "description": "Professional consulting services", "unit_price": 1000.50, "product_key": "80141503", "unit_key": "E48",
              "unit_name": "Servicio", "sku": "CONS-001", "quantity": 3, "taxability": "02",
              "taxes": [{ "type": "IVA", "rate": 0.16, "factor": "Tasa" }]
            }
            """);
        Assert.Equal((201, "Service created successfully"), ((int)response.StatusCode, response.Message));
        var service = response.Value;
        Assert.Matches("^service_", service.Id);
        Assert.Equal(("Professional consulting services", "CONS-001", 1000.50m), (service.Description, service.Sku, service.UnitPrice));
        Assert.Equal(("80141503", "E48", "Servicio"), (service.ProductKey, service.UnitKey, service.UnitName));
        Assert.Equal(CurrentSamples.Iva with { Withholding = false, Inclusive = false }, Assert.Single(service.Taxes!));
        Assert.Equal((Taxability.ObjetoDeImpuesto, Team, false), (service.Taxability, service.Team, service.Livemode));
    }

    [Fact, Operation("services.get")]
    public async Task Get_reads_the_service_that_was_created()
    {
        var created = await Api.Services.CreateAsync(CurrentSamples.Service);
        var response = await Api.Services.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/services/{created.Id}");
        Assert.Equal((200, "Service retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("services.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Services.CreateAsync(CurrentSamples.Service);
        var response = await Api.Services.UpdateWithResponseAsync(created.Id, new() { UnitPrice = 1200.00m, Taxes = [] });

        LastSent("PUT", $"/services/{created.Id}", """{ "unit_price": 1200.00, "taxes": [] }""");
        Assert.Equal((200, "Service updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(1200m, response.Value.UnitPrice);
        Assert.Empty(response.Value.Taxes!);
        Assert.Equal(created with { Taxes = null, UnitPrice = null }, response.Value with { Taxes = null, UnitPrice = null });
    }

    [Fact, Operation("services.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Services.CreateAsync(CurrentSamples.Service);
        var response = await Api.Services.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/services/{created.Id}");
        Assert.Equal((200, "Service deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, response.Value);
    }

    [Fact, Operation("services.list")]
    public async Task List_orders_as_it_is_told()
    {
        foreach (var description in new[] { "b", "c", "a" })
            await Api.Services.CreateAsync(new() { Description = description, UnitPrice = 0.10m });
        var found = await Api.Services.ListAsync(new() { OrderBy = OrderBy.Name, Sort = OrderDirection.Descending }).ToListAsync();

        LastSent("GET", "/services?order_by=name&sort=desc");
        Assert.Equal(["c", "b", "a"], found.Select(service => service.Description));
        Assert.All(found, service => Assert.Equal(0.10m, service.UnitPrice));
    }
}
