using System.Text;
using Gigstack.Sandbox.Server.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>The route table. Each request is authenticated and handled within one transaction.</summary>
internal sealed class ApiRoutes(IEndpointRouteBuilder endpoints, Edition edition, DocumentStore store, DueWork due, TimeProvider clock)
{
    /// <inheritdoc cref="ApiCall.Lenient"/>
    public bool Lenient { get; init; }

    public void Get(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Get, path, handler);

    public void Post(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Post, path, handler);

    public void Put(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Put, path, handler);

    public void Delete(string path, Func<ApiCall, ApiReply> handler) => Map(HttpMethods.Delete, path, handler);

    /// <summary>
    /// A route with its own authentication. <paramref name="authenticate"/> returns null for an unknown caller.
    /// </summary>
    public void Map(string method, string path, Func<ApiCall, ApiReply> handler, Func<ApiRequest, Caller?>? authenticate = null) =>
        endpoints.MapMethods(
            SandboxServer.BasePath + path,
            HttpMethods.IsGet(method) ? [HttpMethods.Get, HttpMethods.Head] : [method],
            context => HandleAsync(context, handler, authenticate));

    private static Caller? ByKey(ApiRequest request) => ApiKey.Read(request.Header("Authorization"));

    private async Task HandleAsync(HttpContext context, Func<ApiCall, ApiReply> handler, Func<ApiRequest, Caller?>? authenticate)
    {
        var request = new ApiRequest(context.Request);
        var caller = (authenticate ?? ByKey)(request) ?? throw edition.Unauthorized();
        var errors = new FieldErrors();
        var query = new QueryParameters(context.Request.Query, errors, edition, HttpMethods.IsGet(context.Request.Method));
        var body = await RequestBody.ReadAsync(context, edition).ConfigureAwait(false);
        var scope = new DocumentScope(edition.Name, caller.Team, caller.Livemode);
        // The clock may have been set forward by its owner, which the background service learns later.
        await due.RunAsync(clock.GetUtcNow(), context.RequestAborted).ConfigureAwait(false);
        ApiReply reply;
        try
        {
            reply = HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
                ? await ReadAsync(scope, Handle, context.RequestAborted).ConfigureAwait(false)
                : await store.WriteAsync(scope, Handle, context.RequestAborted).ConfigureAwait(false);
        }
        catch (ApiFault fault) when (fault.Announcement is { } failure)
        {
            await store.WriteAsync(
                failure.Scope, session => session.Outbox.Add(failure.Type, failure.Resource, failure.At),
                context.RequestAborted).ConfigureAwait(false);
            throw;
        }

        await WriteAsync(context, reply.Status, reply.Body).ConfigureAwait(false);

        ApiReply Handle(DocumentSession session)
        {
            // Only the key of a team can act for another team.
            var acting = authenticate is null ? edition.ActFor(query, caller, session) : caller;
            if (acting.Team != caller.Team)
                session.Enter(scope with { Team = acting.Team });
            var reply = handler(new ApiCall(request, acting, query, body, session, clock.GetUtcNow())
            {
                Lenient = Lenient,
            });
            // Parameters that the handler did not read are unknown. The error rolls its changes back.
            query.RejectOthers();
            return reply;
        }
    }

    /// <summary>
    /// Reads only. If something is to be written, such as a file on its first use, the request is repeated with write access.
    /// </summary>
    private async Task<ApiReply> ReadAsync(DocumentScope scope, Func<DocumentSession, ApiReply> handle, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReadAsync(scope, handle, cancellationToken).ConfigureAwait(false);
        }
        catch (WriteNeededException)
        {
            return await store.WriteAsync(scope, handle, cancellationToken).ConfigureAwait(false);
        }
    }

    public static Task WriteAsync(HttpContext context, int status, JsonObject body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        var utf8 = Encoding.UTF8.GetBytes(JsonBody.Write(body));
        context.Response.ContentLength = utf8.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.Body.WriteAsync(utf8, context.RequestAborted).AsTask();
    }
}
