using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The printed form (representación impresa) of a CFDI 4.0. It is made of the XML alone.</summary>
internal static class PrintedCfdi
{
    private const string Legend = "Este documento es una representación impresa de un CFDI versión 4.0.";

    /// <param name="cfdi">The XML. That of a draft has no stamp, and may have no receiver.</param>
    /// <param name="notes">Printed below the sums.</param>
    /// <param name="watermark">Printed across every page.</param>
    public static byte[] Of(XElement cfdi, string? notes = null, string? watermark = null) =>
        PrintedPages.Print(Head(cfdi), cfdi.Text("Fecha")!, watermark, pages => Print(pages, cfdi, notes));

    private static void Print(PrintedPages pages, XElement cfdi, string? notes)
    {
        Panels(pages, cfdi);
        Relations(pages, cfdi);
        ConceptTable.Print(pages, cfdi);
        var complements = cfdi.Element(CfdiNames.Cfdi4 + "Complemento")?.Elements() ?? [];
        var payments = complements.Where(complement => complement.Name == CfdiNames.Pagos + "Pagos").ToList();
        if (payments.Count == 0)
            SumsPrint.Print(pages, cfdi);
        foreach (var payment in payments)
            PaymentPrint.Print(pages, payment);
        foreach (var other in complements.Except(payments).Where(other => other.Name.Namespace != CfdiNames.Stamp))
        {
            pages.Heading($"Complemento {other.Name.LocalName}");
            pages.Paragraph(string.Join("; ", Values(other)), pages.Palette.Body, PrintPalette.Ink);
        }

        if (!string.IsNullOrWhiteSpace(notes))
        {
            pages.Heading("Notas");
            pages.Paragraph(notes, pages.Palette.Body, PrintPalette.Ink);
        }

        if (StampPrint.Find(cfdi) is { } stamp)
            StampPrint.Print(pages, cfdi, VerificationUrl(cfdi, stamp.Text("UUID")!), Legend);
    }

    private static PrintHead Head(XElement cfdi)
    {
        var issuer = cfdi.Element(CfdiNames.Cfdi4 + "Emisor")!;
        return new PrintHead(
            Title(cfdi),
            StampPrint.Find(cfdi) is null ? "Borrador" : $"{cfdi.Text("Serie")} {cfdi.Text("Folio")}".Trim(),
            issuer.Text("Nombre")!,
            [
                $"RFC: {issuer.Text("Rfc")}",
                $"Régimen fiscal: {SatNames.TaxSystem(issuer.Text("RegimenFiscal"))}",
                $"Lugar de expedición (C.P.): {cfdi.Text("LugarExpedicion")}",
            ],
            StampPrint.Find(cfdi)?.Text("UUID"),
            [("Fecha de emisión", cfdi.Time("Fecha")), .. StampPrint.Fields(cfdi)]);
    }

    private static void Panels(PrintedPages pages, XElement cfdi)
    {
        var receiver = cfdi.Element(CfdiNames.Cfdi4 + "Receptor");
        var global = cfdi.Element(CfdiNames.Cfdi4 + "InformacionGlobal");
        FieldPanel.Print(
            pages,
            84,
            new FieldPanel("Receptor", [
                ("Nombre", receiver?.Text("Nombre")),
                ("RFC", receiver?.Text("Rfc")),
                ("Domicilio fiscal", receiver?.Text("DomicilioFiscalReceptor") is { } zip ? $"C.P. {zip}" : null),
                ("Residencia fiscal", receiver?.Text("ResidenciaFiscal")),
                ("Registro fiscal", receiver?.Text("NumRegIdTrib")),
                ("Régimen fiscal", SatNames.TaxSystem(receiver?.Text("RegimenFiscalReceptor"))),
                ("Uso del CFDI", SatNames.Use(receiver?.Text("UsoCFDI"))),
            ]),
            new FieldPanel("Comprobante", [
                ("Tipo", Type(cfdi.Text("TipoDeComprobante"))),
                ("Forma de pago", SatNames.PaymentForm(cfdi.Text("FormaPago"))),
                ("Método de pago", SatNames.PaymentMethod(cfdi.Text("MetodoPago"))),
                ("Moneda", cfdi.Text("Moneda") == "XXX" ? "XXX Sin moneda" : cfdi.Text("Moneda")),
                ("Tipo de cambio", cfdi.Text("Moneda") == "MXN" ? null : cfdi.Text("TipoCambio")),
                ("Exportación", SatNames.Export(cfdi.Text("Exportacion"))),
                ("Periodicidad", SatNames.Periodicity(global?.Text("Periodicidad"))),
                ("Meses y año", global is null ? null : $"{SatNames.Months(global.Text("Meses"))}, {global.Text("Año")}"),
            ]));
    }

    private static void Relations(PrintedPages pages, XElement cfdi)
    {
        foreach (var related in cfdi.Elements(CfdiNames.Cfdi4 + "CfdiRelacionados"))
        {
            pages.Heading($"CFDI relacionados: {SatNames.Relationship(related.Text("TipoRelacion"))}");
            foreach (var document in related.Elements())
                pages.Paragraph(document.Text("UUID")!, pages.Palette.Body, PrintPalette.Ink);
        }
    }

    // A complement that the SAT has no print rules for: its names and values.
    private static IEnumerable<string> Values(XElement element) => element.DescendantsAndSelf().SelectMany(one => one.Attributes()
        .Where(attribute => !attribute.IsNamespaceDeclaration)
        .Select(attribute => $"{attribute.Name.LocalName}: {attribute.Value}"));

    private static string VerificationUrl(XElement cfdi, string uuid) => new FiscalStamp(uuid, cfdi.Text("Sello")!).VerificationUrl(
        cfdi.Element(CfdiNames.Cfdi4 + "Emisor")!.Text("Rfc")!,
        cfdi.Element(CfdiNames.Cfdi4 + "Receptor")!.Text("Rfc"),
        cfdi.Number("Total"));

    private static string Title(XElement cfdi) => cfdi.Text("TipoDeComprobante") switch
    {
        "I" when cfdi.Element(CfdiNames.Cfdi4 + "InformacionGlobal") is not null => "Factura global",
        "E" => "Nota de crédito",
        "P" => "Complemento de pago",
        _ => "Factura",
    };

    private static string Type(string? type) => type switch
    {
        "E" => "E Egreso",
        "P" => "P Pago",
        _ => "I Ingreso",
    };
}
