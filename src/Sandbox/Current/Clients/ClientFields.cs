using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.Current.Clients;

/// <summary>What a client may be sent with.</summary>
internal static class ClientFields
{
    private static readonly string[] AddressLines =
        ["street", "exterior", "interior", "neighborhood", "municipality", "city", "state", "zip"];

    public static JsonObject Read(FieldReader reader)
    {
        reader.Filled("name");
        reader.Text("company");
        reader.Text("phone");
        reader.Email("email");
        reader.Filled("legal_name");
        reader.Rfc("tax_id");
        reader.Code("tax_system", SatCatalogs.TaxSystems);
        reader.Code("use", SatCatalogs.Uses);
        reader.Object("address", Address);
        reader.Emails("bcc");
        reader.Object("metadata");
        reader.Object("defaults", defaults =>
        {
            defaults.Flag("keep_full_legal_name");
            defaults.Flag("issue_automatic_invoices");
            defaults.Flag("issue_invoiceable_receipts");
        });
        return reader.Values;
    }

    public static JsonObject Read(JsonObject body, FieldErrors errors) => Read(new FieldReader(body, errors, field => field));

    /// <summary>The documentation marks nothing as required; the official CLI and the older edition both want a name.</summary>
    public static void Require(JsonObject client, FieldErrors errors)
    {
        if (client["name"] is null)
            errors.Add("name", "name is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
    }

    /// <summary>The <c>address</c> of a client, team or user.</summary>
    public static void Address(FieldReader address)
    {
        foreach (var line in AddressLines)
            address.Text(line);
        // Requests say "Mexico", answers "MEX".
        if (address.Text("country") is "Mexico" or "México" or "MX")
            address.Values["country"] = "MEX";
    }
}
