namespace Gigstack.Sandbox.Tests.Current;

/// <summary>
/// Requests in the words of the documentation's examples, with fiscal data that the SAT takes. The client of the documentation has the
/// RFC PEGJ800101ABC, a name in lower case, the regime of a company and the use P01.
/// </summary>
internal static class Bodies
{
    public const string InInstalments =
        """{ "client": { "name": "Ana" }, "payment_method": "PPD", "items": [ { "description": "x", "unit_price": 100 } ] }""";

    public const string Client = """
        {
          "name": "Juan Pérez García", "company": "Empresa SA de CV", "phone": "+52 55 1234 5678", "email": "juan.perez@ejemplo.com",
          "legal_name": "JUAN PEREZ GARCIA", "tax_id": "PEGJ800101AB0", "tax_system": "612", "use": "G03",
          "address": {
            "country": "Mexico", "street": "Av. Insurgentes Sur", "zip": "03100", "city": "Ciudad de México", "state": "CDMX",
            "exterior": "123", "interior": "4B", "municipality": "Benito Juárez", "neighborhood": "Del Valle"
          },
          "bcc": ["admin@empresa.com"], "metadata": { "custom_field": "value" },
          "defaults": { "issue_automatic_invoices": true }
        }
        """;

    public const string ClientShown = """
        {
          "id": "~client_\\w+", "name": "Juan Pérez García", "company": "Empresa SA de CV", "phone": "+52 55 1234 5678",
          "email": "juan.perez@ejemplo.com", "legal_name": "JUAN PEREZ GARCIA", "tax_id": "PEGJ800101AB0", "tax_system": "612",
            "use": "G03",
          "address": {
            "country": "MEX", "street": "Av. Insurgentes Sur", "zip": "03100", "city": "Ciudad de México", "state": "CDMX",
            "exterior": "123", "interior": "4B", "municipality": "Benito Juárez", "neighborhood": "Del Valle"
          },
          "bcc": ["admin@empresa.com"], "metadata": { "custom_field": "value" },
          "is_valid": true, "from": "api", "livemode": false, "owner": "~user_\\w+", "team": "team_sandbox", "created_at": "~\\d{10}",
          "efos": { "is_valid": true },
          "defaults": { "keep_full_legal_name": false, "issue_automatic_invoices": true, "issue_invoiceable_receipts": true }
        }
        """;

    public const string Service = """
        {
          "description": "Professional consulting services", "unit_price": 1000, "product_key": "80141503", "unit_key": "E48",
          "unit_name": "Servicio", "sku": "CONS-001", "taxability": "02", "taxes": [ { "type": "IVA", "rate": 0.16, "factor": "Tasa" } ]
        }
        """;

    public const string ItemTaxes = """[ { "type": "IVA", "rate": 0.16, "factor": "Tasa", "withholding": false, "inclusive": false } ]""";

    public static string Invoice(string clientId, string more = "") => $$"""
        {
          "client": { "id": "{{clientId}}" }, "use": "G03", "payment_form": "03", "payment_method": "PUE", "currency": "MXN",
          "items": [ { "description": "Consulting", "quantity": 1, "unit_price": 1000, "taxes": {{ItemTaxes}} } ]{{more}}
        }
        """;

    public static string Failure(string code, string message, string details = "") => $$"""
        {
          "success": false, "message": "{{message}}",
          "error": { "code": "{{code}}", "message": "{{message}}"{{details}} }, "timestamp": "~\\d{13}"
        }
        """;

    public static string Invalid(string details) => $$"""
        {
          "success": false, "message": "Request validation failed",
          "error": { "code": "validation_failed", "message": "Invalid request parameters", "details": {{details}} }, "timestamp": "~\\d{13}"
        }
        """;
}
