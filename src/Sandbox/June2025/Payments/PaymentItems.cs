using Gigstack.Sandbox.June2025.Services;

namespace Gigstack.Sandbox.June2025.Payments;

/// <summary>The items of payments: priced in units of the currency, taxes included.</summary>
internal static class PaymentItems
{
    // More digits than any currency has, for prices such as a third.
    private const int UnitPriceDigits = 6;

    // Amounts in cents stay far within 64 bits.
    private const decimal MostTotal = 1_000_000_000_000;

    private const decimal LeastQuantity = 0.000001m;

    public static void Read(FieldReader item)
    {
        ReadLine(item);
        if (item.Number("total", TotalProblem) is null)
            item.Refuse("total", "Total is required");
    }

    /// <summary>What items of payments and lines of invoices have in common.</summary>
    public static void ReadLine(FieldReader item)
    {
        item.Text("name");
        item.Text("description");
        item.Number("quantity", quantity => quantity is >= LeastQuantity and <= MostTotal ? null : "Quantity must be greater than 0");
        item.Text("product_key");
        item.Text("unit_key");
        item.Text("unit_name");
        item.Objects("taxes", tax =>
        {
            tax.Text("type");
            tax.Number("rate", rate => rate is >= 0 and <= 1 ? null : "Rate must be between 0 and 1");
            tax.Text("factor");
        });
        item.Text("serviceId");
    }

    /// <summary>The item as answers show it.</summary>
    public static JsonObject Shown(ApiCall call, JsonObject sent, string currency)
    {
        var quantity = sent.Number("quantity") ?? 1;
        var total = sent.Number("total")!.Value;
        var item = new JsonObject { ["id"] = NewId.Of("item") };
        item.Merge(sent.Pick("name", "description"));
        item["quantity"] = quantity;
        item["total"] = total;
        item["unitPrice"] = Math.Round(total / quantity, UnitPriceDigits, MidpointRounding.AwayFromZero);
        item.Merge(sent.Pick("product_key", "unit_key", "unit_name"));
        item["taxes"] = Taxes(sent["taxes"]?.AsArray() ?? [], total);
        item["discount"] = 0;
        item["currency"] = currency;
        item["paymentType"] = new JsonObject { ["label"] = "Pago único", ["value"] = "fixed" };
        if (sent.Text("serviceId") is { } serviceId)
        {
            item["serviceId"] = serviceId;
            item.Merge(ServiceRoutes.Find(call, serviceId).Pick("category"));
        }

        return item;
    }

    private static string? TotalProblem(decimal total) => total switch
    {
        <= 0 => "Total must be greater than 0",
        > MostTotal => "Total is too large",
        _ => null,
    };

    private static JsonArray Taxes(JsonArray sent, decimal total)
    {
        var rates = sent.Sum(tax => tax!.AsObject().Number("rate") ?? 0);
        var taxed = total / (1 + rates);
        return new JsonArray([.. sent.Select(tax =>
        {
            var shown = tax!.DeepClone().AsObject();
            shown["base"] = Cents(taxed);
            shown["amount"] = Cents(taxed * (shown.Number("rate") ?? 0));
            shown["retained"] = false;
            return shown;
        })]);
    }

    private static decimal Cents(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);
}
