using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Routes;

/// <summary>The page and its scripts.</summary>
internal static class PageRoutes
{
    public const string Path = SandboxServer.OwnPath + "/page";

    /// <summary>Everything comes from here, and nothing is inline.</summary>
    public const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'self'; "
        + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /// <summary>A file is shown within the page, and does nothing.</summary>
    public const string FilePolicy = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private const string Prefix = "Page/";

    public static void Map(IEndpointRouteBuilder endpoints, Edition edition)
    {
        endpoints.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], IndexAsync);
        endpoints.MapMethods(Path + "/assets/{name}", [HttpMethods.Get, HttpMethods.Head], context =>
            AssetAsync(context, (string)context.Request.RouteValues["name"]!));
        endpoints.MapMethods(Path + "/about", [HttpMethods.Get], context => WriteAsync(
            context, new JsonObject { ["edition"] = edition.Name, ["version"] = Version() }));
    }

    public static Task WriteAsync(HttpContext context, JsonNode data)
    {
        Protect(context, FilePolicy);
        return ApiRoutes.WriteAsync(context, StatusCodes.Status200OK, new JsonObject { ["data"] = data });
    }

    /// <summary>The number in the address. If it is not a number: 0, which no request and no delivery has.</summary>
    public static long Number(HttpContext context) =>
        long.TryParse((string?)context.Request.RouteValues["number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;

    /// <summary>Adds the headers that keep other pages from using an answer.</summary>
    public static void Protect(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }

    // Others than browsers are told that their base address is wrong, as everywhere outside of /v2.
    private static Task IndexAsync(HttpContext context)
    {
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return AssetAsync(context, "index.html");
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static async Task AssetAsync(HttpContext context, string name)
    {
        var asset = typeof(PageRoutes).Assembly.GetManifestResourceStream(Prefix + name);
        if (asset is null)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await using (asset.ConfigureAwait(false))
        {
            context.Response.ContentType = System.IO.Path.GetExtension(name) switch
            {
                ".html" => "text/html; charset=utf-8",
                ".css" => "text/css; charset=utf-8",
                ".svg" => "image/svg+xml",
                _ => "text/javascript; charset=utf-8",
            };
            context.Response.ContentLength = asset.Length;
            Protect(context, PagePolicy);
            context.Response.Headers.Vary = "Accept";
            if (!HttpMethods.IsHead(context.Request.Method))
                await asset.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
        }
    }

    private static string Version() =>
        typeof(PageRoutes).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "";
}
