using Gigstack.Sandbox.Current.Teams;

namespace Gigstack.Sandbox.Current.Users;

/// <summary>/users of the current edition: those of the billing account.</summary>
internal static class UserRoutes
{
    public static void Map(ApiRoutes routes)
    {
        routes.Get("/users", call => CurrentList.Answer(
            call with { Session = TeamDirectory.Of(call) }, new DocumentQuery(UserDocuments.Resource), "Users", nameField: "$.name",
            fields: UserFields.All));
        routes.Post("/users", Create);
        routes.Get("/users/{id}", call =>
            CurrentReply.Retrieved(UserDocuments.Kind, UserFields.All.Show(UserDocuments.Find(TeamDirectory.Of(call), call.Id))));
        routes.Put("/users/{id}", Update);
        routes.Post("/users/reset-password", ResetPassword);
        routes.Post("/users/login-link", LoginLink);
    }

    /// <summary>With <c>auto_join</c> the user becomes a member of the team at once, with the role that was sent.</summary>
    private static ApiReply Create(ApiCall call)
    {
        var errors = new FieldErrors();
        var fields = UserFields.New.Read(new FieldReader(call.Body, errors));
        UserFields.New.Complete(fields, errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);

        var joins = fields.Flag(UserFields.AutoJoin);
        var role = fields.Text("role") ?? "viewer";
        fields.Remove(UserFields.AutoJoin);
        fields["role"] = joins ? role : "viewer";
        var account = TeamDirectory.Of(call);
        var user = UserDocuments.Add(call, account, NewId.Of("user"), fields);
        if (joins)
        {
            var team = TeamDocuments.Find(account, call.Caller.Team);
            TeamMembers.Set(account, team, user.Text("id")!, role);
            TeamDocuments.Replace(account, team);
        }

        return CurrentReply.Created(UserDocuments.Kind, UserFields.All.Show(user));
    }

    private static ApiReply Update(ApiCall call)
    {
        var account = TeamDirectory.Of(call);
        var user = UserDocuments.Find(account, call.Id);
        var errors = new FieldErrors();
        var fields = UserFields.All.Read(new FieldReader(call.Body, errors));
        UserDocuments.Update(account, user, fields, errors);
        return CurrentReply.Updated(UserDocuments.Kind, UserFields.All.Show(user));
    }

    /// <summary>Sends nothing: the sandbox has no email.</summary>
    private static ApiReply ResetPassword(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        if (reader.Email("email") is not { } email)
        {
            reader.Refuse("email", "email is required");
            throw CurrentFaults.Invalid(errors);
        }

        if (TeamDirectory.Of(call).Keys.HolderOf(UserDocuments.Resource, "email", email) is null)
            throw CurrentFaults.NotFound(UserDocuments.Kind);
        return CurrentReply.Of(200, "Password reset email sent successfully", new JsonObject { ["email"] = email });
    }

    private static ApiReply LoginLink(ApiCall call)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(call.Body, errors);
        if (reader.Filled("user_id") is not { } id)
        {
            reader.Refuse("user_id", "user_id is required");
            throw CurrentFaults.Invalid(errors);
        }

        UserDocuments.Find(TeamDirectory.Of(call), id);
        var token = NewId.Of("token");
        return CurrentReply.Of(200, "Login link generated successfully", new JsonObject
        {
            ["url"] = $"https://app.gigstack.pro/login?token={token}",
            ["token"] = token,
        });
    }
}
