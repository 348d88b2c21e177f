using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Users;

/// <summary>Users as stored in their billing account.</summary>
internal static class UserDocuments
{
    public const string Resource = "users";
    public const string Kind = "User";

    /// <exception cref="ApiFault">There is no such user in the account.</exception>
    public static JsonObject Find(DocumentSession account, string id) =>
        account.Documents.Find(Resource, id)?.Body ?? throw CurrentFaults.NotFound(Kind);

    /// <exception cref="ApiFault">The email is taken.</exception>
    public static JsonObject Add(ApiCall call, DocumentSession account, string id, JsonObject fields)
    {
        var user = UserFields.All.New(call.FieldContext);
        user["id"] = id;
        Change(account, user, fields, new FieldErrors());
        account.Documents.Add(Resource, id, user, call.Now);
        return user;
    }

    /// <exception cref="ApiFault">Fields are wrong or missing, or the email is taken.</exception>
    public static void Update(DocumentSession account, JsonObject user, JsonObject fields, FieldErrors errors)
    {
        Change(account, user, fields, errors);
        account.Documents.Replace(Resource, user.Text("id")!, user);
    }

    /// <summary>The initial user of a key.</summary>
    public static JsonObject OfKey(Caller caller) => new()
    {
        ["email"] = $"{caller.Owner}@example.com",
        ["name"] = "Sandbox",
        ["role"] = "admin",
    };

    private static void Change(DocumentSession account, JsonObject user, JsonObject fields, FieldErrors errors)
    {
        UserFields.All.Change(user, fields, errors);
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
        if (fields["first_name"] is not null || fields["last_name"] is not null || user["name"] is null)
            user["name"] = FullName(user);
        if (!account.Keys.TryClaim(Resource, "email", user.Text("email"), user.Text("id")!))
            throw CurrentFaults.AlreadyExists("A user with this email already exists");
    }

    private static string FullName(JsonObject user) =>
        string.Join(' ', new[] { user.Text("first_name"), user.Text("last_name") }.Where(part => !string.IsNullOrEmpty(part)))
            is { Length: > 0 } name ? name : user.Text("email")!;
}
