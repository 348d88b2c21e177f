using System.Text.Json.Nodes;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>Requests that the SAT takes, with changes.</summary>
internal static class CorrectRequests
{
    public const string Person = """
        {
          "name": "Juan Pérez", "legal_name": "JUAN PEREZ GARCIA", "tax_id": "PEGJ800101AB0", "tax_system": "612",
          "address": { "zip": "03100" }
        }
        """;

    /// <summary>The changes that make a company of the client.</summary>
    public const string Company = """ "legal_name": "EMPRESA DEMO", """ + CompanyRfc;

    /// <summary>The RFC and the regime of a company.</summary>
    public const string CompanyRfc = """ "tax_id": "EDE010101AB1", "tax_system": "601" """;

    /// <summary>The changes that make the general public of the client.</summary>
    public const string Public =
        """ "legal_name": "PUBLICO EN GENERAL", "tax_id": "XAXX010101000", "tax_system": "616", "address": null """;

    private const string Related = "0a1b2c3d-0000-4000-8000-000000000001";

    private const string Invoice = $$"""
        {
          "client": {{Person}}, "use": "G03", "payment_form": "03", "payment_method": "PUE",
          "items": [ {
            "description": "Consultoría", "quantity": 1, "unit_price": 1000, "product_key": "80141503", "unit_key": "E48",
            "taxes": [ { "type": "IVA", "factor": "Tasa", "rate": 0.16 } ]
          } ]
        }
        """;

    public static string Income(string change) => Merged(Invoice, change);

    public static string Egress(string change) => Merged(
        Merged(Invoice, $$"""{ "use": "G02", "related_documents": [ { "relationship": "01", "documents": [ "{{Related}}" ] } ] }"""), change);

    public static string Complement(string invoice, string change) => Merged(
        $$"""{ "invoice_id": "{{invoice}}", "amount": 580, "payment_form": "03" }""", change);

    public static string Retention(int year, string change) => Merged($$"""
        {
          "client": {{Person}}, "retention_key": "01", "period_start": 1, "period_end": 1, "period_year": {{year}},
          "total_operation": 1000, "taxes": [ { "tax": "ISR", "base": 1000, "amount": 100 } ]
        }
        """, change);

    public static string Receipt() => $$"""{ "client": {{Person}}, "items": [ { "description": "Café", "unit_price": 50 } ] }""";

    /// <summary>The body with a change. Objects within arrays are merged by position; null removes.</summary>
    public static string Merged(string body, string change)
    {
        var merged = JsonNode.Parse(body)!.AsObject();
        Merge(merged, JsonNode.Parse(change)!.AsObject());
        return merged.ToJsonString();
    }

    private static void Merge(JsonObject target, JsonObject change)
    {
        foreach (var (name, value) in change)
        {
            if (value is null)
                target.Remove(name);
            else if (value is JsonObject inner && target[name] is JsonObject existing)
                Merge(existing, inner);
            else if (value is JsonArray { Count: > 0 } list && list[0] is JsonObject && target[name] is JsonArray { Count: > 0 } old)
                old.Zip(list).ToList().ForEach(pair => Merge(pair.First!.AsObject(), pair.Second!.AsObject()));
            else
                target[name] = value.DeepClone();
        }
    }
}
