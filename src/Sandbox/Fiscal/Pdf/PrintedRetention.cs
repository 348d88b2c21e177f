using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The printed form of a retention (CFDI de retenciones e información de pagos 2.0), made of its XML.</summary>
internal static class PrintedRetention
{
    private const string Legend =
        "Este documento es una representación impresa de un CFDI de retenciones e información de pagos versión 2.0.";


    public static byte[] Of(XElement retention, string? watermark) =>
        PrintedPages.Print(Head(retention), retention.Text("FechaExp")!, watermark, pages => Print(pages, retention));

    private static void Print(PrintedPages pages, XElement retention)
    {
        var ns = retention.Name.Namespace;
        Panels(pages, retention);
        Taxes(pages, retention.Element(ns + "Totales")!);
        if (retention.Element(ns + "Complemento")!.Elements().FirstOrDefault(
            complement => complement.Name.LocalName == "ServiciosPlataformasTecnologicas") is { } platform)
        {
            Platform(pages, platform);
        }

        StampPrint.Print(pages, retention, VerificationUrl(retention, StampPrint.Find(retention)!.Text("UUID")!), Legend);
    }

    private static PrintHead Head(XElement retention)
    {
        var issuer = retention.Element(retention.Name.Namespace + "Emisor")!;
        return new PrintHead(
            "Constancia de retenciones",
            retention.Text("FolioInt") ?? "",
            issuer.Text("NomDenRazSocE")!,
            [
                $"RFC: {issuer.Text("RfcE")}",
                $"Régimen fiscal: {SatNames.TaxSystem(issuer.Text("RegimenFiscalE"))}",
                $"Lugar de expedición (C.P.): {retention.Text("LugarExpRetenc")}",
            ],
            StampPrint.Find(retention)!.Text("UUID"),
            [("Fecha de expedición", retention.Time("FechaExp")), .. StampPrint.Fields(retention)]);
    }

    private static void Panels(PrintedPages pages, XElement retention)
    {
        var ns = retention.Name.Namespace;
        var receiver = retention.Element(ns + "Receptor")!;
        var party = receiver.Elements().Single();
        var period = retention.Element(ns + "Periodo")!;
        FieldPanel.Print(
            pages,
            84,
            new FieldPanel("Receptor", [
                ("Nombre", party.Text("NomDenRazSocR")),
                ("RFC", party.Text("RfcR")),
                ("Registro fiscal", party.Text("NumRegIdTribR")),
                ("Nacionalidad", receiver.Text("NacionalidadR")),
                ("Domicilio fiscal", party.Text("DomicilioFiscalR") is { } zip ? $"C.P. {zip}" : null),
            ]),
            new FieldPanel("Retención", [
                ("Clave", RetentionNames.Key(retention.Text("CveRetenc"))),
                ("Descripción", retention.Text("DescRetenc")),
                ("Periodo", $"{Months(Month(period, "MesIni"), Month(period, "MesFin"))} de {period.Text("Ejercicio")}"),
            ]));
    }

    private static string Months(string first, string last) => first == last ? first : $"{first} a {last}";

    private static void Taxes(PrintedPages pages, XElement totals)
    {
        pages.Heading("Impuestos retenidos");
        var table = new PrintTable(
            pages, ("Impuesto", 80, false), ("Tipo de pago", 0, false), ("Base", 100, true), ("Monto retenido", 100, true));
        foreach (var tax in totals.Elements())
        {
            table.Row(
            [
                $"{tax.Text("ImpuestoRet")} {SatNames.Tax(tax.Text("ImpuestoRet"))}", RetentionNames.Payment(tax.Text("TipoPagoRet")) ?? "",
                tax.Amount("BaseRet") ?? "", tax.Amount("MontoRet")!,
            ]);
        }

        table.End();
        SumsPrint.Print(
            pages,
            [
                ("Monto total de la operación", totals.Amount("MontoTotOperacion")!),
                ("Monto total gravado", totals.Amount("MontoTotGrav")!),
                ("Monto total exento", totals.Amount("MontoTotExent")!),
            ],
            ("Total retenido MXN", totals.Amount("MontoTotRet")!),
            AmountInWords.Of(totals.Number("MontoTotRet"), "MXN"));
    }

    private static void Platform(PrintedPages pages, XElement platform)
    {
        pages.Heading($"Servicios de plataformas tecnológicas, periodicidad {RetentionNames.Periodicity(platform.Text("Periodicidad"))}");
        var table = new PrintTable(
            pages, ("Fecha", 60, false), ("Tipo de servicio y forma de pago", 0, false), ("Precio sin IVA", 80, true),
            ("IVA", 80, true), ("Comisión", 80, true));
        foreach (var service in platform.Elements().Single().Elements())
        {
            table.Row(
            [
                service.Text("FechaServ") ?? "", $"{service.Text("TipoDeServ")}, {service.Text("FormaPagoServ")}",
                service.Amount("PrecioServSinIVA")!, Part(service, "ImpuestosTrasladadosdelServicio"), Part(service, "ComisionDelServicio"),
            ]);
        }

        table.End();
        SumsPrint.Print(
            pages,
            [
                ("Número de servicios", platform.Text("NumServ")!), ("IVA trasladado", platform.Amount("TotalIVATrasladado")!),
                ("IVA retenido", platform.Amount("TotalIVARetenido")!), ("ISR retenido", platform.Amount("TotalISRRetenido")!),
                ("Diferencia de IVA entregada al prestador", platform.Amount("DifIVAEntregadoPrestServ")!),
                ("Total por el uso de la plataforma", platform.Amount("MonTotalporUsoPlataforma")!),
            ],
            ("Servicios sin IVA MXN", platform.Amount("MonTotServSIVA")!),
            words: null);
    }

    private static string Part(XElement service, string name) =>
        service.Element(service.Name.Namespace + name)?.Amount("Importe") ?? "";

    // Without the code: "01 Enero" is "enero".
    private static string Month(XElement period, string name) => SatNames.Months(period.Text(name))![3..].ToLowerInvariant();

    private static string VerificationUrl(XElement retention, string uuid)
    {
        var ns = retention.Name.Namespace;
        return new FiscalStamp(uuid, retention.Text("Sello")!).VerificationUrl(
            retention.Element(ns + "Emisor")!.Text("RfcE")!,
            retention.Element(ns + "Receptor")!.Elements().Single().Text("RfcR") ?? GenericReceiver.Foreigner,
            retention.Element(ns + "Totales")!.Number("MontoTotOperacion"));
    }
}
