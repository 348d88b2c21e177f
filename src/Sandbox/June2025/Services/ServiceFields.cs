namespace Gigstack.Sandbox.June2025.Services;

/// <summary>The fields of a service.</summary>
internal static class ServiceFields
{
    public static readonly ResourceFields All = new(
        Field.Made("id", _ => NewId.Of("service")),
        Field.Text("name").Required("Service name is required"),
        Field.Text("description"),
        Field.Text("category"),
        Field.Number("price", price => price > 0 ? null : "Price must be greater than 0"),
        Field.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code").Otherwise(() => "MXN"),
        Field.Text("unit"),
        Field.Number("taxRate", rate => rate is >= 0 and <= 100 ? null : "Tax rate must be between 0 and 100").ShownIn(Shapes.One),
        Field.Flag("isActive").Otherwise(() => true),
        Field.Object("metadata").ShownIn(Shapes.One),
        Field.Made("timestamp", context => IsoTime.Write(context.Now)));

    /// <summary>Name and category as one string; services without a category share one.</summary>
    public static string UniqueName(JsonObject service) =>
        new JsonArray(service.Text("category"), service.Text("name")).ToJsonString();
}
