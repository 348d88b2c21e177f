using Gigstack.Sandbox.Current.Services;

namespace Gigstack.Sandbox.Current.Billing;

/// <summary>Completes the items of a body with the fields of their services.</summary>
internal static class InvoiceItems
{
    /// <summary>Returns the complete items. Adds the IDs of their services to <paramref name="services"/>.</summary>
    /// <exception cref="ApiFault">A service does not exist, or an item has no description or price.</exception>
    public static JsonArray Resolve(ApiCall call, JsonArray sent, List<string> services)
    {
        var errors = new FieldErrors();
        var items = new JsonArray();
        for (var i = 0; i < sent.Count; i++)
        {
            var fields = sent[i]!.AsObject();
            var item = new JsonObject();
            if (Service(call, fields) is { } service)
            {
                services.Add(service.Text("id")!);
                item.Merge(service.Pick(ServiceFields.Inherited));
                fields["id"] = service.Text("id");
            }

            item.Merge(fields);
            item.Remove("search");
            item["id"] ??= NewId.Of("item");
            item["quantity"] ??= 1m;
            item["taxes"] ??= new JsonArray();
            foreach (var required in (ReadOnlySpan<string>)["description", "unit_price"])
            {
                if (item[required] is null)
                    errors.Add($"items[{i}].{required}", $"items[{i}].{required} is required");
            }

            items.Add(item);
        }

        return errors.Any ? throw CurrentFaults.Invalid(errors) : items;
    }

    private static JsonObject? Service(ApiCall call, JsonObject item)
    {
        // An item that was read can be sent back with its ID.
        if (item.Text("id") is { } id && !id.StartsWith("item_", StringComparison.Ordinal))
            return ServiceDocuments.Find(call, id);
        if (item["search"]?.AsObject().Text("on_value") is not { } sku)
            return null;
        if (ServiceDocuments.FindBySku(call, sku) is { } service)
            return service;
        if (!item["search"]!.AsObject().Flag("auto_create"))
            throw CurrentFaults.NotFound(ServiceDocuments.Kind);

        var fields = item.Pick([.. ServiceFields.Inherited]);
        fields["sku"] ??= sku;
        return ServiceDocuments.Create(call, fields, new FieldErrors());
    }
}
