using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>The fields of a client.</summary>
internal static class ClientFields
{
    /// <summary>The <c>address</c> of a client, team or user.</summary>
    public static readonly ResourceFields Address = new(
        Field.Text("street"),
        Field.Text("exterior"),
        Field.Text("interior"),
        Field.Text("neighborhood"),
        Field.Text("municipality"),
        Field.Text("city"),
        Field.Text("state"),
        Field.Text("zip"),
        new Field("country", ReadCountry));

    private static readonly ResourceFields s_defaults = new(
        Field.Flag("keep_full_legal_name"),
        Field.Flag("issue_automatic_invoices"),
        Field.Flag("issue_invoiceable_receipts"));

    /// <summary>The pages require no field. The official CLI and the older edition require a name.</summary>
    public static readonly ResourceFields All = new(
        Field.Made("id", _ => NewId.Of("client")),
        Field.Filled("name").Required(),
        Field.Text("company"),
        Field.Text("phone"),
        Field.Email("email"),
        Field.Filled("legal_name"),
        Field.Rfc("tax_id"),
        Field.Code("tax_system", SatCatalogs.TaxSystems),
        Field.Code("use", SatCatalogs.Uses),
        Field.Object("address", Address).Merged(),
        Field.Emails("bcc"),
        Field.Object("metadata"),
        Field.Object("defaults", s_defaults).Merged().Initially(_ => InitialDefaults()),
        Field.Made("is_valid"),
        Field.Made("efos", _ => new JsonObject { ["is_valid"] = true }),
        Field.Made("from", _ => "api"),
        Field.Made("livemode", context => context.Caller.Livemode),
        Field.Made("owner", context => context.Caller.Owner),
        Field.Made("team", context => context.Caller.Team),
        Field.Made("created_at", context => context.Now.ToUnixTimeSeconds()));

    private static JsonObject InitialDefaults() => new()
    {
        ["keep_full_legal_name"] = false,
        ["issue_automatic_invoices"] = false,
        ["issue_invoiceable_receipts"] = true,
    };

    // Requests say "Mexico", answers "MEX".
    private static void ReadCountry(FieldReader address)
    {
        if (address.Text("country") is "Mexico" or "México" or "MX")
            address.Values["country"] = "MEX";
    }
}
