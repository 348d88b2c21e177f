using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The namespaces of a CFDI with the prefixes that the SAT prescribes.</summary>
internal static class CfdiNames
{
    public static readonly XNamespace Cfdi4 = "http://www.sat.gob.mx/cfd/4";
    public static readonly XNamespace Stamp = "http://www.sat.gob.mx/TimbreFiscalDigital";
    public static readonly XNamespace Pagos = "http://www.sat.gob.mx/Pagos20";
    public static readonly XNamespace Instance = "http://www.w3.org/2001/XMLSchema-instance";

    private const string Schemas = "http://www.sat.gob.mx/sitio_internet/cfd";

    /// <summary>Where the schema of a CFDI 4.0 is, in the form of <c>xsi:schemaLocation</c>.</summary>
    public static readonly string CfdiSchema = $"{Cfdi4} {Schemas}/4/cfdv40.xsd";

    public static readonly string PaymentsSchema = $"{Pagos} {Schemas}/Pagos/Pagos20.xsd";

    private static readonly string s_stampSchema = $"{Stamp} {Schemas}/TimbreFiscalDigital/TimbreFiscalDigitalv11.xsd";

    /// <summary>The complement that the SAT's stamp is.</summary>
    public static XElement StampElement(FiscalStamp stamp, DateTimeOffset at) => new(
        Stamp + "TimbreFiscalDigital",
        new XAttribute(XNamespace.Xmlns + "tfd", Stamp),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XAttribute(Instance + "schemaLocation", s_stampSchema),
        new XAttribute("Version", "1.1"),
        new XAttribute("UUID", stamp.Uuid),
        new XAttribute("FechaTimbrado", CfdiText.Time(at)),
        // The provider that certifies on the SAT's test service.
        new XAttribute("RfcProvCertif", "SPR190613I52"),
        new XAttribute("SelloCFD", stamp.Seal),
        new XAttribute("NoCertificadoSAT", "30001000000500003456"),
        new XAttribute("SelloSAT", stamp.SatSeal));

    /// <summary>The SAT's code of a tax (c_Impuesto).</summary>
    public static string TaxCode(string type) => type switch
    {
        "ISR" => "001",
        "IVA" => "002",
        _ => "003",
    };
}
