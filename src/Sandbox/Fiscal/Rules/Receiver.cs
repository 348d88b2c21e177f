namespace Gigstack.Sandbox.Fiscal.Rules;

/// <summary>The client as its CFDI shows it. Without an RFC it is the general public.</summary>
internal sealed class Receiver(JsonObject client)
{
    public string TaxId { get; } = client.Text("tax_id") ?? GenericReceiver.GeneralPublic;

    public string? Name { get; } = client.Text("legal_name") ?? client.Text("name");

    public bool HasLegalName { get; } = client.Text("legal_name") is not null;

    public string? Zip { get; } = client["address"]?.AsObject().Text("zip");

    public string? Country { get; } = client["address"]?.AsObject().Text("country");

    public string? TaxSystem => client.Text("tax_system") ?? (IsGeneric ? GenericReceiver.TaxSystem : null);

    public string? Use => client.Text("use");

    public bool IsGeneric => GenericReceiver.Is(TaxId);

    /// <summary>The RFC of a company has 12 characters.</summary>
    public bool IsCompany => TaxId.Length == 12;

    /// <summary>Whether an invoice to it is a global one.</summary>
    public bool IsPublic => TaxId == GenericReceiver.GeneralPublic && Name == GenericReceiver.GeneralPublicName;
}
