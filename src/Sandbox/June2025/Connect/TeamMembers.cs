namespace Gigstack.Sandbox.June2025.Connect;

/// <summary>The members of a team. No value of role, status or permission is documented.</summary>
internal static class TeamMembers
{
    public static readonly string[] Areas = ["invoices", "payments", "expenses", "services"];

    /// <summary>A new member, by email address or by the id of a user.</summary>
    public static JsonObject New(string member)
    {
        var isEmail = Check.IsEmail(member);
        var shown = new JsonObject { ["id"] = isEmail ? NewId.Of("user") : member };
        if (isEmail)
            shown["email"] = member;
        shown["role"] = "member";
        shown["isAdmin"] = false;
        shown["isSuperAdmin"] = false;
        shown["status"] = "active";
        shown["permissions"] = new JsonObject(Areas.Select(area => KeyValuePair.Create(area, (JsonNode?)JsonValue.Create("read"))));
        return shown;
    }

    public static JsonObject? Find(JsonObject team, string id) =>
        team["members"]!.AsArray().Select(member => member!.AsObject()).FirstOrDefault(member => member.Text("id") == id);

    public static void Change(JsonObject member, JsonObject change)
    {
        member.Merge(change, "permissions");
        member["isAdmin"] = member.Text("role") == "admin";
    }
}
