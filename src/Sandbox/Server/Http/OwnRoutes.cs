using Gigstack.Sandbox.Server.Authentication;
using Gigstack.Sandbox.Server.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>
/// Routes beside the API: the delivery log, the secrets of webhooks, and custom events. <see cref="ClockRoutes"/> has those of the clock.
/// </summary>
internal static class OwnRoutes
{
    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, DocumentStore store, TimeProvider clock)
    {
        endpoints.MapMethods(
            SandboxServer.OwnPath + "/deliveries", [HttpMethods.Get, HttpMethods.Head], context => LogAsync(context, store));
        endpoints.MapMethods(
            SandboxServer.OwnPath + "/webhooks/{id}",
            [HttpMethods.Get, HttpMethods.Head],
            context => SecretAsync(context, edition, store));
        endpoints.MapMethods(SandboxServer.OwnPath + "/events", [HttpMethods.Post], context => RaiseAsync(context, edition, store, clock));
    }

    /// <exception cref="System.Text.Json.JsonException">The resource is not an object.</exception>
    public static Task<string> RaiseAsync(
        DocumentStore store, Edition edition, Caller caller, string type, JsonObject resource, DateTimeOffset now,
        CancellationToken cancellationToken) =>
        store.WriteAsync(
            new DocumentScope(edition.Name, caller.Team, caller.Livemode),
            session => session.Outbox.Add(type, resource, now),
            cancellationToken);

    private static async Task LogAsync(HttpContext context, DocumentStore store)
    {
        var webhook = context.Request.Query["webhook"].ToString() is { Length: > 0 } id ? id : null;
        var log = await store.ReadAsync(commands => new Deliveries(commands).Log(webhook), context.RequestAborted).ConfigureAwait(false);
        await ApiRoutes.WriteAsync(
            context, StatusCodes.Status200OK, new JsonObject { ["data"] = new JsonArray([.. log.Select(Shown)]) }).ConfigureAwait(false);
    }

    public static JsonObject Shown(WebhookDelivery delivery) => new JsonObject
    {
        ["webhook"] = delivery.Webhook,
        ["event"] = new JsonObject
        {
            ["id"] = delivery.EventId,
            ["type"] = delivery.EventType,
            ["created"] = delivery.EventCreatedAt.ToUnixTimeMilliseconds(),
        },
        ["state"] = delivery.State.ToString().ToLowerInvariant(),
        ["next_attempt_at"] = delivery.NextAttemptAt?.ToUnixTimeMilliseconds(),
        ["attempts"] = new JsonArray([.. delivery.Attempts.Select(attempt => new JsonObject
        {
            ["at"] = attempt.At.ToUnixTimeMilliseconds(),
            ["status"] = attempt.Status,
            ["problem"] = attempt.Problem,
        })]),
    };

    private static async Task SecretAsync(HttpContext context, Edition edition, DocumentStore store)
    {
        var id = (string)context.Request.RouteValues["id"]!;
        var secret = await store.ReadAsync(commands => new WebhookSecrets(commands).Find(id), context.RequestAborted).ConfigureAwait(false)
            ?? throw edition.NotFound("Webhook");
        await ApiRoutes.WriteAsync(
            context, StatusCodes.Status200OK, new JsonObject { ["data"] = new JsonObject { ["id"] = id, ["secret"] = secret } })
                .ConfigureAwait(false);
    }

    private static async Task RaiseAsync(HttpContext context, Edition edition, DocumentStore store, TimeProvider clock)
    {
        var caller = ApiKey.Read(new ApiRequest(context.Request).Header("Authorization")) ?? throw edition.Unauthorized();
        var body = (await RequestBody.ReadAsync(context, edition).ConfigureAwait(false)).Json;
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors);
        var type = reader.Filled("type");
        var resource = reader.Object("object");
        if (type is null)
            errors.Add("type", "type is required");
        if (resource is null)
            errors.Add("object", "object is required");
        if (errors.Any)
            throw edition.Invalid(errors);
        var id = await RaiseAsync(
            store, edition, caller, type!, resource!, clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        await ApiRoutes.WriteAsync(
            context, StatusCodes.Status201Created, new JsonObject { ["data"] = new JsonObject { ["id"] = id, ["type"] = type } })
                .ConfigureAwait(false);
    }
}
