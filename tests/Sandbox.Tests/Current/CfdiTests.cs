using System.Xml.Linq;

namespace Gigstack.Sandbox.Tests.Current;

public sealed class CfdiTests : InvoiceTest
{
    private static readonly XNamespace s_stamp = "http://www.sat.gob.mx/TimbreFiscalDigital";
    private static readonly XNamespace s_instance = "http://www.w3.org/2001/XMLSchema-instance";

    [Fact]
    public async Task An_invoice_is_a_cfdi_with_its_amounts()
    {
        var answer = await Post("/invoices/income", """
            {
              "client": { "name": "Ana", "legal_name": "ANA <&> \"ÑANDÚ\"", "tax_id": "PEGJ800101AB0", "tax_system": "612",
                "address": { "zip": "03100" } },
              "currency": "USD", "exchange_rate": 17.5, "payment_method": "PPD", "use": "G01", "series": "F", "folio_number": 9,
              "items": [ {
                "description": "Consultoría", "quantity": 3, "unit_price": 33.333333, "discount": 1.5, "sku": "C-1",
                  "product_key": "80141503", "unit_key": "E48",
                "taxes": [
                  { "type": "IVA", "rate": 0.16, "factor": "Tasa" }, { "type": "ISR", "rate": 0.1, "factor": "Tasa", "withholding": true },
                  { "type": "IEPS", "rate": 0.5, "factor": "Cuota" }
                ],
                "third_party": { "tax_id": "AAA010101AAA", "legal_name": "T", "zip": "01000", "tax_system": "601" }
              }, { "description": "Libro", "unit_price": 10, "taxes": [ { "type": "IVA", "factor": "Exento" } ] } ]
            }
            """);
        var cfdi = await Xml(answer);

        Assert.Equal(Cfdi + "Comprobante", cfdi.Name);
        Assert.Equal("http://www.sat.gob.mx/cfd/4 http://www.sat.gob.mx/sitio_internet/cfd/4/cfdv40.xsd",
            (string?)cfdi.Attribute(s_instance + "schemaLocation"));
        Has(cfdi, """
            Version=4.0 Serie=F Folio=9 Moneda=USD TipoCambio=17.5 FormaPago=99 MetodoPago=PPD SubTotal=110.00 Descuento=1.50 Total=116.15
            TipoDeComprobante=I Exportacion=01 LugarExpedicion=42501
            """);
        Assert.Equal((string?)answer.Data["stamp"]!["sello"], (string?)cfdi.Attribute("Sello"));
        Has(cfdi.Element(Cfdi + "Emisor")!, "Rfc=EKU9003173C9 RegimenFiscal=601");
        Has(cfdi.Element(Cfdi + "Receptor")!, "Rfc=PEGJ800101AB0 DomicilioFiscalReceptor=03100 RegimenFiscalReceptor=612 UsoCFDI=G01");
        Assert.Equal("ANA <&> \"ÑANDÚ\"", (string?)cfdi.Element(Cfdi + "Receptor")!.Attribute("Nombre"));

        var concepts = cfdi.Element(Cfdi + "Conceptos")!.Elements().ToList();
        Has(concepts[0], "ClaveProdServ=80141503 NoIdentificacion=C-1 Cantidad=3 ClaveUnidad=E48");
        Has(concepts[0], "ValorUnitario=33.333333 Importe=99.999999 Descuento=1.50 ObjetoImp=02");
        Has(
            concepts[0].Descendants(Cfdi + "Traslado").First(),
            "Base=99.999999 Impuesto=002 TipoFactor=Tasa TasaOCuota=0.160000 Importe=16.00");
        Has(
            concepts[0].Descendants(Cfdi + "Traslado").Last(),
            "Base=3.00 Impuesto=003 TipoFactor=Cuota TasaOCuota=0.500000 Importe=1.50");
        Has(
            concepts[0].Descendants(Cfdi + "Retencion").Single(),
            "Base=98.499999 Impuesto=001 TipoFactor=Tasa TasaOCuota=0.100000 Importe=9.85");
        var thirdParty = concepts[0].Element(Cfdi + "ACuentaTerceros")!;
        Has(thirdParty, "RfcACuentaTerceros=AAA010101AAA NombreACuentaTerceros=T");
        Has(thirdParty, "RegimenFiscalACuentaTerceros=601 DomicilioFiscalACuentaTerceros=01000");
        Assert.Null(concepts[1].Attribute("Descuento"));
        Assert.Null(concepts[1].Descendants(Cfdi + "Traslado").Single().Attribute("Importe"));

        var taxes = cfdi.Element(Cfdi + "Impuestos")!;
        Has(taxes, "TotalImpuestosRetenidos=9.85 TotalImpuestosTrasladados=17.50");
        Assert.Equal(["Retenciones", "Traslados"], taxes.Elements().Select(element => element.Name.LocalName));
        Has(
            cfdi.Descendants(s_stamp + "TimbreFiscalDigital").Single(),
            $"Version=1.1 UUID={answer.Data["uuid"]} RfcProvCertif=SPR190613I52");
    }

    [Fact]
    public async Task It_repeats_relations_global_information_complements_and_addenda()
    {
        var cfdi = await Xml(await Post("/invoices/income", """
            {
              "client": { "name": "PUBLICO EN GENERAL" }, "items": [ { "description": "x", "unit_price": 1 } ], "use": "S01",
              "global": { "periodicity": "04", "months": "01", "year": 2026 },
              "related_documents": [ { "relationship": "04", "documents": ["0f0e0d0c-0000-4000-8000-000000000000",
                "0f0e0d0c-0000-4000-8000-000000000001"] } ],
              "complements": [ { "type": "custom", "data": "<a xmlns=\"urn:a\" b=\"c\"/>" } ], "addenda": "<?xml version=\"1.0\"?><x>1</x>"
            }
            """));
        Assert.Equal(
            ["InformacionGlobal", "CfdiRelacionados", "Emisor", "Receptor", "Conceptos", "Complemento", "Addenda"],
                cfdi.Elements().Select(element => element.Name.LocalName));
        Has(cfdi.Elements().First(), "Periodicidad=04 Meses=01 Año=2026");
        Assert.Equal(2, cfdi.Element(Cfdi + "CfdiRelacionados")!.Elements(Cfdi + "CfdiRelacionado").Count());
        Has(cfdi.Element(Cfdi + "Receptor")!, "Rfc=XAXX010101000 RegimenFiscalReceptor=616 DomicilioFiscalReceptor=42501");
        Has(cfdi.Descendants(Cfdi + "Concepto").Single(), "Descripcion=Venta ObjetoImp=01");
        Assert.Equal("c", (string?)cfdi.Descendants(XName.Get("a", "urn:a")).Single().Attribute("b"));
        Assert.Equal("1", cfdi.Element(Cfdi + "Addenda")!.Element("x")!.Value);
    }

    [Fact]
    public async Task It_leaves_out_characters_that_XML_does_not_have()
    {
        var cfdi = await Xml(await Post(
            "/invoices/income", """{ "client": { "name": "Ana" }, "items": [ { "description": "x\u0001", "unit_price": 1 } ] }"""));
        Has(cfdi.Descendants(Cfdi + "Concepto").Single(), "Descripcion=x");
    }

    [Fact]
    public async Task A_complement_tells_the_payment_and_its_part_of_the_taxes()
    {
        var invoice = (await Post("/invoices/income", """
            {
              "client": { "name": "Ana" }, "payment_method": "PPD", "items": [ { "description": "x", "unit_price": 1000, "taxes": [
                { "type": "IVA", "rate": 0.16, "factor": "Tasa" }, { "type": "ISR", "rate": 0.1, "factor": "Tasa",
                  "withholding": true } ] } ]
            }
            """)).Data;
        var answer = await Post(
            "/invoices/payment", $$"""{ "invoice_id": "{{invoice["uuid"]}}", "amount": 530, "payment_form": "03", "date": 1763749800 }""");
        Assert.Equal(201, answer.Status);
        var cfdi = await Xml(answer);

        Has(cfdi, "TipoDeComprobante=P Moneda=XXX SubTotal=0 Total=0 Exportacion=01");
        Assert.Null(cfdi.Attribute("FormaPago"));
        Assert.Contains("Pagos20.xsd", (string?)cfdi.Attribute(s_instance + "schemaLocation"), StringComparison.Ordinal);
        Has(cfdi.Element(Cfdi + "Receptor")!, "UsoCFDI=CP01");
        Has(cfdi.Descendants(Cfdi + "Concepto").Single(),
            "ClaveProdServ=84111506 Cantidad=1 ClaveUnidad=ACT Descripcion=Pago ValorUnitario=0 Importe=0 ObjetoImp=01");
        Has(cfdi.Descendants(Payments + "Totales").Single(),
            "TotalRetencionesISR=50.00 TotalTrasladosBaseIVA16=500.00 TotalTrasladosImpuestoIVA16=80.00 MontoTotalPagos=530.00");
        Has(
            cfdi.Descendants(Payments + "Pago").Single(),
            "FechaPago=2025-11-21T12:30:00 FormaDePagoP=03 MonedaP=MXN TipoCambioP=1 Monto=530.00");
        Has(cfdi.Descendants(Payments + "DoctoRelacionado").Single(),
            $"IdDocumento={invoice["uuid"]} NumParcialidad=1 ImpSaldoAnt=1060.00 ImpPagado=530.00 ImpSaldoInsoluto=530.00 ObjetoImpDR=02");
        Has(
            cfdi.Descendants(Payments + "TrasladoDR").Single(),
            "BaseDR=500.00 ImpuestoDR=002 TipoFactorDR=Tasa TasaOCuotaDR=0.160000 ImporteDR=80.00");
        Has(cfdi.Descendants(Payments + "RetencionP").Single(), "ImpuestoP=001 ImporteP=50.00");
    }

    [Fact]
    public async Task The_issuer_is_the_team_with_what_it_has_told()
    {
        Assert.Equal(200, (await Put("/teams/team_sandbox", """
            { "brand": { "alias": "Abarrotes Ana" }, "tax_id": "AAA010101AAA", "tax_system": "626", "address": { "country": "Mexico",
              "zip": "01000" } }
            """)).Status);
        var answer = await Post(
            "/invoices/income", """{ "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 5 } ] }""");
        var cfdi = await Xml(answer);
        Has(cfdi.Element(Cfdi + "Emisor")!, "Rfc=AAA010101AAA RegimenFiscal=626");
        Has(cfdi, "LugarExpedicion=01000");
        Assert.Contains("&re=AAA010101AAA&", (string?)answer.Data["verification_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_all_discounted_has_no_taxes_to_show()
    {
        var cfdi = await Xml(await Post("/invoices/income", """
            { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 5, "discount": 5, "taxes": [ { "type": "IVA",
              "rate": 0.16 } ] } ] }
            """));
        Has(cfdi, "SubTotal=5.00 Descuento=5.00 Total=0.00");
        Assert.Null(cfdi.Element(Cfdi + "Impuestos"));
        Has(cfdi.Descendants(Cfdi + "Concepto").Single(), "ObjetoImp=01");
    }

    [Fact]
    public async Task A_complement_that_is_no_xml_is_refused() =>
        (await Post("/invoices/income", """
            { "client": { "name": "Ana" }, "items": [ { "description": "x", "unit_price": 5 } ], "complements": [ { "type": "custom",
              "data": "<a>" } ] }
            """)).Is(400, Bodies.Invalid("""[ "complements[0].data must be well-formed XML" ]"""));
}
