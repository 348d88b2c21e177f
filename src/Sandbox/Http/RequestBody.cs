using System.Text.Json;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Editions;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Http;

/// <summary>Reads the JSON object a request carries. No body at all is an empty object.</summary>
internal static class RequestBody
{
    public static async Task<JsonObject> ReadAsync(HttpContext context, Edition edition)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            return [];

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        if (buffer.Length == 0)
            return [];
        if (!context.Request.HasJsonContentType())
            throw edition.UnreadableBody($"Content-Type must be application/json, not '{context.Request.ContentType}'");
        try
        {
            return JsonBody.Parse(buffer.ToArray());
        }
        catch (JsonException problem)
        {
            throw edition.UnreadableBody($"Body is not valid JSON: {problem.Message}");
        }
    }
}
