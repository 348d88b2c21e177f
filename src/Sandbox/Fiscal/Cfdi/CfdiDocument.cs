using System.Security.Cryptography;
using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>Writes the XML of a CFDI 4.0 from the invoice it belongs to.</summary>
/// <param name="Invoice">The invoice as stored.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="Stamp">Its stamp.</param>
/// <param name="At">When it was stamped.</param>
internal sealed record CfdiDocument(JsonObject Invoice, FiscalIssuer Issuer, FiscalStamp Stamp, DateTimeOffset At)
{
    // Without fiscal obligations, as the general public is.
    private const string NoRegime = "616";

    // The number of the SAT's test certificate. The certificate itself is random bytes of the right length.
    private const string CertificateNumber = "30001000000500003416";
    private static readonly string s_certificate = Convert.ToBase64String(RandomNumberGenerator.GetBytes(1200));

    /// <summary>An income or egress invoice.</summary>
    /// <param name="totals">Its amounts.</param>
    /// <param name="sent">What it was asked for with: relations, global information, complements.</param>
    public string Billing(InvoiceTotals totals, JsonObject sent)
    {
        var isGlobal = sent["global"] is JsonObject { Count: > 0 };
        var conversion = Invoice.Text("currency") == "MXN" ? "1" : Plain(Invoice.Number("exchange_rate")!.Value);
        return Write(Root(
            [
                Attribute("FormaPago", Invoice.Text("payment_form")),
                Attribute("MetodoPago", Invoice.Text("payment_method")),
                Attribute("TipoCambio", conversion),
                new XAttribute("SubTotal", Cents(totals.Subtotal)),
                totals.Items.Any(item => item.Discount > 0) ? new XAttribute("Descuento", Cents(totals.Discount)) : null,
                new XAttribute("Total", Cents(totals.Total)),
            ],
            CfdiRelations.Global(sent),
            CfdiRelations.Related(sent),
            Sender(),
            Receiver(isGlobal),
            new XElement(
                Cfdi4 + "Conceptos",
                Invoice["items"]!.AsArray().Select((item, i) => isGlobal
                    ? CfdiConcept.OfTicket(item!.AsObject(), totals.Items[i])
                    : CfdiConcept.Of(item!.AsObject(), totals.Items[i]))),
            CfdiTaxes.OfInvoice(totals),
            new XElement(Cfdi4 + "Complemento", CfdiRelations.Complements(sent), StampElement(Stamp, At)),
            CfdiRelations.Addenda(Invoice.Text("addenda"))));
    }

    /// <summary>A payment complement: a CFDI with zero amounts and the payment.</summary>
    /// <param name="payments">The element <c>pago20:Pagos</c>.</param>
    public string Complement(XElement payments)
    {
        var root = Root(
            [new XAttribute("SubTotal", "0"), new XAttribute("Total", "0")],
            Sender(),
            Receiver(isGlobal: false),
            new XElement(Cfdi4 + "Conceptos", CfdiConcept.OfPayment()),
            new XElement(Cfdi4 + "Complemento", payments, StampElement(Stamp, At)));
        root.Add(new XAttribute(XNamespace.Xmlns + "pago20", Pagos));
        root.SetAttributeValue(Instance + "schemaLocation", $"{CfdiSchema} {PaymentsSchema}");
        return Write(root);
    }

    private XElement Root(IEnumerable<XAttribute?> amounts, params IEnumerable<object?> content) => new(
        Cfdi4 + "Comprobante",
        new XAttribute(XNamespace.Xmlns + "cfdi", Cfdi4),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XAttribute(Instance + "schemaLocation", CfdiSchema),
        new XAttribute("Version", "4.0"),
        Attribute("Serie", Invoice.Text("series")),
        new XAttribute("Folio", Invoice["folio_number"]!.ToJsonString()),
        new XAttribute("Fecha", Time(At)),
        new XAttribute("Sello", Stamp.Seal),
        new XAttribute("NoCertificado", CertificateNumber),
        new XAttribute("Certificado", s_certificate),
        new XAttribute("Moneda", Invoice.Text("currency")!),
        amounts,
        new XAttribute("TipoDeComprobante", Invoice.Text("invoice_type")!),
        new XAttribute("Exportacion", Invoice.Text("exports")!),
        new XAttribute("LugarExpedicion", Issuer.Zip),
        content);

    private XElement Sender() => new(
        Cfdi4 + "Emisor",
        new XAttribute("Rfc", Issuer.TaxId), new XAttribute("Nombre", Clean(Issuer.LegalName)),
        new XAttribute("RegimenFiscal", Issuer.TaxSystem));

    // A client without fiscal data is the general public. Generic RFCs have the place of issue for their own (rule CFDI40149).
    private XElement Receiver(bool isGlobal)
    {
        var client = Invoice["client"]!.AsObject();
        var taxId = client.Text("tax_id") ?? SaleTicket.GeneralPublicRfc;
        var zip = SatCatalogs.IsGenericRfc(taxId) ? null : client["address"]?.AsObject().Text("zip");
        return new XElement(
            Cfdi4 + "Receptor",
            new XAttribute("Rfc", taxId),
            Attribute("Nombre", client.Text("legal_name") ?? client.Text("name")),
            new XAttribute("DomicilioFiscalReceptor", zip ?? Issuer.Zip),
            Attribute("ResidenciaFiscal", taxId == "XEXX010101000" ? client["address"]?.AsObject().Text("country") : null),
            new XAttribute("RegimenFiscalReceptor", isGlobal ? NoRegime : client.Text("tax_system") ?? NoRegime),
            new XAttribute("UsoCFDI", Invoice.Text("use")!));
    }
}
