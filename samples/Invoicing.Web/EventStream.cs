using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Mvc;

namespace Invoicing.Web;

/// <summary>Tells a page that is open about the webhooks that arrive, as server-sent events.</summary>
internal static class EventStream
{
    /// <summary>Responds with the events after a number; a browser that connects again says the last one that it has.</summary>
    public static IResult Follow(
        string team,
        IServiceProvider services,
        IHostApplicationLifetime host,
        CancellationToken cancellationToken,
        long after = 0,
        [FromHeader(Name = "Last-Event-ID")] long? last = null) =>
        services.GetKeyedService<EventLog>(team) is { } log
            ? TypedResults.ServerSentEvents(ReadAsync(log, last ?? after, host.ApplicationStopping, cancellationToken))
            : TypedResults.NotFound();

    // Until the browser leaves or the host stops, which otherwise would wait for the browser.
    private static async IAsyncEnumerable<SseItem<EventView>> ReadAsync(
        EventLog log, long after, CancellationToken stopping, [EnumeratorCancellation] CancellationToken aborted)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(stopping, aborted);
        await foreach (var received in log.FollowAsync(after, end.Token))
            yield return new(new(received), "webhook") { EventId = $"{received.Number}" };
    }
}
