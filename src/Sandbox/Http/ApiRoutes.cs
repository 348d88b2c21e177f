using System.Text;
using System.Text.Json.Nodes;
using Gigstack.Sandbox.Authentication;
using Gigstack.Sandbox.Editions;
using Gigstack.Sandbox.Storage;
using Gigstack.Sandbox.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Http;

/// <summary>The route table. Every route is authenticated, read whole, and handled within one transaction.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints, Edition edition, DocumentStore store, TimeProvider clock)
{
    public void Get(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Get, path, handler);

    public void Post(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Post, path, handler);

    public void Put(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Put, path, handler);

    public void Delete(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Delete, path, handler);

    private void Map(string method, string path, Func<ApiCall, ApiReply> handler) =>
        endpoints.MapMethods(SandboxServer.BasePath + path, [method], context => HandleAsync(context, handler));

    private async Task HandleAsync(HttpContext context, Func<ApiCall, ApiReply> handler)
    {
        var caller = ApiKey.Read(context.Request.Headers.Authorization) ?? throw edition.Unauthorized();
        var errors = new FieldErrors();
        var query = new QueryParameters(context.Request.Query, errors, edition);
        if (edition.HasTeamParameter && query.Text("team") is { } team)
            caller = caller with { Team = team };

        var body = await RequestBody.ReadAsync(context, edition).ConfigureAwait(false);
        var id = context.Request.RouteValues["id"] as string ?? "";
        var scope = new DocumentScope(edition.Name, caller.Team, caller.Livemode);
        var reply = await store.RunAsync(
            scope, session => Handle(new ApiCall(id, caller, query, body, session, clock.GetUtcNow())), context.RequestAborted)
            .ConfigureAwait(false);
        await WriteAsync(context, reply.Status, reply.Body).ConfigureAwait(false);

        ApiReply Handle(ApiCall call)
        {
            // A list reads its parameters and checks for others itself.
            if (id.Length > 0 || !HttpMethods.IsGet(context.Request.Method))
                query.RejectOthers();
            return handler(call);
        }
    }

    public static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        var utf8 = Encoding.UTF8.GetBytes(JsonBody.Write(body));
        context.Response.ContentLength = utf8.Length;
        return context.Response.Body.WriteAsync(utf8, context.RequestAborted).AsTask();
    }
}
