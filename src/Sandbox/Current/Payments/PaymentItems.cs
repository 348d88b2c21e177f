namespace Gigstack.Sandbox.Current.Payments;

/// <summary>The items of a payment as those of an invoice to be issued.</summary>
internal static class PaymentItems
{
    /// <summary>Copies; of the ids only those of services are kept, since an invoice takes an item's id for a service.</summary>
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
