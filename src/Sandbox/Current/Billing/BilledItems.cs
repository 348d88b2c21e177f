using Gigstack.Sandbox.Current.Clients;
using Gigstack.Sandbox.Current.Services;
using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>The client, the items, their amounts, and the services of the items.</summary>
internal sealed record BilledItems(
    JsonObject Client, JsonArray Items, InvoiceTotals Totals, IReadOnlyList<(string Resource, string Id)> Services)
{
    /// <summary>The client and the services.</summary>
    public IEnumerable<(string Resource, string Id)> References => Services.Prepend((ClientDocuments.Resource, Client.Text("id")!));

    /// <exception cref="ApiFault">A client or service does not exist, or the amounts are invalid.</exception>
    public static BilledItems Resolve(ApiCall call, JsonObject sent, InvoiceClient client)
    {
        var services = new List<string>();
        var billed = client.Resolve(call);
        var items = InvoiceItems.Resolve(call, sent["items"]!.AsArray(), services);
        var errors = new FieldErrors();
        if (InvoiceTotals.Of(items, errors) is not { } totals)
            throw CurrentFaults.Invalid(errors);
        return new BilledItems(billed, items, totals,
            [.. services.Select(service => (ServiceDocuments.Resource, service))]);
    }
}
