using Gigstack;
using Gigstack.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Webhooks;

/// <summary>An ASP.NET Core endpoint that receives the webhooks of gigstack. Copy it into your project.</summary>
internal static class WebhookEndpoint
{
    /// <summary>Maps a POST to the handler, which is called once per webhook. If it throws, the sender sends the webhook again.</summary>
    public static IEndpointConventionBuilder MapGigstackWebhooks(
        this IEndpointRouteBuilder app,
        string pattern,
        WebhookReplayWindow window,
        Func<GigstackWebhook, CancellationToken, Task> handle) =>
        app.MapGigstackWebhooks(pattern, _ => window, (_, webhook, stop) => handle(webhook, stop));

    /// <summary>Maps the POSTs of several senders. A request without a window is responded to with 404.</summary>
    public static IEndpointConventionBuilder MapGigstackWebhooks(
        this IEndpointRouteBuilder app,
        string pattern,
        Func<HttpContext, WebhookReplayWindow?> findWindow,
        Func<HttpContext, GigstackWebhook, CancellationToken, Task> handle) =>
        app.MapPost(pattern, async context => context.Response.StatusCode = findWindow(context) is { } window
            ? await ReceiveAsync(context, window, handle)
            : StatusCodes.Status404NotFound);

    private static async Task<int> ReceiveAsync(
        HttpContext context,
        WebhookReplayWindow window,
        Func<HttpContext, GigstackWebhook, CancellationToken, Task> handle)
    {
        try
        {
            return await window.HandleAsync(
                context.Request.Body,
                name => context.Request.Headers[name],
                (body, stop) => handle(context, GigstackWebhook.Read(body.Span), stop),
                context.RequestAborted) switch
            {
                WebhookVerification.Valid => StatusCodes.Status200OK,
                // Handled before. The sender may have missed the answer.
                WebhookVerification.Replayed => StatusCodes.Status200OK,
                // Being handled. The sender asks again, in case that fails.
                WebhookVerification.InProgress => StatusCodes.Status409Conflict,
                WebhookVerification.MissingHeader => StatusCodes.Status401Unauthorized,
                _ => StatusCodes.Status400BadRequest,
            };
        }
        catch (InvalidDataException)
        {
            // More than 16 MiB.
            return StatusCodes.Status413PayloadTooLarge;
        }
        catch (JsonReadException)
        {
            // Signed, but not as the document says.
            return StatusCodes.Status400BadRequest;
        }
    }
}
