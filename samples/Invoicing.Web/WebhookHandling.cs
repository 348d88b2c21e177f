using Gigstack;
using Gigstack.Runtime;

namespace Invoicing.Web;

/// <summary>What happens with the webhooks of the teams. Each team has a secret and a memory of its own.</summary>
internal static class WebhookHandling
{
    /// <summary>The memory of the team in the address; null if the team is unknown or has no webhook.</summary>
    public static WebhookReplayWindow? FindWindow(HttpContext context) =>
        context.RequestServices.GetKeyedService<ConfiguredTeam>(TeamOf(context)) is { WebhookSecret: not null } team
            ? context.RequestServices.GetRequiredKeyedService<WebhookReplayWindow>(team.Key)
            : null;

    /// <summary>Handles a webhook whose signature is valid, once.</summary>
    public static Task HandleAsync(HttpContext context, GigstackWebhook webhook, CancellationToken cancellationToken)
    {
        var log = context.RequestServices.GetRequiredKeyedService<EventLog>(TeamOf(context));
        switch (webhook)
        {
            case GigstackWebhook.InvoiceCreated { Payload: var created }:
                log.Add(webhook.Name, $"Factura {Display.Folio(created.Data.Object)} emitida", created.Created);
                break;
            case GigstackWebhook.InvoiceCanceled { Payload: var canceled }:
                log.Add(webhook.Name, $"Factura {Display.Folio(canceled.Data.Object)} cancelada", canceled.Created);
                break;
            default:
                log.Add(webhook.Name, "Recibido", DateTimeOffset.UtcNow);
                break;
        }

        return Task.CompletedTask;
    }

    private static object? TeamOf(HttpContext context) => context.GetRouteValue("team");
}
