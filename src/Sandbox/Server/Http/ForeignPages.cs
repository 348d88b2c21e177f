using System.Net;
using Microsoft.AspNetCore.Http;

namespace Gigstack.Sandbox.Server.Http;

/// <summary>
/// Refuses what web pages of other hosts send to the routes beside the API. These need no key: a page elsewhere could otherwise read the
/// state, or change it, as soon as somebody looks at it while a sandbox runs.
/// </summary>
internal sealed class ForeignPages(Edition edition)
{
    public Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        // Routes are found whatever the case of their letters.
        if (context.Request.Path.StartsWithSegments(SandboxServer.OwnPath, StringComparison.OrdinalIgnoreCase)
            && Problem(context) is { } problem)
        {
            throw edition.OwnFault(StatusCodes.Status403Forbidden, "foreign_page", problem);
        }

        return next(context);
    }

    private static string? Problem(HttpContext context)
    {
        var request = context.Request;
        // A name that somebody else gave to 127.0.0.1 (DNS rebinding). Requests within the process have no address, and any name they want.
        if (context.Connection.RemoteIpAddress is not null && !IsOwnName(request.Host.Host))
            return $"The host must be localhost or 127.0.0.1, not '{request.Host.Host}'";
        if (request.Headers.Origin is { Count: > 0 } origin && !IsOwn(origin, request))
            return $"Pages of '{origin}' are not answered";
        return request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" ? "Pages of other hosts are not answered" : null;
    }

    private static bool IsOwn(string? origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool IsOwnName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
