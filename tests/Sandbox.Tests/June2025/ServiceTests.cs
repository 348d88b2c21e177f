namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ServiceTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Shown = """
        {
          "id": "~service_\\w+", "name": "Web Development", "description": "Custom web application development services",
          "category": "Development", "price": 1500.0, "currency": "MXN", "unit": "hour", "taxRate": 16.0, "isActive": true,
          "metadata": { "skillLevel": "Senior", "estimatedHours": "40-80", "deliveryTime": "2-4 weeks" },
          "timestamp": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"
        }
        """;

    [Fact]
    public async Task Create_answers_as_the_page_shows() =>
        (await Post("/services", Pages.Service)).Is(201, $$"""{ "data": {{Shown}}, "message": "Service created successfully" }""");

    [Fact]
    public async Task Get_answers_as_the_page_shows()
    {
        var id = await Created("/services", Pages.Service);
        (await Get($"/services/{id}")).Is(200, $$"""{ "data": {{Shown}}, "message": "Service retrieved successfully" }""");
    }

    [Fact]
    public async Task List_leaves_out_tax_rate_and_metadata()
    {
        await Created("/services", Pages.Service);
        (await Get("/services")).Is(200, """
            {
              "data": [ {
                "id": "~service_\\w+", "name": "Web Development", "description": "Custom web application development services",
                "category": "Development", "price": 1500.0, "currency": "MXN", "unit": "hour", "isActive": true, "timestamp": "~.*Z"
              } ],
              "message": "Services retrieved successfully", "totalResults": 1, "hasMore": false, "next": null
            }
            """);
    }

    [Fact]
    public async Task Create_with_a_name_alone_is_active_and_in_pesos() =>
        (await Post("/services", """{ "name": "Design" }""")).Is(201, """
            {
              "data": { "id": "~service_\\w+", "name": "Design", "currency": "MXN", "isActive": true, "timestamp": "~.*Z" },
              "message": "Service created successfully"
            }
            """);

    [Fact]
    public async Task Update_changes_only_what_is_sent()
    {
        var id = await Created("/services", Pages.Service);
        var answer = await Put($"/services/{id}", """
            { "price": 1800.0, "description": "Premium web application development services", "isActive": false }
            """);
        Assert.Equal("Service updated successfully", (string?)answer.Body["message"]);
        Assert.Equal(1800m, (decimal?)answer.Data["price"]);
        Assert.False((bool?)answer.Data["isActive"]);
        Assert.Equal("Web Development", (string?)answer.Data["name"]);
        Json.Equal(answer.Data, (await Get($"/services/{id}")).Data);
    }

    [Fact]
    public async Task Create_with_wrong_fields_answers_as_the_page_shows() =>
        (await Post("/services", """{ "price": 0, "taxRate": 100.01 }""")).Is(400, """
            {
              "error": {
                "code": "VALIDATION_ERROR", "message": "Invalid request parameters",
                "details": {
                  "name": "Service name is required", "price": "Price must be greater than 0",
                  "taxRate": "Tax rate must be between 0 and 100"
                }
              },
              "message": "Request validation failed"
            }
            """);

    [Fact]
    public async Task Name_is_unique_within_its_category()
    {
        await Created("/services", Pages.Service);
        (await Post("/services", Pages.Service)).Is(409, """
            {
              "error": { "code": "DUPLICATE_SERVICE", "message": "A service with this name already exists in this category" },
              "message": "Service name must be unique within category"
            }
            """);
        var elsewhere = await Created("/services", """{ "name": "Web Development", "category": "Training" }""");
        Assert.Equal("DUPLICATE_SERVICE", (await Put($"/services/{elsewhere}", """{ "category": "Development" }""")).Code);
    }

    [Fact]
    public async Task Services_without_a_category_share_one()
    {
        await Created("/services", """{ "name": "Design" }""");
        Assert.Equal("DUPLICATE_SERVICE", (await Post("/services", """{ "name": "Design" }""")).Code);
        var other = await Created("/services", """{ "name": "Design", "category": "Design" }""");
        Assert.Equal("DUPLICATE_SERVICE", (await Put($"/services/{other}", """{ "category": null }""")).Code);
    }

    [Fact]
    public async Task Delete_is_refused_while_a_receipt_names_the_service()
    {
        var client = await Created("/clients", Pages.Client);
        var service = await Created("/services", Pages.Service);
        var receipt = await Created(
            "/receipts", $$"""{ "clientId": "{{client}}", "amount": 1, "items": [ { "serviceId": "{{service}}" } ] }""");
        var refused = await Delete($"/services/{service}");
        Assert.Equal((409, "RESOURCE_IN_USE"), (refused.Status, refused.Code));
        await Delete($"/receipts/{receipt}");
        (await Delete($"/services/{service}")).Is(200, $$"""
            { "data": { "id": "{{service}}", "deleted": true }, "message": "Service deleted successfully" }
            """);
    }

    [Theory]
    [InlineData("name=dev", "Web Development")]
    [InlineData("category=Training", "C# for accountants")]
    [InlineData("isActive=false", "C# for accountants")]
    [InlineData("minPrice=1500", "Web Development")]
    [InlineData("maxPrice=1499.99", "C# for accountants")]
    [InlineData("minPrice=900&maxPrice=1400.5", "")]
    [InlineData("category=training", "")]
    public async Task List_filters(string query, string expected)
    {
        await Created("/services", Pages.Service);
        await Created("/services", """{ "name": "C# for accountants", "category": "Training", "price": 800, "isActive": false }""");
        var answer = await Get("/services?" + query);
        Assert.Equal(expected, string.Join(", ", answer.Each("name")));
        Assert.Equal(answer.Items.Count, (int?)answer.Body["totalResults"]);
    }
}
