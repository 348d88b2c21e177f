using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The pages of a document, filled from top to bottom. Places are in points from the upper left corner.</summary>
internal sealed class PrintedPages : IDisposable
{
    public const double Left = 36;
    public const double Right = 576;
    public const double Width = Right - Left;

    private const double Top = 36;
    private const double Bottom = 748;

    // PDFsharp keeps fonts for the whole process.
    private static readonly Lock s_oneAtATime = new();

    private readonly PdfDocument _document = new();
    private readonly List<XGraphics> _pages = [];
    private readonly string? _watermark;
    private PrintHead? _head;

    private PrintedPages(PrintHead head, string issued, string? watermark)
    {
        _watermark = watermark;
        _document.Info.Title = $"{head.Title} {head.Folio}".TrimEnd();
        _document.Info.Creator = "Gigstack.Sandbox";
        _document.Info.CreationDate = DateTime.SpecifyKind(
            DateTime.ParseExact(issued, "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture), DateTimeKind.Utc);
        _document.Language = "es-MX";
        // Two identifiers of 16 bytes, which would be random.
        var bytes = Encoding.Latin1.GetString(SHA256.HashData(Encoding.UTF8.GetBytes(head.Uuid ?? issued))[..16]);
        _document.Internals.FirstDocumentID = bytes;
        _document.Internals.SecondDocumentID = bytes;
        AddPage();
    }

    public PrintPalette Palette { get; } = new();

    /// <summary>Printed on top of a page that a table continues on.</summary>
    public Action? TableHead { get; set; }

    public XGraphics Graphics => _pages[^1];

    /// <summary>How far the page is filled.</summary>
    public double Y { get; set; } = Top;

    /// <summary>Prints a document.</summary>
    /// <param name="head">The head of the first page, and in short of all others.</param>
    /// <param name="issued">When the document was issued, as in its XML.</param>
    /// <param name="watermark">Printed across every page; null for none.</param>
    /// <param name="print">Prints what is below the head.</param>
    public static byte[] Print(PrintHead head, string issued, string? watermark, Action<PrintedPages> print)
    {
        lock (s_oneAtATime)
        {
            using var pages = new PrintedPages(head, issued, watermark);
            head.Print(pages);
            pages._head = head;
            print(pages);
            return pages.Save();
        }
    }

    /// <summary>Begins a page unless this height is left.</summary>
    public void Need(double height)
    {
        if (Y + height <= Bottom)
            return;
        AddPage();
        _head?.PrintAgain(this);
        TableHead?.Invoke();
    }

    public void Text(string text, PrintFont font, XBrush color, double x, double y) =>
        Graphics.DrawString(text, font.Font, color, x, y + font.Font.Size);

    public void TextEndingAt(string text, PrintFont font, XBrush color, double x, double y) =>
        Text(text, font, color, x - font.Width(text, Graphics), y);

    public List<string> Lines(string text, PrintFont font, double width) =>
        [.. TextLines.Wrap(text, line => font.Width(line, Graphics) <= width)];

    /// <summary>A text over the whole width. What does not fit goes to the next page.</summary>
    public void Paragraph(string text, PrintFont font, XBrush color)
    {
        foreach (var line in Lines(text, font, Width))
        {
            Need(font.LineHeight);
            Text(line, font, color, Left, Y);
            Y += font.LineHeight;
        }
    }

    public void Heading(string text)
    {
        Need(40);
        Y += 9;
        Text(text, Palette.Heading, PrintPalette.Accent, Left, Y);
        Y += Palette.Heading.LineHeight + 2;
        Graphics.DrawLine(PrintPalette.Rule, Left, Y, Right, Y);
        Y += 4;
    }

    public void Dispose() => _document.Dispose();

    private byte[] Save()
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            using var page = _pages[i];
            var number = string.Create(CultureInfo.InvariantCulture, $"Página {i + 1} de {_pages.Count}");
            var width = Palette.Small.Width(number, page);
            page.DrawString("Documento de prueba de Gigstack.Sandbox", Palette.Small.Font, PrintPalette.Gray, Left, 768);
            page.DrawString(number, Palette.Small.Font, PrintPalette.Gray, Right - width, 768);
        }

        using var file = new MemoryStream();
        _document.Save(file, closeStream: false);
        return file.ToArray();
    }

    private void AddPage()
    {
        var page = _document.AddPage();
        page.Size = PageSize.Letter;
        _pages.Add(XGraphics.FromPdfPage(page));
        Y = Top;
        if (_watermark is null)
            return;
        // Below what is printed later, along the diagonal.
        var state = Graphics.Save();
        Graphics.TranslateTransform(306, 396);
        Graphics.RotateTransform(-45);
        Text(_watermark, Palette.Watermark, PrintPalette.Pale, -Palette.Watermark.Width(_watermark, Graphics) / 2, -27);
        Graphics.Restore(state);
    }
}
