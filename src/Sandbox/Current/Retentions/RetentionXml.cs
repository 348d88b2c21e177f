using System.Globalization;
using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal;
using Gigstack.Sandbox.Fiscal.Cfdi;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Current.Retentions;

/// <summary>Makes the XML of a retention (CFDI de retenciones e información de pagos 2.0), without seal and stamp.</summary>
/// <param name="Retention">The retention as stored.</param>
/// <param name="Issuer">Who withholds.</param>
/// <param name="At">When it is issued.</param>
internal sealed record RetentionXml(JsonObject Retention, FiscalIssuer Issuer, DateTimeOffset At)
{
    public static readonly XNamespace Retentions = "http://www.sat.gob.mx/esquemas/retencionpago/2";

    private const string Schema = "http://www.sat.gob.mx/esquemas/retencionpago/2/retencionpagov2.xsd";

    /// <param name="client">The receiver.</param>
    /// <param name="platform">The services of key 26, if there are any.</param>
    public XElement Write(JsonObject client, JsonObject? platform) => new(
        Retentions + "Retenciones",
        new XAttribute(XNamespace.Xmlns + "retenciones", Retentions),
        new XAttribute(XNamespace.Xmlns + "xsi", CfdiNames.Instance),
        new XAttribute(CfdiNames.Instance + "schemaLocation", $"{Retentions} {Schema}"),
        new XAttribute("Version", "2.0"),
        new XAttribute("FolioInt", $"{Retention.Text("series")}{Retention.Text("folio_number")}"),
        new XAttribute("FechaExp", MexicoTime.Write(At)),
        new XAttribute("LugarExpRetenc", Issuer.Zip),
        new XAttribute("CveRetenc", Retention.Text("retention_key")!),
        // Rule Reten20106. Requests have no description.
        Retention.Text("retention_key") == "25" ? new XAttribute("DescRetenc", "Otro tipo de retenciones") : null,
        new XElement(
            Retentions + "Emisor",
            new XAttribute("RfcE", Issuer.TaxId),
            new XAttribute("NomDenRazSocE", Clean(Issuer.LegalName)),
            new XAttribute("RegimenFiscalE", Issuer.TaxSystem)),
        Receiver(client),
        Period(),
        Totals(),
        new XElement(
            Retentions + "Complemento",
            platform is null ? null : new PlatformElement(Retention, platform).Write()));

    private XElement Receiver(JsonObject client)
    {
        var receiver = Retention["receiver"]!.AsObject();
        var nationality = receiver.Text("nationality")!;
        var isNational = nationality == "Nacional";
        return new XElement(
            Retentions + "Receptor",
            new XAttribute("NacionalidadR", nationality),
            new XElement(
                Retentions + nationality,
                isNational ? new XAttribute("RfcR", receiver.Text("tax_id")!) : null,
                Attribute("NomDenRazSocR", receiver.Text("legal_name")),
                isNational ? new XAttribute("DomicilioFiscalR", client["address"]?.AsObject().Text("zip") ?? Issuer.Zip) : null));
    }

    private XElement Period()
    {
        var period = Retention["period"]!.AsObject();
        return new XElement(
            Retentions + "Periodo",
            new XAttribute("MesIni", Number(period, "start").ToString("00", CultureInfo.InvariantCulture)),
            new XAttribute("MesFin", Number(period, "end").ToString("00", CultureInfo.InvariantCulture)),
            new XAttribute("Ejercicio", Number(period, "year").ToString(CultureInfo.InvariantCulture)));
    }

    private XElement Totals()
    {
        var totals = Retention["totals"]!.AsObject();
        return new XElement(
            Retentions + "Totales",
            new XAttribute("MontoTotOperacion", Micros(Number(totals, "total_operation"))),
            new XAttribute("MontoTotGrav", Micros(Number(totals, "total_taxable"))),
            new XAttribute("MontoTotExent", Micros(Number(totals, "total_exempt"))),
            new XAttribute("MontoTotRet", Micros(Number(totals, "total_retained"))),
            totals["tax_retained"]!.AsArray().Select(tax => tax!.AsObject()).Select(tax => new XElement(
                Retentions + "ImpRetenidos",
                new XAttribute("BaseRet", Micros(Number(tax, "base"))),
                new XAttribute("ImpuestoRet", tax.Text("tax")!),
                new XAttribute("MontoRet", Micros(Number(tax, "amount"))),
                new XAttribute("TipoPagoRet", tax.Text("payment_type")!))));
    }

    private static decimal Number(JsonObject document, string name) => document.Number(name)!.Value;
}
