using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>Makes a CFDI 4.0 of the invoice it belongs to, without seal and stamp.</summary>
/// <param name="Invoice">The invoice as stored, or a draft, which may lack fields.</param>
/// <param name="Issuer">Who issues it.</param>
/// <param name="At">When it is issued.</param>
internal sealed record CfdiDocument(JsonObject Invoice, FiscalIssuer Issuer, DateTimeOffset At)
{
    /// <summary>An income or egress invoice.</summary>
    /// <param name="totals">Its amounts.</param>
    /// <param name="sent">What it was asked for with: relations, global information, complements.</param>
    public XElement Billing(InvoiceTotals totals, JsonObject sent)
    {
        var isGlobal = sent["global"] is JsonObject { Count: > 0 };
        var conversion = Invoice.Text("currency") == "MXN" ? "1" : Plain(Invoice.Number("exchange_rate")!.Value);
        return Root(
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
            new XElement(Cfdi4 + "Complemento", CfdiRelations.Complements(sent)),
            CfdiRelations.Addenda(Invoice.Text("addenda")));
    }

    /// <summary>A payment complement: a CFDI with zero amounts and the payment.</summary>
    /// <param name="payments">The element <c>pago20:Pagos</c>.</param>
    public XElement Complement(XElement payments)
    {
        var root = Root(
            [new XAttribute("SubTotal", "0"), new XAttribute("Total", "0")],
            Sender(),
            Receiver(isGlobal: false),
            new XElement(Cfdi4 + "Conceptos", CfdiConcept.OfPayment()),
            new XElement(Cfdi4 + "Complemento", payments));
        root.Add(new XAttribute(XNamespace.Xmlns + "pago20", Pagos));
        root.SetAttributeValue(Instance + "schemaLocation", $"{CfdiSchema} {PaymentsSchema}");
        return root;
    }

    private XElement Root(IEnumerable<XAttribute?> amounts, params IEnumerable<object?> content) => new(
        Cfdi4 + "Comprobante",
        new XAttribute(XNamespace.Xmlns + "cfdi", Cfdi4),
        new XAttribute(XNamespace.Xmlns + "xsi", Instance),
        new XAttribute(Instance + "schemaLocation", CfdiSchema),
        new XAttribute("Version", "4.0"),
        Attribute("Serie", Invoice.Text("series")),
        Attribute("Folio", Invoice["folio_number"]?.ToJsonString()),
        new XAttribute("Fecha", MexicoTime.Write(At)),
        new XAttribute("Moneda", Invoice.Text("currency")!),
        amounts,
        new XAttribute("TipoDeComprobante", Invoice.Text("invoice_type") ?? "I"),
        new XAttribute("Exportacion", Invoice.Text("exports") ?? "01"),
        new XAttribute("LugarExpedicion", Issuer.Zip),
        content);

    private XElement Sender() => new(
        Cfdi4 + "Emisor",
        new XAttribute("Rfc", Issuer.TaxId), new XAttribute("Nombre", Clean(Issuer.LegalName)),
        new XAttribute("RegimenFiscal", Issuer.TaxSystem));

    // A client without fiscal data is the general public. Generic RFCs have the place of issue for their own (rule CFDI40149).
    private XElement? Receiver(bool isGlobal)
    {
        if (Invoice["client"] is not JsonObject client)
            return null;
        var taxId = client.Text("tax_id") ?? GenericReceiver.GeneralPublic;
        var zip = GenericReceiver.Is(taxId) ? null : client["address"]?.AsObject().Text("zip");
        return new XElement(
            Cfdi4 + "Receptor",
            new XAttribute("Rfc", taxId),
            Attribute("Nombre", client.Text("legal_name") ?? client.Text("name")),
            new XAttribute("DomicilioFiscalReceptor", zip ?? Issuer.Zip),
            Attribute("ResidenciaFiscal", taxId == GenericReceiver.Foreigner ? client["address"]?.AsObject().Text("country") : null),
            new XAttribute("RegimenFiscalReceptor", (isGlobal ? null : client.Text("tax_system")) ?? GenericReceiver.TaxSystem),
            Attribute("UsoCFDI", Invoice.Text("use")));
    }
}
