namespace Gigstack.Sandbox.Current.Services;

/// <summary>The fields of a service.</summary>
internal static class ServiceFields
{
    private static readonly Field[] s_shared =
    [
        Field.Filled("description").Required(),
        Field.Positive("unit_price").Required(),
        Field.Digits("product_key", 8),
        Field.Filled("unit_key"),
        Field.Filled("unit_name"),
        Field.Filled("sku"),
        Field.Positive("quantity"),
        Field.Digits("taxability", 2),
        Field.Objects("taxes", TaxFields.Read).Initially(_ => new JsonArray()),
    ];

    /// <summary>What services and items of invoices have in common.</summary>
    public static readonly ResourceFields Common = new(s_shared);

    public static readonly ResourceFields All = new(
    [
        Field.Made("id", _ => NewId.Of("service")),
        .. s_shared,
        Field.Object("metadata"),
        Field.Made("livemode", context => context.Caller.Livemode),
        Field.Made("owner", context => context.Caller.Owner),
        Field.Made("team", context => context.Caller.Team),
        Field.Made("created_at", context => context.Now.ToUnixTimeSeconds()),
    ]);

    /// <summary>The fields that an item of an invoice inherits from its service.</summary>
    public static readonly string[] Inherited = [.. Common.Sent.Where(name => name != "quantity")];
}
