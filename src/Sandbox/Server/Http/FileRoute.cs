using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>Serves stored files. The name is the only credential.</summary>
internal static class FileRoute
{
    public static void Map(IEndpointRouteBuilder endpoints, DocumentStore store) =>
        endpoints.MapMethods(
            SandboxServer.FilesPath + "/{name}", [HttpMethods.Get, HttpMethods.Head], context => ServeAsync(context, store));

    private static async Task ServeAsync(HttpContext context, DocumentStore store)
    {
        var name = (string)context.Request.RouteValues["name"]!;
        if (await store.FindFileAsync(name, context.RequestAborted).ConfigureAwait(false) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        context.Response.ContentType = file.MediaType;
        context.Response.ContentLength = file.Content.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(file.Content, context.RequestAborted).ConfigureAwait(false);
    }
}
