using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The payments of a complement Pagos 2.0, and the invoices that they pay.</summary>
internal static class PaymentPrint
{
    private static readonly (string Attribute, string Name)[] s_totals =
    [
        ("TotalTrasladosBaseIVA16", "Base IVA 16 %"), ("TotalTrasladosImpuestoIVA16", "IVA 16 % trasladado"),
        ("TotalTrasladosBaseIVA8", "Base IVA 8 %"), ("TotalTrasladosImpuestoIVA8", "IVA 8 % trasladado"),
        ("TotalTrasladosBaseIVA0", "Base IVA 0 %"), ("TotalTrasladosImpuestoIVA0", "IVA 0 % trasladado"),
        ("TotalTrasladosBaseIVAExento", "Base IVA exento"), ("TotalRetencionesIVA", "IVA retenido"),
        ("TotalRetencionesISR", "ISR retenido"), ("TotalRetencionesIEPS", "IEPS retenido"),
    ];

    public static void Print(PrintedPages pages, XElement complement)
    {
        var ns = complement.Name.Namespace;
        foreach (var payment in complement.Elements(ns + "Pago"))
        {
            pages.Heading("Pago");
            FieldPanel.Print(
                pages,
                84,
                new FieldPanel(null, [
                    ("Fecha de pago", payment.Time("FechaPago")),
                    ("Forma de pago", SatNames.PaymentForm(payment.Text("FormaDePagoP"))),
                    ("No. de operación", payment.Text("NumOperacion")),
                ]),
                new FieldPanel(null, [
                    ("Monto", $"{payment.Amount("Monto")} {payment.Text("MonedaP")}"),
                    ("Tipo de cambio", payment.Text("TipoCambioP")),
                ]));
            Documents(pages, payment);
            Taxes(pages, payment);
        }

        if (complement.Element(ns + "Totales") is not { } totals)
            return;
        pages.Heading("Totales de los pagos, en pesos");
        SumsPrint.Print(
            pages,
            [.. s_totals.Where(sum => totals.Amount(sum.Attribute) is not null).Select(sum => (sum.Name, totals.Amount(sum.Attribute)!))],
            ("Total pagado MXN", totals.Amount("MontoTotalPagos")!),
            AmountInWords.Of(totals.Number("MontoTotalPagos"), "MXN"));
    }

    private static void Documents(PrintedPages pages, XElement payment)
    {
        pages.Heading("Documentos relacionados");
        var table = new PrintTable(
            pages, ("Folio fiscal (UUID)", 0, false), ("Serie y folio", 46, false), ("Moneda", 38, false), ("Equivalencia", 54, true),
            ("Parcialidad", 48, true), ("Saldo anterior", 58, true), ("Importe pagado", 58, true), ("Saldo insoluto", 58, true));
        foreach (var document in payment.Elements(payment.Name.Namespace + "DoctoRelacionado"))
        {
            table.Row(
                [
                    document.Text("IdDocumento")!, $"{document.Text("Serie")} {document.Text("Folio")}".Trim(), document.Text("MonedaDR")!,
                    document.Text("EquivalenciaDR") ?? "", document.Text("NumParcialidad")!, document.Amount("ImpSaldoAnt")!,
                    document.Amount("ImpPagado")!, document.Amount("ImpSaldoInsoluto")!,
                ],
                [
                    $"Objeto de impuesto: {SatNames.Taxability(document.Text("ObjetoImpDR"))}",
                    .. document.Descendants().Where(element => element.Name.LocalName is "TrasladoDR" or "RetencionDR").Select(Tax),
                ]);
        }

        table.End();
    }

    private static string Tax(XElement tax)
    {
        var kind = tax.Name.LocalName == "TrasladoDR" ? "Traslado" : "Retención";
        var name = PrintedText.Tax(tax.Text("ImpuestoDR"), tax.Text("TipoFactorDR"), tax.Number("TasaOCuotaDR"));
        return $"{kind} {name}: base {tax.Amount("BaseDR")}{(tax.Amount("ImporteDR") is { } amount ? $", importe {amount}" : "")}";
    }

    private static void Taxes(PrintedPages pages, XElement payment)
    {
        var ns = payment.Name.Namespace;
        var taxes = payment.Descendants(ns + "TrasladoP").Select(tax => (
                "Traslado", PrintedText.Tax(tax.Text("ImpuestoP"), tax.Text("TipoFactorP"), tax.Number("TasaOCuotaP")), tax))
            .Concat(payment.Descendants(ns + "RetencionP").Select(tax => ("Retención", SatNames.Tax(tax.Text("ImpuestoP")), tax)))
            .ToList();
        if (taxes.Count == 0)
            return;
        pages.Heading($"Impuestos del pago, en {payment.Text("MonedaP")}");
        var table = new PrintTable(pages, ("Tipo", 90, false), ("Impuesto", 0, false), ("Base", 90, true), ("Importe", 90, true));
        foreach (var (kind, name, tax) in taxes)
            table.Row([kind, name, tax.Amount("BaseP") ?? "", tax.Amount("ImporteP") ?? ""]);
        table.End();
    }
}
