using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Subtotal, taxes by type and rate, and the total in figures and in words.</summary>
internal static class SumsPrint
{
    private const double Column = 232;

    public static void Print(PrintedPages pages, XElement cfdi)
    {
        var lines = new List<(string Name, string Amount)> { ("Subtotal", cfdi.Amount("SubTotal")!) };
        if (cfdi.Amount("Descuento") is { } discount)
            lines.Add(("Descuento", "−" + discount));
        lines.AddRange(Taxes(cfdi));
        var currency = cfdi.Text("Moneda")!;
        Print(pages, lines, ($"Total {currency}", cfdi.Amount("Total")!), AmountInWords.Of(cfdi.Number("Total"), currency));
    }

    /// <summary>Prints sums on the right, and the words on the left of them.</summary>
    public static void Print(
        PrintedPages pages, IReadOnlyList<(string Name, string Amount)> lines, (string Name, string Amount) total, string? words)
    {
        var palette = pages.Palette;
        var x = PrintedPages.Right - Column;
        pages.Need((lines.Count * palette.Body.LineHeight) + 34);
        pages.Y += 4;
        var top = pages.Y;
        foreach (var (name, amount) in lines)
        {
            pages.Text(name, palette.Body, PrintPalette.Gray, x, pages.Y);
            pages.TextEndingAt(amount, palette.Body, PrintPalette.Ink, PrintedPages.Right - 3, pages.Y);
            pages.Y += palette.Body.LineHeight;
        }

        pages.Y += 2;
        pages.Graphics.DrawRectangle(PrintPalette.Accent, x - 6, pages.Y, Column + 6, palette.Large.LineHeight + 6);
        pages.Text(total.Name, palette.Large, PrintPalette.White, x, pages.Y + 3);
        pages.TextEndingAt(total.Amount, palette.Large, PrintPalette.White, PrintedPages.Right - 3, pages.Y + 3);
        pages.Y += palette.Large.LineHeight + 10;
        if (words is null)
            return;
        pages.Text("Importe con letra", palette.Small, PrintPalette.Gray, PrintedPages.Left, top);
        var y = top + palette.Small.LineHeight;
        foreach (var line in pages.Lines(words, palette.Strong, x - PrintedPages.Left - 24))
        {
            pages.Text(line, palette.Strong, PrintPalette.Ink, PrintedPages.Left, y);
            y += palette.Strong.LineHeight;
        }
    }

    private static IEnumerable<(string Name, string Amount)> Taxes(XElement cfdi)
    {
        var cfd = cfdi.Name.Namespace;
        var taxes = cfdi.Element(cfd + "Impuestos");
        foreach (var tax in taxes?.Element(cfd + "Traslados")?.Elements() ?? [])
        {
            var name = PrintedText.Tax(tax.Text("Impuesto"), tax.Text("TipoFactor"), tax.Number("TasaOCuota"));
            yield return ($"{name} trasladado, base {tax.Amount("Base")}", tax.Amount("Importe") ?? "—");
        }

        // A CFDI adds withheld taxes up by type alone. The rates are those of the items.
        foreach (var tax in taxes?.Element(cfd + "Retenciones")?.Elements() ?? [])
        {
            var code = tax.Text("Impuesto");
            var rates = cfdi.Element(cfd + "Conceptos")!.Descendants(cfd + "Retencion").Where(item => item.Text("Impuesto") == code)
                .GroupBy(item => PrintedText.Tax(code, item.Text("TipoFactor"), item.Number("TasaOCuota"))).ToList();
            if (rates.Count == 1)
            {
                yield return ($"{rates[0].Key} retenido, base {Sum(rates[0], "Base")}", "−" + tax.Amount("Importe"));
                continue;
            }

            foreach (var rate in rates)
                yield return ($"{rate.Key} retenido, base {Sum(rate, "Base")}: {Sum(rate, "Importe")}", "");
            yield return ($"{SatNames.Tax(code)} retenido", "−" + tax.Amount("Importe"));
        }
    }

    private static string Sum(IEnumerable<XElement> taxes, string name) =>
        PrintedText.Amount(Money.Cents(taxes.Sum(tax => tax.Number(name))));
}
