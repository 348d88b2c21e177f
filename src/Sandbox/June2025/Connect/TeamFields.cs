using Gigstack.Sandbox.Fiscal;

namespace Gigstack.Sandbox.June2025.Connect;

/// <summary>Reads the body of a team: the fields of the reference and those of the guide, which differ.</summary>
internal static class TeamFields
{
    /// <exception cref="ApiFault">A field is missing or wrong.</exception>
    public static JsonObject Created(JsonObject body)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        ReadReference(reader);
        reader.Texts("members", member => string.IsNullOrWhiteSpace(member) ? "Member must not be empty" : null);
        reader.Text("name");
        reader.Text("description");
        reader.Text("industry");
        reader.Text("teamSize");
        reader.Text("country");
        reader.Object("settings", settings =>
        {
            settings.Text("currency", currency => Check.IsCurrency(currency) ? null : "Invalid currency code");
            settings.Text("timezone");
            settings.Text("language");
            settings.Text("fiscalYear");
        });
        reader.Object("onboarding");
        if (reader.Values.Text("name") is null && reader.Values.Text("alias") is null)
            reader.Refuse("name", "Name is required");
        return Checked(reader, errors);
    }

    /// <exception cref="ApiFault">A field is wrong.</exception>
    public static JsonObject Updated(JsonObject body)
    {
        var errors = new FieldErrors();
        var reader = new FieldReader(body, errors, June2025Labels.Of);
        ReadReference(reader);
        reader.Text("secondaryColor");
        return Checked(reader, errors);
    }

    private static void ReadReference(FieldReader reader)
    {
        reader.Text("alias");
        reader.Text("primaryColor");
        reader.Text("logoUrl", url => Uri.TryCreate(url, UriKind.Absolute, out _) ? null : "Logo url must be an absolute URL");
        reader.Text("legalName");
        reader.Text("taxId", rfc => Check.IsRfc(rfc) ? null : "Invalid RFC format");
        reader.Text("taxSystem", code => SatCatalogs.TaxSystems.Contains(code) ? null : "Invalid tax system");
        reader.Text("supportEmail", email => Check.IsEmail(email) ? null : "Invalid email format");
        reader.Text("supportPhone");
        reader.Texts("contactEmails", email => Check.IsEmail(email) ? null : "Invalid email format");
        reader.Object("metadata");
        reader.Object("address", address =>
        {
            address.Text("street");
            address.Text("city");
            address.Text("state");
            address.Text("zip");
            address.Text("country");
        });
    }

    private static JsonObject Checked(FieldReader reader, FieldErrors errors) =>
        errors.Any ? throw June2025Faults.Invalid(errors) : reader.Values;
}
