using System.Globalization;
using System.Text;
using Gigstack.Sandbox.Inspector.Recording;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Feed;

/// <summary>Server-sent events: the requests in the log, and then what happens. Who connects again gets what was missed.</summary>
internal static class EventRoute
{
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromSeconds(15);

    // A browser may have the numbers of a sandbox that ran before on this port.
    private static readonly string s_run = Guid.NewGuid().ToString("N")[..8];

    public static void Map(
        IEndpointRouteBuilder endpoints, string path, RequestLog log, PageFeed feed, Func<RequestRecord, PageEvent> show,
        CancellationToken stopping) =>
        endpoints.MapMethods(path, [HttpMethods.Get], async context =>
        {
            if (feed.Listen() is not { } listener)
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
            try
            {
                await SendAsync(context, listener, log.Records.Select(show), end.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (end.IsCancellationRequested)
            {
                // The page was closed, or the sandbox stops.
            }
            finally
            {
                feed.Leave(listener);
            }
        });

    private static async Task SendAsync(
        HttpContext context, PageListener listener, IEnumerable<PageEvent> past, CancellationToken cancellationToken)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        var last = Seen(context.Request.Headers["Last-Event-ID"].ToString());
        await WriteAsync(context, "retry: 1000\n\n", cancellationToken).ConfigureAwait(false);
        foreach (var told in past.Where(told => told.Number > last).ToList())
        {
            last = told.Number!.Value;
            await WriteAsync(context, Text(told), cancellationToken).ConfigureAwait(false);
        }

        while (true)
        {
            var next = await listener.NextAsync(s_heartbeat, cancellationToken).ConfigureAwait(false);
            // A request between listening and reading the log comes twice.
            if (next?.Number <= last)
                continue;
            await WriteAsync(context, next is null ? ":\n\n" : Text(next), cancellationToken).ConfigureAwait(false);
        }
    }

    private static long Seen(string id) =>
        id.StartsWith(s_run + "-", StringComparison.Ordinal)
        && long.TryParse(id.AsSpan(s_run.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private static string Text(PageEvent told) =>
        (told.Number is { } number ? string.Create(CultureInfo.InvariantCulture, $"id: {s_run}-{number}\n") : "")
        + $"event: {told.Name}\ndata: {told.Data}\n\n";

    private static async Task WriteAsync(HttpContext context, string text, CancellationToken cancellationToken)
    {
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
        await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
    }
}
