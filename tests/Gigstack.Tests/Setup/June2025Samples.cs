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
}
