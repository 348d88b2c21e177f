namespace Gigstack.Sandbox.Tests.Current;

public sealed class UserTests() : SandboxTest(GigstackEdition.Current)
{
    [Fact]
    public async Task Create_answers_with_the_whole_user() =>
        (await Post("/users", """
            {
              "email": "ana@ejemplo.com", "first_name": "Ana", "last_name": "López", "phone": "55", "company_role": "Contadora",
              "address": { "country": "Mexico", "city": "CDMX" }, "auto_join": false, "role": "admin"
            }
            """)).Is(201, """
            {
              "message": "User created successfully",
              "data": {
                "id": "~user_\\w+", "created_at": "~\\d{10}", "email": "ana@ejemplo.com", "name": "Ana López", "first_name": "Ana",
                "last_name": "López", "phone": "55", "company_role": "Contadora", "address": { "country": "MEX", "city": "CDMX" },
                  "role": "viewer"
              }
            }
            """);

    [Fact]
    public async Task The_user_of_the_key_is_there_from_the_start()
    {
        var user = Assert.Single((await Get("/users")).Items)!.AsObject();
        Assert.Equal((string?)(await Get("/teams/team_sandbox")).Data["owner"], (string?)user["id"]);
        Json.Equal(user, (await Get($"/users/{(string?)user["id"]}")).Data);
    }

    [Fact]
    public async Task Auto_join_makes_a_member_of_the_team_that_is_acted_for()
    {
        var other = await Created("/teams", """{ "brand": { "alias": "Otra" } }""");
        var user = await Created($"/users?team={other}", """{ "email": "ana@ejemplo.com", "auto_join": true, "role": "editor" }""");
        Assert.Equal(user, (string?)(await Get($"/teams/{other}")).Data["members"]![1]!["id"]);
        Assert.Single((await Get("/teams/team_sandbox")).Data["members"]!.AsArray());
    }

    [Fact]
    public async Task An_email_is_unique_in_the_account()
    {
        var taken = Bodies.Failure("resource_already_exists", "A user with this email already exists");
        await Created("/users", """{ "email": "ana@ejemplo.com" }""");
        (await Post("/users", """{ "email": "ana@ejemplo.com" }""")).Is(409, taken);
        var other = await Created("/users", """{ "email": "eva@ejemplo.com" }""");
        (await Put($"/users/{other}", """{ "email": "ana@ejemplo.com" }""")).Is(409, taken);
        await Created("/users", """{ "email": "ana@ejemplo.com" }""", GigstackSandbox.CreateKey("team_stranger", livemode: false));
    }

    [Fact]
    public async Task Wrong_fields_are_named() =>
        (await Post("/users", """{ "email": "ana", "role": "boss", "auto_join": 1 }""")).Is(400, Bodies.Invalid(
            """
                [ "email must be a valid email address", "auto_join must be a boolean", "role must be one of: admin, editor, viewer" ]
                """));

    [Fact]
    public async Task Users_of_others_are_not_found()
    {
        var id = await Created("/users", """{ "email": "ana@ejemplo.com" }""");
        var stranger = GigstackSandbox.CreateKey("team_stranger", livemode: false);
        (await Get($"/users/{id}", stranger)).Is(404, Bodies.Failure("resource_not_found", "User not found"));
        Assert.Equal(404, (await Post("/users/login-link", $$"""{ "user_id": "{{id}}" }""", stranger)).Status);
        Assert.Equal(404, (await Post("/users/reset-password", """{ "email": "ana@ejemplo.com" }""", stranger)).Status);
    }
}
