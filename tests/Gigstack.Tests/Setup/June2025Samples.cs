using Gigstack.V202506;
using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>What the tests of June 2025 create.</summary>
internal static class June2025Samples
{
    public static ClientInput Client { get; } = new()
    {
        Name = "Cliente Example",
        LegalName = "Cliente Example S.A. de C.V.",
        Rfc = "XAXX010101000",
        Email = "cliente@example.com",
        Phone = "+52 55 1234 5678",
        Address = new() { Street = "Av. Insurgentes Sur 123", City = "Ciudad de México", State = "CDMX", ZipCode = "03100", Country = "México" },
    };

    public static ServiceInput Service { get; } = new()
    {
        Name = "Web Development",
        Description = "Custom web application development services",
        Category = "Development",
        Price = 1500.0m,
        Currency = "MXN",
        Unit = "hour",
        TaxRate = 16.0m,
        IsActive = true,
        Metadata = GigstackJsonText.Members("""{ "skillLevel": "Senior" }"""),
    };

    public static ReceiptInput Receipt(string clientId) => new()
    {
        ClientId = clientId,
        Amount = 500.0m,
        Currency = "MXN",
        Description = "Payment receipt for consulting services",
        ReceiptNumber = "REC-2024-001",
        IssueDate = new DateTimeOffset(2024, 1, 15, 10, 30, 0, TimeSpan.Zero),
        PaymentMethod = ReceiptPaymentMethod.Transfer,
        Items = [new() { Description = "Consulting hours", Quantity = 5, UnitPrice = 100.0m, Amount = 500.0m }],
        Metadata = GigstackJsonText.Members("""{ "paymentId": "pay_789" }"""),
    };

    public static PaymentInput Payment(string clientId) => new()
    {
        ClientId = clientId,
        Items =
        [
            new()
            {
                Name = "Consulting",
                Description = "Consulting hours",
                Quantity = 3,
                Total = 1500,
                ProductKey = "84111506",
                UnitKey = "43232408",
                UnitName = "E48",
                Taxes = [Iva],
            },
        ],
        Currency = "MXN",
        AutomaticInvoice = true,
        AvoidEmail = true,
        Livemode = false,
        Metadata = new Dictionary<string, string> { ["internalId"] = "order-1" },
    };

    public static InvoiceInput Invoice(string clientId) => new()
    {
        ClientId = clientId,
        Items = [new() { Description = "Consulting hours", Quantity = 3, Total = 1500.0m, ProductKey = "84111506", Taxes = [Iva] }],
        Currency = "USD",
        IssueDate = new DateTimeOffset(2025, 6, 16, 10, 30, 0, TimeSpan.Zero),
        Use = "G01",
        Series = "B",
        PaymentForm = "01",
        PaymentMethod = "PPD",
        Emails = ["ana@example.com"],
        Metadata = new Dictionary<string, string> { ["internalId"] = "order-1" },
        Livemode = false,
    };

    public static TeamInput Team { get; } = new()
    {
        Members = ["ana@example.com"],
        Alias = "norte",
        PrimaryColor = "#1A73E8",
        LogoUrl = "https://example.com/logo.png",
        LegalName = "Norte S.A. de C.V.",
        TaxId = "ABC010101001",
        TaxSystem = "601",
        SupportEmail = "soporte@example.com",
        SupportPhone = "+52 55 1234 5678",
        ContactEmails = ["contacto@example.com"],
        Address = new() { Street = "Av. Insurgentes Sur 123", Zip = "03100", Country = "MEX" },
        Name = "Norte",
        Description = "Tienda",
        Industry = "Technology",
        TeamSize = "10-50",
        Country = "MX",
        Settings = new() { Currency = "MXN", Timezone = "America/Mexico_City", Language = "es", FiscalYear = "calendar" },
        Onboarding = new() { Completed = true },
        Metadata = GigstackJsonText.Members("""{ "department": "Ventas" }"""),
    };

    private static PaymentTaxInput Iva { get; } = new() { Type = "IVA", Rate = 0.16m, Factor = "Tasa" };
}
