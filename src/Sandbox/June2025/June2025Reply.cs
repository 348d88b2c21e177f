namespace Gigstack.Sandbox.June2025;

/// <summary>The envelope of June 2025.</summary>
internal static class June2025Reply
{
    public static ApiReply Created(string kind, JsonObject data) => Of(201, $"{kind} created successfully", data);

    public static ApiReply Retrieved(string kind, JsonObject data) => Of(200, $"{kind} retrieved successfully", data);

    public static ApiReply Updated(string kind, JsonObject data) => Of(200, $"{kind} updated successfully", data);

    public static ApiReply Deleted(string kind, string id) =>
        Of(200, $"{kind} deleted successfully", new JsonObject { ["id"] = id, ["deleted"] = true });

    public static ApiReply Of(int status, string message, JsonNode data) =>
        new(status, new JsonObject { ["data"] = data, ["message"] = message });
}
