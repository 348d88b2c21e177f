namespace Gigstack.Sandbox.Tests.June2025;

public sealed class ClientTests() : SandboxTest(GigstackEdition.June2025)
{
    private const string Shown = """
        {
          "id": "~client_\\w+", "name": "Cliente Example", "legalName": "Cliente Example S.A. de C.V.",
          "client": { "rfc": "XAXX010101000", "email": "cliente@example.com" },
          "phone": "+52 55 1234 5678",
          "address": {
            "street": "Av. Insurgentes Sur 123", "city": "Ciudad de México", "state": "CDMX", "zipCode": "03100", "country": "México"
          },
          "timestamp": "~\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"
        }
        """;

    [Fact]
    public async Task Create_answers_as_the_page_shows()
    {
        var answer = await Post("/clients", Pages.Client);
        answer.Is(201, $$"""{ "data": {{Shown}}, "message": "Client created successfully" }""");
    }

    [Fact]
    public async Task Get_answers_as_the_page_shows()
    {
        var id = await Created("/clients", Pages.Client);
        var answer = await Get($"/clients/{id}");
        answer.Is(200, $$"""{ "data": {{Shown}}, "message": "Client retrieved successfully" }""");
        Assert.Equal(id, (string?)answer.Data["id"]);
    }

    [Fact]
    public async Task List_leaves_out_phone_and_address()
    {
        await Created("/clients", Pages.Client);
        (await Get("/clients")).Is(200, """
            {
              "data": [ {
                "id": "~client_\\w+", "name": "Cliente Example", "legalName": "Cliente Example S.A. de C.V.",
                "client": { "rfc": "XAXX010101000", "email": "cliente@example.com" }, "timestamp": "~.*Z"
              } ],
              "message": "Clients retrieved successfully", "totalResults": 1, "hasMore": false, "next": null
            }
            """);
    }

    [Fact]
    public async Task Create_with_name_and_rfc_alone_shows_nothing_else()
    {
        (await Post("/clients", """{ "name": "Ana", "rfc": "PEGJ800101AB0" }""")).Is(201, """
            {
              "data": { "id": "~client_\\w+", "name": "Ana", "client": { "rfc": "PEGJ800101AB0" }, "timestamp": "~.*Z" },
              "message": "Client created successfully"
            }
            """);
    }

    [Fact]
    public async Task Update_changes_only_what_is_sent()
    {
        var id = await Created("/clients", Pages.Client);
        var answer = await Put($"/clients/{id}", """
            { "email": "nuevo-email@example.com", "address": { "street": "Nueva Dirección 456", "zipCode": "44100" } }
            """);
        answer.Is(200, """
            {
              "data": {
                "id": "~client_\\w+", "name": "Cliente Example", "legalName": "Cliente Example S.A. de C.V.",
                "client": { "rfc": "XAXX010101000", "email": "nuevo-email@example.com" }, "phone": "+52 55 1234 5678",
                "address": {
                  "street": "Nueva Dirección 456", "city": "Ciudad de México", "state": "CDMX", "zipCode": "44100", "country": "México"
                },
                "timestamp": "~.*Z"
              },
              "message": "Client updated successfully"
            }
            """);
        Json.Equal(answer.Data, (await Get($"/clients/{id}")).Data);
    }

    [Fact]
    public async Task Update_with_null_clears_an_optional_field_and_not_a_required_one()
    {
        var id = await Created("/clients", Pages.Client);
        Assert.False((await Put($"/clients/{id}", """{ "phone": null }""")).Data.ContainsKey("phone"));
        Assert.Equal(400, (await Put($"/clients/{id}", """{ "name": null }""")).Status);
    }

    [Fact]
    public async Task Delete_answers_once_and_then_finds_nothing()
    {
        var id = await Created("/clients", Pages.Client);
        (await Delete($"/clients/{id}")).Is(200, $$"""
            { "data": { "id": "{{id}}", "deleted": true }, "message": "Client deleted successfully" }
            """);
        (await Delete($"/clients/{id}")).Is(404, """
            { "error": { "code": "NOT_FOUND", "message": "Client not found" }, "message": "The requested client does not exist" }
            """);
        await Created("/clients", Pages.Client);
    }

    [Fact]
    public async Task Create_with_wrong_fields_answers_as_the_page_shows()
    {
        (await Post("/clients", """{ "rfc": "123", "email": "nobody" }""")).Is(400, """
            {
              "error": {
                "code": "VALIDATION_ERROR", "message": "Invalid request parameters",
                "details": { "rfc": "Invalid RFC format", "email": "Invalid email format", "name": "Name is required" }
              },
              "message": "Request validation failed"
            }
            """);
    }

    [Fact]
    public async Task Create_with_wrong_types_names_each_field()
    {
        (await Post("/clients", """{ "name": 1, "rfc": true, "address": { "zipCode": 3100 }, "legalName": [] }""")).Is(400, """
            {
              "error": {
                "code": "VALIDATION_ERROR", "message": "Invalid request parameters",
                "details": {
                  "name": "Name must be a string", "legalName": "Legal name must be a string", "rfc": "RFC must be a string",
                  "address.zipCode": "Zip code must be a string"
                }
              },
              "message": "Request validation failed"
            }
            """);
    }

    [Fact]
    public async Task Rfc_is_unique_on_create_and_on_update()
    {
        const string Duplicate = """
            { "error": { "code": "DUPLICATE_RFC", "message": "A client with this RFC already exists" }, "message": "RFC must be unique" }
            """;
        await Created("/clients", Pages.Client);
        (await Post("/clients", Pages.Client)).Is(409, Duplicate);
        var other = await Created("/clients", """{ "name": "Ana", "rfc": "PEGJ800101AB0" }""");
        (await Put($"/clients/{other}", """{ "rfc": "XAXX010101000" }""")).Is(409, Duplicate);
        Assert.Equal("PEGJ800101AB0", (string?)(await Get($"/clients/{other}")).Data["client"]!["rfc"]);
    }

    [Theory]
    [InlineData("AAAA010101AAA", 201)]
    [InlineData("ABC010101001", 201)]
    [InlineData("Ñ&A010101AB1", 201)]
    [InlineData("ABC011301001", 400)]
    [InlineData("ABC010132001", 400)]
    [InlineData("AB010101001", 400)]
    [InlineData("abc010101001", 400)]
    [InlineData("ABC010101001\\n", 400)]
    public async Task Rfc_has_letters_a_date_and_three_more(string rfc, int status) =>
        Assert.Equal(status, (await Post("/clients", $$"""{ "name": "Ana", "rfc": "{{rfc}}" }""")).Status);
}
