using System.Collections.Concurrent;
using Gigstack;
using Gigstack.Runtime;

namespace APP_NAMESPACE;

/// <summary>The names of the webhooks that were handled.</summary>
internal sealed class ReceivedWebhooks
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IEnumerable<string> Lines => _lines;

    public void Add(string line) => _lines.Enqueue(line);
}

/// <summary>Receives webhooks: each is verified and handled once.</summary>
internal static class Webhooks
{
    public static void MapWebhooks(this IEndpointRouteBuilder app)
    {
        app.MapGet("/webhooks", (ReceivedWebhooks received) => received.Lines);
        app.MapPost("/webhooks", ReceiveAsync);
    }

    private static async Task<IResult> ReceiveAsync(HttpContext context, WebhookReplayWindow window, ReceivedWebhooks received)
    {
        try
        {
            var result = await window.HandleAsync(
                context.Request.Body,
                name => context.Request.Headers[name],
                (body, _) =>
                {
                    received.Add(Describe(GigstackWebhook.Read(body.Span)));
                    return Task.CompletedTask;
                },
                context.RequestAborted);
            return Results.StatusCode(result switch
            {
                WebhookVerification.Valid or WebhookVerification.Replayed => StatusCodes.Status200OK,
                WebhookVerification.InProgress => StatusCodes.Status409Conflict,
                _ => StatusCodes.Status400BadRequest,
            });
        }
        catch (JsonReadException)
        {
            // Signed, but not as the document says.
            return Results.BadRequest();
        }
    }

    private static string Describe(GigstackWebhook webhook) => webhook switch
    {
        GigstackWebhook.InvoiceCreated { Payload.Data.Object: var invoice } => $"invoice {invoice.Uuid} was issued",
        GigstackWebhook.InvoiceCanceled { Payload.Data.Object: var invoice } => $"invoice {invoice.Uuid} was canceled",
        _ => webhook.Name,
    };
}
