using Gigstack;
using Gigstack.Runtime;
using GigstackTests.Json;
using GigstackTests.Setup;

namespace GigstackTests.Users;

public sealed class CurrentUserTests(CurrentSandbox sandbox) : CurrentApiTest(sandbox)
{
    private static readonly UserInput s_ana = new()
    {
        Email = "ana@ejemplo.com",
        FirstName = "Ana",
        LastName = "López",
        Phone = "+52 55 1234 5678",
        CompanyRole = "Contadora",
        Address = new() { Country = "Mexico", City = "Ciudad de México" },
    };

    [Fact, Operation("users.create")]
    public async Task Create_sends_every_field_and_reads_the_user()
    {
        var response = await Api.Users.CreateWithResponseAsync(s_ana with { AutoJoin = true, Role = TeamRole.Editor });

        LastSent("POST", "/users", """
            {
              "email": "ana@ejemplo.com", "first_name": "Ana", "last_name": "López", "phone": "+52 55 1234 5678", "company_role": "Contadora",
              "address": { "country": "Mexico", "city": "Ciudad de México" }, "auto_join": true, "role": "editor"
            }
            """);
        Assert.Equal((201, "User created successfully"), ((int)response.StatusCode, response.Message));
        var user = response.Value;
        Assert.Matches("^user_", user.Id);
        Assert.Equal(("Ana López", "ana@ejemplo.com", TeamRole.Editor, "MEX"), (user.Name, user.Email, user.Role, user.Address!.Country));
        Assert.Contains((await Api.Teams.GetAsync(Team)).Members!, member => member.Id == user.Id && member.Role == TeamRole.Editor);
    }

    [Fact, Operation("users.create")]
    public async Task An_email_is_taken_once()
    {
        await Api.Users.CreateAsync(s_ana);
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(() => Api.Users.CreateAsync(s_ana));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("users.get")]
    public async Task Get_reads_the_user_that_was_created()
    {
        var created = await Api.Users.CreateAsync(s_ana);
        var response = await Api.Users.GetWithResponseAsync(created.Id);

        LastSent("GET", $"/users/{created.Id}");
        Assert.Equal((200, "User retrieved successfully"), ((int)response.StatusCode, response.Message));
        JsonAssert.Equal(GigstackJsonText.Of(created), GigstackJsonText.Of(response.Value));
    }

    [Fact, Operation("users.update")]
    public async Task Update_sends_only_what_is_set()
    {
        var created = await Api.Users.CreateAsync(s_ana);
        var response = await Api.Users.UpdateWithResponseAsync(created.Id, new() { LastName = "García", Role = TeamRole.Admin });

        LastSent("PUT", $"/users/{created.Id}", """{ "last_name": "García", "role": "admin" }""");
        Assert.Equal((200, "User updated successfully"), ((int)response.StatusCode, response.Message));
        Assert.Equal(
            created with { LastName = "García", Name = "Ana García", Role = TeamRole.Admin, Address = null },
            response.Value with { Address = null });
    }

    [Fact, Operation("users.update")]
    public async Task Update_to_an_email_that_is_taken_is_a_conflict()
    {
        await Api.Users.CreateAsync(s_ana);
        var other = await Api.Users.CreateAsync(new() { Email = "eva@ejemplo.com" });
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Users.UpdateAsync(other.Id, new() { Email = "ana@ejemplo.com" }));
        Assert.Equal((409, "resource_already_exists"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("users.list")]
    public async Task List_holds_the_users_of_the_account()
    {
        var ana = await Api.Users.CreateAsync(s_ana);
        var found = await Api.Users.ListAsync(new() { Limit = 50, OrderBy = OrderBy.Timestamp, Sort = OrderDirection.Descending })
            .ToListAsync();

        LastSent("GET", "/users?limit=50&order_by=timestamp&sort=desc");
        Assert.Equal(2, found.Count);
        Assert.Equal(ana.Id, found[0].Id);
    }

    [Fact, Operation("users.resetPassword")]
    public async Task A_password_is_reset_by_email()
    {
        await Api.Users.CreateAsync(s_ana);
        var response = await Api.Users.ResetPasswordWithResponseAsync(new() { Email = "ana@ejemplo.com" });

        LastSent("POST", "/users/reset-password", """{ "email": "ana@ejemplo.com" }""");
        Assert.Equal((200, "ana@ejemplo.com"), ((int)response.StatusCode, response.Value.Email));
    }

    [Fact, Operation("users.resetPassword")]
    public async Task A_password_of_nobody_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Users.ResetPasswordAsync(new() { Email = "nadie@ejemplo.com" }));
        Assert.Equal((404, "resource_not_found"), ((int)exception.StatusCode!, exception.Code));
    }

    [Fact, Operation("users.createLoginLink")]
    public async Task A_login_link_carries_a_token()
    {
        var ana = await Api.Users.CreateAsync(s_ana);
        var response = await Api.Users.CreateLoginLinkWithResponseAsync(new() { UserId = ana.Id });

        LastSent("POST", "/users/login-link", $$"""{ "user_id": "{{ana.Id}}" }""");
        Assert.Equal((200, "Login link generated successfully"), ((int)response.StatusCode, response.Message));
        Assert.EndsWith(response.Value.Token!, response.Value.Url, StringComparison.Ordinal);
    }

    [Fact, Operation("users.createLoginLink")]
    public async Task A_login_link_of_nobody_is_not_found()
    {
        var exception = await Assert.ThrowsAsync<ApiException<ErrorResponse>>(
            () => Api.Users.CreateLoginLinkAsync(new() { UserId = "user_none" }));
        Assert.Equal((404, "User not found"), ((int)exception.StatusCode!, exception.ApiMessage));
    }
}
