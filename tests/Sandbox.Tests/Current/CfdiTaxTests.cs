using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>What a CFDI says of receivers and of taxes, where the SAT has a rule of its own.</summary>
public sealed class CfdiTaxTests : InvoiceTest
{
    private const string Ieps = """{ "type": "IEPS", "rate": 0.08, "factor": "Tasa" }""";

    [Theory]
    [InlineData("XAXX010101000", "64000", "42501")]
    [InlineData("XEXX010101000", "64000", "42501")]
    [InlineData("PEGJ800101AB0", "64000", "64000")]
    public async Task A_generic_rfc_has_the_place_of_issue_as_its_zip(string rfc, string zip, string shown)
    {
        var cfdi = await Xml(await Post("/invoices/income", $$"""
            {
              "client": { "name": "Ana", "legal_name": "ANA", "tax_id": "{{rfc}}", "tax_system": "616", "address": { "zip": "{{zip}}" } },
              "items": [ { "description": "x", "unit_price": 5 } ]
            }
            """));

        Has(cfdi, "LugarExpedicion=42501");
        Has(cfdi.Element(Cfdi + "Receptor")!, $"DomicilioFiscalReceptor={shown} UsoCFDI=S01");
    }

    [Theory]
    [InlineData("01", "")]
    [InlineData("02", Ieps)]
    [InlineData("03", "")]
    [InlineData("05", "")]
    [InlineData("07", Ieps)]
    [InlineData("08", "")]
    public async Task Codes_of_taxability_are_kept(string sent, string taxes)
    {
        var cfdi = await Xml(await Post("/invoices/income", $$"""
            {
              "client": { "name": "Ana" }, "items": [
                { "description": "x", "unit_price": 5, "taxability": "{{sent}}", "taxes": [ {{taxes}} ] } ]
            }
            """));

        Has(cfdi.Descendants(Cfdi + "Concepto").Single(), $"ObjetoImp={sent}");
    }

    [Theory]
    [InlineData(false, "100.00", "108.00", "17.28")]
    [InlineData(true, "79.821201", "86.206897", "13.793104")]
    public async Task Iva_is_owed_on_the_ieps_as_well(bool inclusive, string price, string taxed, string owed)
    {
        var included = inclusive ? "true" : "false";
        var cfdi = await Xml(await Post("/invoices/income", $$"""
            {
              "client": { "name": "Ana" }, "items": [ { "description": "Refresco", "unit_price": 100, "taxes": [
                { "type": "IEPS", "rate": 0.08, "factor": "Tasa", "inclusive": {{included}} },
                { "type": "IVA", "rate": 0.16, "factor": "Tasa", "inclusive": {{included}} } ] } ]
            }
            """));

        Has(cfdi.Descendants(Cfdi + "Concepto").Single(), $"Importe={price}");
        Has(
            cfdi.Descendants(Cfdi + "Concepto").Descendants(Cfdi + "Traslado").Single(tax => (string?)tax.Attribute("Impuesto") == "002"),
            $"Base={taxed} Importe={owed}");
        Has(cfdi, $"Total={(inclusive ? "100.00" : "125.28")}");
    }
}
