using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The items of a CFDI with their taxes.</summary>
internal static class ConceptTable
{
    public static void Print(PrintedPages pages, XElement cfdi)
    {
        pages.Heading("Conceptos");
        var concepts = cfdi.Element(cfdi.Name.Namespace + "Conceptos")!.Elements().ToList();
        var discounts = concepts.Any(concept => concept.Text("Descuento") is not null);
        var table = new PrintTable(
            pages,
            [
                ("Clave", 46, false), ("Cantidad", 44, true), ("Unidad", 92, false), ("Descripción", 0, false),
                ("Valor unitario", 68, true),
                .. discounts ? [("Descuento", 52, true)] : Array.Empty<(string, double, bool)>(), ("Importe", 68, true),
            ]);
        foreach (var concept in concepts)
        {
            table.Row(
                [
                    concept.Text("ClaveProdServ")!, concept.Text("Cantidad")!, Unit(concept), concept.Text("Descripcion")!,
                    concept.Amount("ValorUnitario")!, .. discounts ? [concept.Amount("Descuento") ?? ""] : Array.Empty<string>(),
                    concept.Amount("Importe")!,
                ],
                [.. Notes(concept)]);
        }

        table.End();
    }

    private static string Unit(XElement concept)
    {
        var named = SatNames.Unit(concept.Text("ClaveUnidad"));
        return named == concept.Text("ClaveUnidad") && concept.Text("Unidad") is { } unit ? $"{named} {unit}" : named ?? "";
    }

    private static IEnumerable<string> Notes(XElement concept)
    {
        var sku = concept.Text("NoIdentificacion") is { } text ? $"No. de identificación: {text} · " : "";
        yield return $"{sku}Objeto de impuesto: {SatNames.Taxability(concept.Text("ObjetoImp"))}";
        foreach (var tax in concept.Descendants().Where(element => element.Name.LocalName is "Traslado" or "Retencion"))
        {
            var kind = tax.Name.LocalName == "Traslado" ? "Traslado" : "Retención";
            var amount = tax.Amount("Importe") is { } owed ? $", importe {owed}" : "";
            yield return $"{kind} {PrintedText.Tax(tax.Text("Impuesto"), tax.Text("TipoFactor"), tax.Number("TasaOCuota"))}: "
                + $"base {tax.Amount("Base")}{amount}";
        }

        if (concept.Element(concept.Name.Namespace + "ACuentaTerceros") is { } party)
        {
            yield return $"A cuenta de terceros: {party.Text("RfcACuentaTerceros")} {party.Text("NombreACuentaTerceros")}, "
                + $"régimen {SatNames.TaxSystem(party.Text("RegimenFiscalACuentaTerceros"))}, "
                + $"C.P. {party.Text("DomicilioFiscalACuentaTerceros")}";
        }
    }
}
