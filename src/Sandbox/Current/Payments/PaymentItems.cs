namespace Gigstack.Sandbox.Current.Payments;

/// <summary>The items of a payment as those of an invoice to be issued.</summary>
internal static class PaymentItems
{
    /// <summary>Copies items. Only IDs of services are kept, because an invoice reads the ID of an item as a service.</summary>
    public static JsonArray ToInvoice(JsonObject document)
    {
        var items = document["items"]!.DeepClone().AsArray();
        foreach (var item in items.Select(item => item!.AsObject()))
        {
            if (!item.Text("id")!.StartsWith("service_", StringComparison.Ordinal))
                item.Remove("id");
        }

        return items;
    }
}
