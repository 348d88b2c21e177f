using Gigstack.V202506;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Services;

public sealed class June2025ServiceTests(June2025Sandbox sandbox) : June2025ApiTest(sandbox)
{
    [Fact, Operation("services.create")]
    public async Task Create_sends_every_field_and_reads_the_service()
    {
        var response = await Api.Services.CreateWithResponseAsync(June2025Samples.Service);

        LastSent("POST", "/services", """
            {
              "name": "Web Development", "description": "Custom web application development services", "category": "Development",
              "price": 1500.0, "currency": "MXN", "unit": "hour", "taxRate": 16.0, "isActive": true, "metadata": { "skillLevel": "Senior" }
            }
            """);
        Assert.Equal((201, "Service created successfully"), ((int)response.StatusCode, response.Message));
        var service = response.Value;
        Assert.Matches("^service_", service.Id);
        Assert.Equal(("Web Development", "Development", "hour", "MXN"), (service.Name, service.Category, service.Unit, service.Currency));
        Assert.Equal((1500m, 16m, true), (service.Price, service.TaxRate, service.IsActive));
        Assert.Equal("Senior", service.Metadata!["skillLevel"].GetString());
    }

    [Fact, Operation("services.get")]
    public async Task Get_reads_the_service_that_was_created()
    {
        var created = await Api.Services.CreateAsync(June2025Samples.Service);
        var response = await Api.Services.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/services/{created.Id}");
        Assert.Equal((200, "Service retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("services.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Services.CreateAsync(June2025Samples.Service);
        var response = await Api.Services.UpdateWithResponseAsync(created.Id, new() { Price = 1800.0m, IsActive = false });

        LastSent("PUT", $"/services/{created.Id}", """{ "price": 1800.0, "isActive": false }""");
        Assert.Equal((200, "Service updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(created with { Price = 1800m, IsActive = false, Metadata = null }, response.Value with { Metadata = null });
    }

    [Fact, Operation("services.delete")]
    public async Task Delete_sends_no_body_and_says_what_is_gone()
    {
        var created = await Api.Services.CreateAsync(June2025Samples.Service);
        var response = await Api.Services.DeleteWithResponseAsync(created.Id);

        LastSent("DELETE", $"/services/{created.Id}");
        Assert.Equal((200, "Service deleted successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(new Deleted { Id = created.Id, DeletedValue = true }, response.Value);
    }

    [Fact, Operation("services.list")]
    public async Task List_writes_every_filter_and_reads_what_matches()
    {
        await Api.Services.CreateAsync(June2025Samples.Service);
        await Api.Services.CreateAsync(June2025Samples.Service with { Name = "Web Design", Category = "Design", Price = 99.5m });
        var page = Assert.Single(await Api.Services.ListAsync(new()
        {
            Limit = 100,
            Offset = 0,
            Name = "web",
            Category = "Design",
            IsActive = true,
            MinPrice = 0.5m,
            MaxPrice = 99.50m,
        }).AsPages().ToListAsync());

        LastSent("GET", "/services?limit=100&offset=0&name=web&category=Design&isActive=true&minPrice=0.5&maxPrice=99.50");
        Assert.Equal("Web Design", Assert.Single(page.Items).Name);
        Assert.Equal((1L, false), (page.TotalResults, page.HasMore));
    }
}
