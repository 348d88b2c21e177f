using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>The complement of a retention about services through technological platforms (key 26).</summary>
internal sealed class PlatformElement(JsonObject retention, JsonObject platform)
{
    private static readonly XNamespace s_platform = "http://www.sat.gob.mx/esquemas/retencionpago/1/PlataformasTecnologicas10";

    private readonly List<JsonObject> _services = [.. (platform["services"]?.AsArray() ?? []).Select(service => service!.AsObject())];

    public XElement Write()
    {
        var transferred = _services.Sum(Tax);
        var withheld = Retained("002");
        return new XElement(
            s_platform + "ServiciosPlataformasTecnologicas",
            new XAttribute(XNamespace.Xmlns + "plataformasTecnologicas", s_platform),
            new XAttribute("Version", "1.0"),
            Attribute("Periodicidad", platform.Text("periodicity")),
            new XAttribute("NumServ", _services.Count),
            new XAttribute("MonTotServSIVA", Micros(_services.Sum(Price))),
            new XAttribute("TotalIVATrasladado", Micros(transferred)),
            new XAttribute("TotalIVARetenido", Micros(withheld)),
            new XAttribute("TotalISRRetenido", Micros(Retained("001"))),
            new XAttribute("DifIVAEntregadoPrestServ", Micros(transferred - withheld)),
            new XAttribute("MonTotalporUsoPlataforma", Micros(_services.Sum(service => service.Number("commission") ?? 0))),
            new XElement(s_platform + "Servicios", _services.Select(Service)));
    }

    private static XElement Service(JsonObject service) => new(
        s_platform + "DetallesDelServicio",
        Attribute("FormaPagoServ", service.Text("payment_form")),
        Attribute("TipoDeServ", service.Text("service_type")),
        Attribute("FechaServ", service.Text("service_date")),
        new XAttribute("PrecioServSinIVA", Micros(Price(service))),
        new XElement(
            s_platform + "ImpuestosTrasladadosdelServicio",
            new XAttribute("Base", Micros(Price(service))),
            new XAttribute("Impuesto", "02"),
            new XAttribute("TipoFactor", "Tasa"),
            new XAttribute("TasaCuota", Rate(service.Number("tax_rate") ?? 0)),
            new XAttribute("Importe", Micros(Tax(service)))),
        new XElement(s_platform + "ComisionDelServicio", new XAttribute("Importe", Micros(service.Number("commission") ?? 0))));

    private decimal Retained(string code) => retention["totals"]!["tax_retained"]!.AsArray()
        .Select(tax => tax!.AsObject()).Where(tax => tax.Text("tax") == code).Sum(tax => tax.Number("amount")!.Value);

    private static decimal Price(JsonObject service) => service.Number("price_without_tax") ?? 0;

    private static decimal Tax(JsonObject service) => Money.Micros(Price(service) * (service.Number("tax_rate") ?? 0));
}
