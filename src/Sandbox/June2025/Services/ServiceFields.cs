namespace Gigstack.Sandbox.June2025.Services;

/// <summary>What a service may be sent with, and what is shown of it.</summary>
internal static class ServiceFields
{
    public static JsonObject Read(JsonObject body, FieldErrors errors)
    {
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        reader.Text("name");
        reader.Text("description");
        reader.Text("category");
        reader.Number("price", price => price > 0 ? null : "Price must be greater than 0");
        reader.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code");
        reader.Text("unit");
        reader.Number("taxRate", rate => rate is >= 0 and <= 100 ? null : "Tax rate must be between 0 and 100");
        reader.Flag("isActive");
        reader.Object("metadata");
        return reader.Values;
    }

    public static void Require(JsonObject service, FieldErrors errors)
    {
        if (string.IsNullOrWhiteSpace(service.Text("name")))
            errors.Add("name", "Service name is required");
        if (errors.Any)
            throw June2025Faults.Invalid(errors);
        service["currency"] ??= "MXN";
        service["isActive"] ??= true;
    }

    public static JsonObject Shown(JsonObject service) => service.Pick(
        "id", "name", "description", "category", "price", "currency", "unit", "taxRate", "isActive", "metadata", "timestamp");

    public static JsonObject Listed(JsonObject service) => service.Pick(
        "id", "name", "description", "category", "price", "currency", "unit", "isActive", "timestamp");

    /// <summary>Name and category as one text; services without a category share one.</summary>
    public static string UniqueName(JsonObject service) =>
        new JsonArray(service.Text("category"), service.Text("name")).ToJsonString();
}
