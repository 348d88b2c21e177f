using Gigstack;
using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>What the tests of the current edition create.</summary>
internal static class CurrentSamples
{
    public static ClientInput Client { get; } = new()
    {
        Name = "Juan Pérez García",
        LegalName = "JUAN PEREZ GARCIA",
        Company = "Empresa SA de CV",
        Email = "juan.perez@ejemplo.com",
        Phone = "+52 55 1234 5678",
        TaxId = "PEGJ800101AB0",
        TaxSystem = TaxSystem.ActividadesEmpresarialesYProfesionales,
        Use = CfdiUse.GastosEnGeneral,
        Address = new() { Country = "Mexico", Street = "Av. Insurgentes Sur", Exterior = "123", Zip = "03100", City = "Ciudad de México" },
        Bcc = ["admin@empresa.com"],
        Metadata = GigstackJsonText.Members("""{ "tier": "gold", "seats": 12 }"""),
        Defaults = new() { KeepFullLegalName = false, IssueInvoiceableReceipts = true },
    };

    public static TaxElement Iva => Taxes.Iva16;

    public static ServiceInput Service { get; } = new()
    {
        Description = "Professional consulting services",
        UnitPrice = 1000.50m,
        ProductKey = "80141503",
        UnitKey = "E48",
        UnitName = "Servicio",
        Sku = "CONS-001",
        Taxability = Taxability.ObjetoDeImpuesto,
        Taxes = [Iva],
    };

    public static InvoiceIncomeInput Invoice(string clientId) => new()
    {
        Client = new() { Id = clientId },
        Items = [new() { Description = "Consulting", Quantity = 2, UnitPrice = 500m, Taxes = [Iva] }],
        Currency = "MXN",
        Use = CfdiUse.GastosEnGeneral,
        PaymentForm = PaymentForm.TransferenciaElectronica,
        PaymentMethod = PaymentMethod.Pue,
    };
}
