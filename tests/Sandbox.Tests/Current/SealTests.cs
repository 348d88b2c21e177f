using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>
/// Seals are signatures of the original string of Anexo 20. The strings are written out here, by the SAT's rules; what differs in each run
/// is taken from the XML.
/// </summary>
public sealed class SealTests : InvoiceTest
{
    private const string Client = """
        { "name": "Ana", "legal_name": "ANA & ÑANDÚ", "tax_id": "PEGJ800101AB0", "tax_system": "612", "address": { "zip": "03100" } }
        """;

    private static readonly XNamespace s_stamp = "http://www.sat.gob.mx/TimbreFiscalDigital";

    [Fact]
    public async Task The_seal_of_an_invoice_signs_its_original_string()
    {
        var xml = await Xml(await Post("/invoices/income", $$"""
            {
              "client": {{Client}}, "currency": "USD", "exchange_rate": 17.5, "payment_method": "PPD", "use": "G01", "series": "F",
              "folio_number": 9,
              "related_documents": [
                { "relationship": "04", "documents": ["0f0e0d0c-0000-4000-8000-000000000000", "0f0e0d0c-0000-4000-8000-000000000001"] } ],
              "items": [ {
                "description": " Consultoría   fiscal ", "quantity": 3, "unit_price": 33.333333, "discount": 1.5, "sku": "C-1",
                "product_key": "80141503", "unit_key": "E48", "unit_name": "Servicio",
                "taxes": [
                  { "type": "IVA", "rate": 0.16, "factor": "Tasa" }, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true },
                  { "type": "IEPS", "rate": 0.5, "factor": "Cuota" } ],
                "third_party": { "tax_id": "AAA010101AAA", "legal_name": "T", "zip": "01000", "tax_system": "601" }
              }, { "description": "Libro", "unit_price": 10, "unit_key": "H87", "taxes": [ { "type": "IVA", "factor": "Exento" } ] } ],
              "complements": [ { "type": "custom", "data": "<e:a xmlns:e=\"urn:e\" z=\"1\" b=\"2\"><e:c d=\"3\"/></e:a>" } ],
              "addenda": "<x y=\"1\"/>"
            }
            """));

        Verify(xml, Joined(
            $"4.0|F|9|{xml.Attribute("Fecha")!.Value}|99|30001000000500003416|110.00|1.50|USD|17.5|116.15|I|01|PPD|42501",
            "04|0f0e0d0c-0000-4000-8000-000000000000|0f0e0d0c-0000-4000-8000-000000000001",
            "EKU9003173C9|ESCUELA KEMPER URGATE|601",
            "PEGJ800101AB0|ANA & ÑANDÚ|03100|612|G01",
            "80141503|C-1|3|E48|Servicio|Consultoría fiscal|33.333333|99.999999|1.50|02",
            "99.999999|002|Tasa|0.160000|16.00|3.00|003|Cuota|0.500000|1.50",
            "98.499999|001|Tasa|0.100000|9.85",
            "AAA010101AAA|T|601|01000",
            "01010101|1|H87|Libro|10.00|10.00|02",
            "10.00|002|Exento",
            "001|9.85|9.85",
            "100.00|002|Tasa|0.160000|16.00|3.00|003|Cuota|0.500000|1.50|10.00|002|Exento|17.50",
            "1|2|3"));
    }

    [Fact]
    public async Task The_seal_of_a_global_invoice_signs_its_period()
    {
        var xml = await Xml(await Post("/invoices/income", """
            { "client": { "name": "PUBLICO EN GENERAL" }, "use": "S01", "payment_form": "01",
              "global": { "periodicity": "04", "months": "01", "year": 2026 },
              "items": [ { "description": "Venta", "unit_price": 11.5, "sku": "T-1" } ] }
            """));

        Verify(xml, Joined(
            $"4.0|A|1|{xml.Attribute("Fecha")!.Value}|01|30001000000500003416|11.50|MXN|1|11.50|I|01|PUE|42501",
            "04|01|2026",
            "EKU9003173C9|ESCUELA KEMPER URGATE|601",
            "XAXX010101000|PUBLICO EN GENERAL|42501|616|S01",
            "01010101|T-1|1|ACT|Venta|11.50|11.50|01"));
    }

    [Fact]
    public async Task The_seal_of_a_payment_complement_signs_the_payment()
    {
        var invoice = (await Post("/invoices/income", $$"""
            { "client": {{Client}}, "payment_method": "PPD", "items": [ { "description": "x", "unit_price": 1000, "taxes": [
              { "type": "IVA", "rate": 0.16, "factor": "Tasa" }, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true } ] } ] }
            """)).Data;
        var xml = await Xml(await Post(
            "/invoices/payment", $$"""{ "invoice_id": "{{invoice["uuid"]}}", "amount": 530, "payment_form": "03", "date": 1763749800 }"""));

        Verify(xml, Joined(
            $"4.0|P|1|{xml.Attribute("Fecha")!.Value}|30001000000500003416|0|XXX|0|P|01|42501",
            "EKU9003173C9|ESCUELA KEMPER URGATE|601|PEGJ800101AB0|ANA & ÑANDÚ|03100|612|CP01",
            "84111506|1|ACT|Pago|0|0|01",
            "2.0|50.00|500.00|80.00|530.00",
            "2025-11-21T12:30:00|03|MXN|1|530.00",
            $"{invoice["uuid"]}|A|1|MXN|1|1|1060.00|530.00|530.00|02",
            "500.00|001|Tasa|0.100000|50.00|500.00|002|Tasa|0.160000|80.00",
            "001|50.00|500.00|002|Tasa|0.160000|80.00"));
    }

    [Fact]
    public async Task The_seal_of_a_retention_signs_its_original_string()
    {
        var id = await Created("/retentions", $$"""
            { "client": { "id": "{{await Created("/clients", Client)}}" }, "retention_key": "26", "period_start": 1, "period_end": 2,
              "period_year": 2026, "total_operation": 10000.5, "total_exempt": 1000,
              "taxes": [ { "tax": "ISR", "base": 9000.5, "amount": 90.01 } ],
              "platform_services": { "periodicity": "04", "services": [ { "payment_form": "01", "service_type": "02",
                "service_date": "2026-01-15", "price_without_tax": 9000.5, "tax_rate": 0.16, "commission": 100 } ] } }
            """);
        var files = await Get($"/retentions/{id}/files?file_type=xml");
        var xml = XDocument.Parse(await Http.GetStringAsync(new Uri((string)files.Data["xml"]!))).Root!;

        Verify(xml, Joined(
            $"2.0|30001000000500003416|RET1|{xml.Attribute("FechaExp")!.Value}|42501|26",
            "EKU9003173C9|ESCUELA KEMPER URGATE|601",
            "Nacional|PEGJ800101AB0|ANA & ÑANDÚ|03100",
            "01|02|2026",
            "10000.50|9000.50|1000.00|90.01|9000.50|001|90.01|03",
            "1.0|04|1|9000.50|1440.08|0.00|90.01|1440.08|100.00",
            "01|02|2026-01-15|9000.50|9000.50|02|Tasa|0.160000|1440.08|100.00"));
    }

    [Fact]
    public async Task The_certificate_is_the_issuers_and_has_its_number()
    {
        var own = await Certificate();
        Assert.Equal("30001000000500003416", own.Number);
        using (own.Certificate)
        {
            Assert.Contains("2.5.4.45=EKU9003173C9", Subject(own.Certificate), StringComparison.Ordinal);
            Assert.Contains("ESCUELA KEMPER URGATE", own.Certificate.Subject, StringComparison.Ordinal);
            using var key = own.Certificate.GetRSAPublicKey();
            Assert.Equal(2048, key!.KeySize);
            Assert.False(own.Certificate.HasPrivateKey);
        }

        Assert.Equal(200, (await Put("/teams/team_sandbox", """
            { "brand": { "alias": "Ñandú" }, "tax_id": "Ñ&A010101AA1", "tax_system": "626", "address": { "country": "Mexico", "zip": "01000" } }
            """)).Status);
        var other = await Certificate();
        using (other.Certificate)
            Assert.Contains("2.5.4.45=Ñ&A010101AA1", Subject(other.Certificate), StringComparison.Ordinal);
        Assert.NotEqual(own.Number, other.Number);
        Assert.Matches("^[0-9]{20}$", other.Number);
    }

    [Fact]
    public async Task The_seal_of_the_sat_signs_the_stamp()
    {
        var xml = await Xml(await Post("/invoices/income", Bodies.InInstalments));
        var stamp = xml.Descendants(s_stamp + "TimbreFiscalDigital").Single();
        using var certificate = GigstackSandbox.GetSatCertificate();

        Assert.Equal(
            (string?)stamp.Attribute("NoCertificadoSAT"), Encoding.ASCII.GetString(Convert.FromHexString(certificate.SerialNumber)));
        Assert.Equal((string?)xml.Attribute("Sello"), (string?)stamp.Attribute("SelloCFD"));
        Assert.True(IsSealed(
            certificate,
            Joined("1.1", Value("UUID"), Value("FechaTimbrado"), "SPR190613I52", Value("SelloCFD"), "30001000000500003456"),
            Value("SelloSAT")));
        // It signs the certificates of issuers as well.
        using var issuer = X509CertificateLoader.LoadCertificate(Convert.FromBase64String((string)xml.Attribute("Certificado")!));
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(certificate);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        Assert.True(chain.Build(issuer), string.Join(' ', chain.ChainStatus.Select(status => status.StatusInformation)));

        string Value(string name) => (string)stamp.Attribute(name)!;
    }

    private async Task<(string Number, X509Certificate2 Certificate)> Certificate()
    {
        var xml = await Xml(await Post("/invoices/income", Bodies.InInstalments));
        var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String((string)xml.Attribute("Certificado")!));
        // The digits are the bytes of the serial number.
        Assert.Equal((string?)xml.Attribute("NoCertificado"), Encoding.ASCII.GetString(Convert.FromHexString(certificate.SerialNumber)));
        return ((string)xml.Attribute("NoCertificado")!, certificate);
    }

    private static void Verify(XElement xml, string originalString)
    {
        using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String((string)xml.Attribute("Certificado")!));
        var seal = (string)xml.Attribute("Sello")!;
        Assert.True(IsSealed(certificate, originalString, seal), originalString);
        Assert.False(IsSealed(certificate, originalString + " ", seal));
    }

    private static bool IsSealed(X509Certificate2 certificate, string originalString, string seal)
    {
        using var key = certificate.GetRSAPublicKey();
        return key!.VerifyData(
            Encoding.UTF8.GetBytes(originalString), Convert.FromBase64String(seal), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static string Subject(X509Certificate2 certificate) => string.Join(
        '\n', certificate.SubjectName.EnumerateRelativeDistinguishedNames().Select(name => $"{name.GetSingleElementType().Value}={name.GetSingleElementValue()}"));

    private static string Joined(params IEnumerable<string> parts) => $"||{string.Join('|', parts)}||";
}
