namespace Gigstack.Sandbox.Tests.Current;

public sealed class ClientSearchTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task One_match_is_returned_unchanged()
    {
        var id = await Created("/clients", Bodies.Client);
        var answer = await Post("/clients", Search("tax_id", "PEGJ800101AB0"));
        answer.Is(200, $$"""{ "message": "Client retrieved successfully", "data": {{Bodies.ClientShown}} }""");
        Assert.Equal(id, (string?)answer.Data["id"]);
    }

    [Fact]
    public async Task One_match_is_updated_when_told()
    {
        var id = await Created("/clients", Bodies.Client);
        var answer = await Post("/clients", Search("email", "juan.perez@ejemplo.com", update: true));
        Assert.Equal((200, "Client updated successfully"), (answer.Status, (string?)answer.Body["message"]));
        Assert.Equal("New name", (string?)(await Get($"/clients/{id}")).Data["name"]);
    }

    [Fact]
    public async Task No_match_creates()
    {
        var answer = await Post("/clients", Search("name", "Nobody"));
        Assert.Equal((201, "New name"), (answer.Status, (string?)answer.Data["name"]));
        Assert.False(answer.Data.ContainsKey("search"));
    }

    [Fact]
    public async Task Several_matches_are_a_conflict()
    {
        await Created("/clients", """{ "name": "Ana" }""");
        await Created("/clients", """{ "name": "Ana" }""");
        (await Post("/clients", Search("name", "Ana"))).Is(409, Bodies.Failure("resource_conflict", "Several clients have this name"));
    }

    [Fact]
    public async Task Search_needs_a_known_key_and_a_value() =>
        (await Post("/clients", """{ "name": "Ana", "search": { "on_key": "phone" } }""")).Is(400, Bodies.Invalid("""
            [ "search.on_key must be one of: tax_id, email, name", "search.on_value is required" ]
            """));

    private static string Search(string key, string value, bool update = false) => $$"""
        { "name": "New name", "search": { "on_key": "{{key}}", "on_value": "{{value}}", "update": {{(update ? "true" : "false")}} } }
        """;
}
