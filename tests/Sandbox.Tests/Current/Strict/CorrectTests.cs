using static Gigstack.Sandbox.Tests.Current.Strict.CorrectRequests;

namespace Gigstack.Sandbox.Tests.Current.Strict;

/// <summary>What the SAT takes is stamped.</summary>
public sealed class CorrectTests : MistakeTest
{
    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "client": { """ + Company + """ } }""")]
    [InlineData("""{ "client": { """ + CompanyRfc + """, "legal_name": "SACV DE MEXICO" } }""")]
    [InlineData("""{ "client": { "legal_name": "MA. DEL CARMEN ÑÁÑEZ D'ANGELO" }, "use": "D01" }""")]
    [InlineData("""{ "client": { "tax_system": "605" }, "use": "D10" }""")]
    [InlineData("""{ "client": { "tax_system": "626" } }""")]
    [InlineData("""{ "client": { "tax_id": null, "tax_system": null, "legal_name": null }, "use": "S01" }""")]
    [InlineData("""{ "client": { "tax_id": "XEXX010101000", "tax_system": "616", "address": { "country": "USA" } }, "use": "S01" }""")]
    [InlineData("""{ "client": { """ + Public + """ }, "use": "S01", "global": { "periodicity": "04", "months": "11", "year": 2025 } }""")]
    [InlineData("""{ "client": { """ + Public + """ }, "use": "S01", "global": { "periodicity": "01", "months": "12", "year": 2024 } }""")]
    [InlineData("""{ "payment_method": "PPD", "payment_form": "99" }""")]
    [InlineData("""{ "currency": "USD", "exchange_rate": 17.123456 }""")]
    [InlineData("""{ "currency": "JPY", "exchange_rate": 0.12 }""")]
    [InlineData("""{ "currency": "MXN", "exchange_rate": 1 }""")]
    [InlineData("""{ "exports": "02", "complements": [ { "type": "custom", "data": "<cce20:ComercioExterior xmlns:cce20='http://www.sat.gob.mx/ComercioExterior20'/>" } ] }""")]
    [InlineData("""{ "related_documents": [ { "relationship": "04", "documents": [ "0A1B2C3D-0000-4000-8000-000000000001" ] } ] }""")]
    [InlineData("""{ "items": [ { "unit_key": "H87", "product_key": "01010101", "quantity": 0.333333 } ] }""")]
    [InlineData("""{ "items": [ { "taxability": "02" } ] }""")]
    [InlineData("""{ "items": [ { "taxability": "01", "taxes": [] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "factor": "Exento", "rate": 0 } ] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "type": "ISR", "rate": 0.0125, "withholding": true } ] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "rate": 0.106667, "withholding": true } ] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "rate": 0.08 } ] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "type": "IEPS", "factor": "Cuota", "rate": 6.4555 } ] } ] }""")]
    [InlineData("""{ "items": [ { "taxes": [ { "type": "IEPS", "rate": 0.265 } ] } ] }""")]
    public async Task An_invoice(string change) => await IsTaken(new("", "", change));

    [Fact]
    public async Task A_global_invoice_of_two_months_of_the_regime_621() => await IsTaken(
        new("", "", $$"""
            { "client": { {{Public}} }, "use": "S01", "global": { "periodicity": "05", "months": "17", "year": 2025 } }
            """)
        {
            Team = """{ "tax_id": "PEGJ900101AB0", "tax_system": "621" }""",
        });

    [Theory]
    [InlineData(nameof(Document.Egress), "{}")]
    [InlineData(nameof(Document.Complement), "{}")]
    [InlineData(nameof(Document.Complement), """{ "amount": 1160 }""")]
    [InlineData(nameof(Document.Retention), "{}")]
    [InlineData(nameof(Document.Retention), """{ "retention_key": "25" }""")]
    [InlineData(nameof(Document.Receipt), "{}")]
    [InlineData(nameof(Document.Receipt), """{ "date": 1763600000000 }""")]
    public async Task Another_document(string document, string change) => await IsTaken(new("", "", change, Enum.Parse<Document>(document)));

    private async Task IsTaken(Mistake correct)
    {
        var answer = await Send(correct);
        Assert.True(answer.Status is 200 or 201, $"{answer.Status}: {answer.Body.ToJsonString()}");
    }
}
