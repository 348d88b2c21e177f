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

    /// <summary>The SAT's code of a tax (c_Impuesto).</summary>
    public static string TaxCode(string type) => type switch
    {
        "ISR" => "001",
        "IVA" => "002",
        _ => "003",
    };
}
