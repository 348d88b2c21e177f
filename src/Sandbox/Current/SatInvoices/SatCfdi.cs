using System.Globalization;
using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Current.SatInvoices;

/// <summary>Reads the XML of a CFDI.</summary>
internal static class SatCfdi
{
    public static JsonObject Read(string xml, string direction)
    {
        var cfdi = XElement.Parse(xml);
        var stamp = cfdi.Descendants(CfdiNames.Stamp + "TimbreFiscalDigital").Single();
        return new JsonObject
        {
            ["uuid"] = (string)stamp.Attribute("UUID")!,
            ["direction"] = direction,
            ["invoice_type"] = Text("TipoDeComprobante"),
            ["status"] = "Vigente",
            ["resource_status"] = "ready",
            ["has_xml"] = true,
            ["issuer"] = Party("Emisor"),
            ["receiver"] = Party("Receptor"),
            ["subtotal"] = Number("SubTotal"),
            ["total"] = Number("Total"),
            ["currency"] = Text("Moneda"),
            ["exchange_rate"] = Number("TipoCambio") ?? 1,
            ["series"] = Text("Serie") ?? "",
            ["folio"] = Text("Folio") ?? "",
            ["issue_date"] = Text("Fecha"),
            ["stamp_date"] = (string?)stamp.Attribute("FechaTimbrado"),
            ["cancellation_date"] = null,
            ["pac_rfc"] = (string?)stamp.Attribute("RfcProvCertif"),
            ["version"] = Text("Version"),
            ["certificate_number"] = Text("NoCertificado"),
        };

        string? Text(string name) => (string?)cfdi.Attribute(name);

        decimal? Number(string name) => Text(name) is { } text ? decimal.Parse(text, CultureInfo.InvariantCulture) : null;

        JsonObject Party(string name)
        {
            var party = cfdi.Element(CfdiNames.Cfdi4 + name)!;
            return new JsonObject { ["rfc"] = (string?)party.Attribute("Rfc"), ["name"] = (string?)party.Attribute("Nombre") ?? "" };
        }
    }
}
