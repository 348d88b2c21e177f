using System.Text;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>One page, letter size. Places are in points from the lower left corner.</summary>
internal sealed class PdfPage
{
    public const decimal Width = 612;
    public const decimal Height = 792;

    private readonly StringBuilder _operators = new();

    /// <summary>The operators that draw the page, ASCII.</summary>
    public string Content => _operators.ToString();

    public void Text(decimal x, decimal y, decimal size, string text, bool bold = false) =>
        Draw($"BT /{Font(bold)} {PdfText.Number(size)} Tf {PdfText.Number(x)} {PdfText.Number(y)} Td {PdfText.Literal(text)} Tj ET");

    /// <summary>Text that ends at <paramref name="x"/>.</summary>
    public void TextEndingAt(decimal x, decimal y, decimal size, string text, bool bold = false) =>
        Text(x - PdfText.Width(text, size, bold), y, size, text, bold);

    public void Line(decimal fromX, decimal fromY, decimal toX, decimal toY) =>
        Draw($"0.5 w {PdfText.Number(fromX)} {PdfText.Number(fromY)} m {PdfText.Number(toX)} {PdfText.Number(toY)} l S");

    /// <summary>Draws a large, pale watermark, below what is drawn later.</summary>
    public void Watermark(string text)
    {
        const decimal Size = 54;
        // Centred on the diagonal; the matrix turns by 45 degrees.
        var half = PdfText.Width(text, Size, bold: true) / 2 * 0.7071m;
        var (x, y) = (PdfText.Number((Width / 2) - half), PdfText.Number((Height / 2) - half));
        Draw($"q 0.85 g BT /{Font(bold: true)} {PdfText.Number(Size)} Tf");
        Draw($"0.7071 0.7071 -0.7071 0.7071 {x} {y} Tm {PdfText.Literal(text)} Tj ET Q");
    }

    private static string Font(bool bold) => bold ? "F2" : "F1";

    private void Draw(string command) => _operators.Append(command).Append('\n');
}
