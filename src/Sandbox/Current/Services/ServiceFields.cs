namespace Gigstack.Sandbox.Current.Services;

/// <summary>What a service may be sent with.</summary>
internal static class ServiceFields
{
    /// <summary>The fields that an invoice's item inherits from its service.</summary>
    public static readonly string[] Inherited =
        ["description", "product_key", "unit_price", "unit_key", "unit_name", "sku", "taxability", "taxes"];

    /// <summary>Reads the fields that services and items of invoices have in common.</summary>
    public static void ReadCommon(FieldReader reader)
    {
        reader.Filled("description");
        reader.Positive("unit_price");
        reader.Digits("product_key", 8);
        reader.Filled("unit_key");
        reader.Filled("unit_name");
        reader.Filled("sku");
        reader.Positive("quantity");
        reader.Digits("taxability", 2);
        reader.Objects("taxes", TaxFields.Read);
    }

    public static JsonObject Read(JsonObject body, FieldErrors errors)
    {
        var reader = new FieldReader(body, errors, field => field);
        ReadCommon(reader);
        reader.Object("metadata");
        return reader.Values;
    }

    public static void Require(JsonObject service, FieldErrors errors)
    {
        if (service["description"] is null)
            errors.Add("description", "description is required");
        if (service["unit_price"] is null)
            errors.Add("unit_price", "unit_price is required");
        if (errors.Any)
            throw CurrentFaults.Invalid(errors);
    }
}
