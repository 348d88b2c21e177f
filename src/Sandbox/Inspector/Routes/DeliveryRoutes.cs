using Gigstack.Sandbox.Inspector.Recording;
using Gigstack.Sandbox.Server.Events;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gigstack.Sandbox.Inspector.Routes;

/// <summary>The latest deliveries of webhooks.</summary>
internal static class DeliveryRoutes
{
    private const int Most = 100;

    public static void Map(IEndpointRouteBuilder endpoints, Edition edition, DocumentStore store, TimeProvider clock)
    {
        var path = PageRoutes.Path + "/deliveries";
        endpoints.MapMethods(path, [HttpMethods.Get], context => ListAsync(context, store));
        endpoints.MapMethods(path + "/{number}", [HttpMethods.Get], context => ShowAsync(context, edition, store));
        endpoints.MapMethods(path + "/{number}/retry", [HttpMethods.Post], context => RetryAsync(context, edition, store, clock));
    }

    private static async Task ListAsync(HttpContext context, DocumentStore store)
    {
        var latest = await store.ReadAsync(
            commands => new Deliveries(commands).Latest(null, Most), context.RequestAborted).ConfigureAwait(false);
        await PageRoutes.WriteAsync(context, new JsonArray([.. latest.Select(Shown)])).ConfigureAwait(false);
    }

    private static JsonObject Shown((long Sequence, WebhookDelivery Delivery) row)
    {
        var shown = OwnRoutes.Shown(row.Delivery);
        shown["number"] = row.Sequence;
        return shown;
    }

    private static async Task ShowAsync(HttpContext context, Edition edition, DocumentStore store)
    {
        var number = PageRoutes.Number(context);
        var sent = await store.ReadAsync(commands => new Deliveries(commands).Sent(number), context.RequestAborted).ConfigureAwait(false)
            ?? throw edition.NotFound("Delivery");
        var mask = new SecretMask(null);
        await PageRoutes.WriteAsync(
            context, new JsonObject { ["url"] = mask.Query(sent.Url), ["body"] = mask.Text(sent.Body) }).ConfigureAwait(false);
    }

    private static async Task RetryAsync(HttpContext context, Edition edition, DocumentStore store, TimeProvider clock)
    {
        var number = PageRoutes.Number(context);
        if (!await store.WriteAsync(
            commands => new Deliveries(commands).Retry(number, clock.GetUtcNow()), context.RequestAborted).ConfigureAwait(false))
        {
            throw edition.NotFound("Delivery");
        }

        store.DeliverySignal.Set();
        await PageRoutes.WriteAsync(context, new JsonObject { ["number"] = number }).ConfigureAwait(false);
    }
}
