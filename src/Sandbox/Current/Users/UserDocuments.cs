using Gigstack.Sandbox.Server.Authentication;

namespace Gigstack.Sandbox.Current.Users;

/// <summary>Users as stored in their billing account, which is as shown.</summary>
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
        var user = new JsonObject { ["id"] = id, ["created_at"] = call.Now.ToUnixTimeSeconds() };
        Change(account, user, fields);
        account.Documents.Add(Resource, id, user, call.Now);
        return user;
    }

    /// <exception cref="ApiFault">The email is taken.</exception>
    public static void Update(DocumentSession account, JsonObject user, JsonObject fields)
    {
        Change(account, user, fields);
        account.Documents.Replace(Resource, user.Text("id")!, user);
    }

    /// <summary>The user that a key stands for.</summary>
    public static JsonObject OfKey(Caller caller) => new()
    {
        ["email"] = $"{caller.Owner}@example.com",
        ["name"] = "Sandbox",
        ["role"] = "admin",
    };

    private static void Change(DocumentSession account, JsonObject user, JsonObject fields)
    {
        user.Merge(fields, "address");
        if (fields["first_name"] is not null || fields["last_name"] is not null || user["name"] is null)
            user["name"] = FullName(user);
        if (!account.Keys.TryClaim(Resource, "email", user.Text("email"), user.Text("id")!))
            throw CurrentFaults.AlreadyExists("A user with this email already exists");
    }

    private static string FullName(JsonObject user) =>
        string.Join(' ', new[] { user.Text("first_name"), user.Text("last_name") }.Where(part => !string.IsNullOrEmpty(part)))
            is { Length: > 0 } name ? name : user.Text("email")!;
}
