namespace Gigstack.Sandbox.Tests.June2025;

/// <summary>Requests as the pages of June 2025 show them.</summary>
internal static class Pages
{
    public const string Client = """
        {
          "name": "Cliente Example", "legalName": "Cliente Example S.A. de C.V.", "rfc": "XAXX010101000",
          "email": "cliente@example.com", "phone": "+52 55 1234 5678",
          "address": {
            "street": "Av. Insurgentes Sur 123", "city": "Ciudad de México", "state": "CDMX", "zipCode": "03100", "country": "México"
          }
        }
        """;

    public const string Service = """
        {
          "name": "Web Development", "description": "Custom web application development services", "category": "Development",
          "price": 1500.0, "currency": "MXN", "unit": "hour", "taxRate": 16.0, "isActive": true,
          "metadata": { "skillLevel": "Senior", "estimatedHours": "40-80", "deliveryTime": "2-4 weeks" }
        }
        """;

    public static string Receipt(string clientId) => $$"""
        {
          "clientId": "{{clientId}}", "amount": 500.0, "currency": "MXN",
          "description": "Payment receipt for consulting services", "receiptNumber": "REC-2024-001",
          "issueDate": "2024-01-15T10:30:00.000Z", "paymentMethod": "transfer",
          "items": [ { "description": "Consulting hours", "quantity": 5, "unitPrice": 100.0, "amount": 500.0 } ],
          "metadata": { "paymentId": "pay_789", "invoiceId": "inv_456", "transactionRef": "TXN123456" }
        }
        """;
}
