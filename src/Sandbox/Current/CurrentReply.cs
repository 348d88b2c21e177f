namespace Gigstack.Sandbox.Current;

/// <summary>The envelope of the current edition.</summary>
internal static class CurrentReply
{
    public static ApiReply Created(string kind, JsonObject data) => Of(201, $"{kind} created successfully", data);

    public static ApiReply Retrieved(string kind, JsonObject data) => Of(200, $"{kind} retrieved successfully", data);

    public static ApiReply Updated(string kind, JsonObject data) => Of(200, $"{kind} updated successfully", data);

    /// <summary>The body is not documented. It is that of June 2025.</summary>
    public static ApiReply Deleted(string kind, string id) =>
        Of(200, $"{kind} deleted successfully", new JsonObject { ["id"] = id, ["deleted"] = true });

    public static ApiReply Of(int status, string message, JsonObject data) =>
        new(status, new JsonObject { ["message"] = message, ["data"] = data });
}
