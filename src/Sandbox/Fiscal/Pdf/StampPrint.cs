using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Cfdi;
using Gigstack.Sandbox.Fiscal.Seals;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>What makes a print a "representación impresa": QR code, seals and the original string of the stamp.</summary>
internal static class StampPrint
{
    // The SAT asks for 2.75 cm, 78 points, at least.
    private const double QrSide = 104;

    public static XElement? Find(XElement document) => document.Descendants(CfdiNames.Stamp + "TimbreFiscalDigital").SingleOrDefault();

    /// <summary>Certificates, times and UUID, for the head of the document.</summary>
    public static IEnumerable<(string Name, string? Value)> Fields(XElement document) => Find(document) is not { } stamp
        ? []
        :
        [
            ("Fecha de certificación", stamp.Time("FechaTimbrado")),
            ("Certificado del emisor", document.Text("NoCertificado")),
            ("Certificado del SAT", stamp.Text("NoCertificadoSAT")),
            ("RFC del PAC", stamp.Text("RfcProvCertif")),
        ];

    /// <param name="pages">Where.</param>
    /// <param name="document">A document with stamp.</param>
    /// <param name="url">The SAT's address to verify it.</param>
    /// <param name="legend">What the print is.</param>
    public static void Print(PrintedPages pages, XElement document, string url, string legend)
    {
        var stamp = Find(document)!;
        var x = PrintedPages.Left + QrSide + 12;
        var texts = new (string Name, string Value)[]
        {
            ("Sello digital del CFDI", document.Text("Sello")!),
            ("Sello digital del SAT", stamp.Text("SelloSAT")!),
            ("Cadena original del complemento de certificación digital del SAT", OriginalString.OfStamp(stamp)),
        }.Select(text => (text.Name, Lines: pages.Lines(text.Value, pages.Palette.Seal, PrintedPages.Right - x))).ToList();
        var height = texts.Sum(text => text.Lines.Count * pages.Palette.Seal.LineHeight) + (texts.Count * 14);
        pages.Need(Math.Max(height, QrSide) + 24);
        pages.Y += 8;
        pages.Graphics.DrawLine(PrintPalette.Rule, PrintedPages.Left, pages.Y, PrintedPages.Right, pages.Y);
        pages.Y += 6;
        var top = pages.Y;
        QrImage.Print(pages.Graphics, url, PrintedPages.Left, top, QrSide);
        foreach (var (name, lines) in texts)
        {
            pages.Text(name, pages.Palette.Small, PrintPalette.Accent, x, pages.Y);
            pages.Y += pages.Palette.Small.LineHeight;
            foreach (var line in lines)
            {
                pages.Text(line, pages.Palette.Seal, PrintPalette.Ink, x, pages.Y);
                pages.Y += pages.Palette.Seal.LineHeight;
            }

            pages.Y += 4;
        }

        pages.Y = Math.Max(pages.Y, top + QrSide) + 2;
        pages.Text(legend, pages.Palette.Strong, PrintPalette.Accent, PrintedPages.Left, pages.Y);
        pages.Y += pages.Palette.Strong.LineHeight;
    }
}
