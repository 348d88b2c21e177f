using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>One item as a Concepto.</summary>
internal static class CfdiConcept
{
    private const string Taxed = "02";

    public static XElement Of(JsonObject item, ItemAmounts amounts) => new(
        Cfdi4 + "Concepto",
        new XAttribute("ClaveProdServ", item.Text("product_key") ?? "01010101"),
        Attribute("NoIdentificacion", item.Text("sku")),
        new XAttribute("Cantidad", Plain(item.Number("quantity")!.Value)),
        new XAttribute("ClaveUnidad", Clean(item.Text("unit_key") ?? "E48")),
        Attribute("Unidad", item.Text("unit_name")),
        new XAttribute("Descripcion", Clean(item.Text("description")!)),
        new XAttribute("ValorUnitario", Micros(amounts.UnitPrice)),
        Sums(item, amounts),
        ThirdParty(item));

    /// <summary>A sale in an invoice to the general public.</summary>
    public static XElement OfTicket(JsonObject item, ItemAmounts amounts) => new(
        Cfdi4 + "Concepto",
        new XAttribute("ClaveProdServ", SaleTicket.ProductKey),
        Attribute("NoIdentificacion", item.Text("sku")),
        new XAttribute("Cantidad", "1"),
        new XAttribute("ClaveUnidad", SaleTicket.UnitKey),
        new XAttribute("Descripcion", SaleTicket.Description),
        new XAttribute("ValorUnitario", Micros(amounts.Amount)),
        Sums(item, amounts));

    /// <summary>The only item of a payment complement.</summary>
    public static XElement OfPayment() => new(
        Cfdi4 + "Concepto",
        new XAttribute("ClaveProdServ", "84111506"),
        new XAttribute("Cantidad", "1"),
        new XAttribute("ClaveUnidad", "ACT"),
        new XAttribute("Descripcion", "Pago"),
        new XAttribute("ValorUnitario", "0"),
        new XAttribute("Importe", "0"),
        new XAttribute("ObjetoImp", "01"));

    private static object?[] Sums(JsonObject item, ItemAmounts amounts) =>
    [
        new XAttribute("Importe", Micros(amounts.Amount)),
        amounts.Discount > 0 ? new XAttribute("Descuento", Micros(amounts.Discount)) : null,
        new XAttribute("ObjetoImp", Taxability(item, amounts)),
        CfdiTaxes.OfItem(amounts),
    ];

    // Between 01 and 02, the taxes decide: the documentation has an example with 01 (not subject to tax) and 16 % IVA. The other codes,
    // such as 06 and 08 (IVA or IEPS that is not shown), say more than the taxes do.
    private static string Taxability(JsonObject item, ItemAmounts amounts) => item.Text("taxability") is { } code and not ("01" or Taxed)
        ? code
        : CfdiTaxes.Any(amounts) ? Taxed : "01";

    private static XElement? ThirdParty(JsonObject item) => item["third_party"] is JsonObject party && party.Text("tax_id") is { } taxId
        ? new XElement(
            Cfdi4 + "ACuentaTerceros",
            new XAttribute("RfcACuentaTerceros", taxId),
            Attribute("NombreACuentaTerceros", party.Text("legal_name")),
            Attribute("RegimenFiscalACuentaTerceros", party.Text("tax_system")),
            Attribute("DomicilioFiscalACuentaTerceros", party.Text("zip")))
        : null;
}
