using System.Globalization;
using System.Text;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>A PDF 1.4 of text and lines in Helvetica.</summary>
/// <param name="title">The title that viewers show.</param>
/// <param name="watermark">Printed across every page; null for none.</param>
internal sealed class PdfDocument(string title, string? watermark = null)
{
    private const string Header = "%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n";
    private const string Resources = "<< /Font << /F1 3 0 R /F2 4 0 R >> >>";
    private const int FirstPage = 6;

    private readonly List<PdfPage> _pages = [];

    public PdfPage AddPage()
    {
        var page = new PdfPage();
        if (watermark is not null)
            page.Watermark(watermark);
        _pages.Add(page);
        return page;
    }

    public byte[] ToBytes()
    {
        if (_pages.Count == 0)
            AddPage();
        // Latin-1 has one byte per character, so positions in the string are offsets in the file.
        var file = new StringBuilder(Header);
        var offsets = new List<int>();
        foreach (var body in Objects())
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{offsets.Count} 0 obj\n{body}\nendobj\n");
        }

        var table = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {offsets.Count + 1}\n0000000000 65535 f \n");
        foreach (var offset in offsets)
            file.Append(CultureInfo.InvariantCulture, $"{offset:D10} 00000 n \n");
        file.Append(
            CultureInfo.InvariantCulture, $"trailer\n<< /Size {offsets.Count + 1} /Root 1 0 R /Info 5 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private IEnumerable<string> Objects()
    {
        yield return "<< /Type /Catalog /Pages 2 0 R >>";
        var kids = string.Join(' ', _pages.Select((_, i) => $"{PageNumber(i)} 0 R"));
        yield return $"<< /Type /Pages /Kids [{kids}] /Count {_pages.Count} >>";
        yield return Font("Helvetica");
        yield return Font("Helvetica-Bold");
        yield return $"<< /Title {PdfText.Literal(title)} /Producer (Gigstack.Sandbox) >>";
        for (var i = 0; i < _pages.Count; i++)
        {
            var content = _pages[i].Content;
            yield return $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {PdfPage.Width} {PdfPage.Height}] "
                + $"/Resources {Resources} /Contents {PageNumber(i) + 1} 0 R >>";
            yield return $"<< /Length {content.Length} >>\nstream\n{content}\nendstream";
        }
    }

    private static int PageNumber(int index) => FirstPage + (2 * index);

    private static string Font(string name) => $"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>";
}
