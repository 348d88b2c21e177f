using System.Text;
using System.Xml.Linq;
using Gigstack.Sandbox.Inspector.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Routes;

/// <summary>What is stored, as it is stored, and the files of invoices.</summary>
internal static class ResourceRoutes
{
    private const int Most = 100;

    // Others are the sandbox's own, such as the answers of signups.
    private static readonly string[] s_shown =
    [
        "clients", "services", "invoices", "invoices/draft", "payments", "receipts", "retentions", "webhooks", "teams", "connect_teams",
        "users", "sat-invoices", "support-documents",
    ];

    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, DocumentStore store, TimeProvider clock)
    {
        endpoints.MapMethods(PageRoutes.Path + "/resources", [HttpMethods.Get], context => CountAsync(context, edition, store));
        endpoints.MapMethods(PageRoutes.Path + "/documents", [HttpMethods.Get], context => ListAsync(context, edition, store));
        endpoints.MapMethods(PageRoutes.Path + "/files", [HttpMethods.Get], context => FileAsync(context, edition, store, clock));
    }

    private static async Task CountAsync(HttpContext context, Edition edition, DocumentStore store)
    {
        var counts = await store.ReadAsync(
            commands => StoredScopes.Count(commands, edition.Name), context.RequestAborted).ConfigureAwait(false);
        var shown = counts.Where(row => s_shown.Contains(row.Resource)).Select(row => new JsonObject
        {
            ["team"] = row.Scope.Team,
            ["livemode"] = row.Scope.Livemode,
            ["resource"] = row.Resource,
            ["count"] = row.Count,
        });
        await PageRoutes.WriteAsync(context, new JsonArray([.. shown])).ConfigureAwait(false);
    }

    private static async Task ListAsync(HttpContext context, Edition edition, DocumentStore store)
    {
        var (scope, resource) = Named(context, edition);
        var documents = await store.ReadAsync(
            scope, session => session.Documents.Select(new DocumentQuery(resource).Take(Most)), context.RequestAborted)
            .ConfigureAwait(false);
        var mask = new SecretMask(null);
        await PageRoutes.WriteAsync(context, new JsonArray([.. documents.Select(document => new JsonObject
        {
            ["id"] = document.Id,
            ["created"] = document.CreatedAt.ToUnixTimeMilliseconds(),
            ["body"] = JsonBody.Parse(mask.Text(JsonBody.Write(document.Body))),
        })])).ConfigureAwait(false);
    }

    private static async Task FileAsync(HttpContext context, Edition edition, DocumentStore store, TimeProvider clock)
    {
        var (scope, resource) = Named(context, edition);
        var id = context.Request.Query["id"].ToString();
        var isPdf = context.Request.Query["format"] == "pdf";
        var file = await store.ReadAsync(
            scope,
            session => edition.FindFile(
                ApiCall.WithoutRequest(scope, edition, session, clock.GetUtcNow()), resource, id, isPdf ? "pdf" : "xml"),
            context.RequestAborted).ConfigureAwait(false)
            ?? throw edition.NotFound("File");
        var content = isPdf ? file.Content : Encoding.UTF8.GetBytes(Indented(file.Content));
        context.Response.ContentType = isPdf ? file.MediaType : "text/plain; charset=utf-8";
        context.Response.ContentLength = content.Length;
        PageRoutes.Protect(context, PageRoutes.FilePolicy);
        await context.Response.Body.WriteAsync(content, context.RequestAborted).ConfigureAwait(false);
    }

    private static string Indented(byte[] xml)
    {
        using var stream = new MemoryStream(xml);
        var document = XDocument.Load(stream);
        return $"{document.Declaration}\n{document}";
    }

    private static (DocumentScope Scope, string Resource) Named(HttpContext context, Edition edition)
    {
        var query = context.Request.Query;
        var resource = query["resource"].ToString();
        return s_shown.Contains(resource)
            ? (new DocumentScope(edition.Name, query["team"].ToString(), query["livemode"] == "true"), resource)
            : throw edition.NotFound("Resource");
    }
}
