namespace Gigstack.Sandbox.Current.Teams;

/// <summary>The newer envelope, which the teams guide shows: with <c>success</c> and the time in milliseconds.</summary>
internal static class TeamReply
{
    public static ApiReply Of(ApiCall call, int status, string message, JsonNode data) =>
        Complete(call, new ApiReply(status, new JsonObject { ["message"] = message, ["data"] = data }));

    /// <summary>Adds the fields of the newer envelope.</summary>
    public static ApiReply Complete(ApiCall call, ApiReply reply)
    {
        reply.Body["success"] = true;
        reply.Body["timestamp"] = call.Now.ToUnixTimeMilliseconds();
        return reply;
    }
}
