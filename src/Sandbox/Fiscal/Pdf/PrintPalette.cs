using PdfSharp.Drawing;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>The colors and fonts of one document.</summary>
internal sealed class PrintPalette
{
    public static readonly XBrush Ink = new XSolidBrush(XColor.FromArgb(28, 32, 40));
    public static readonly XBrush Gray = new XSolidBrush(XColor.FromArgb(104, 112, 124));
    public static readonly XBrush Accent = new XSolidBrush(XColor.FromArgb(30, 58, 95));
    public static readonly XBrush White = XBrushes.White;
    public static readonly XBrush Panel = new XSolidBrush(XColor.FromArgb(243, 245, 248));
    public static readonly XBrush Pale = new XSolidBrush(XColor.FromArgb(226, 226, 226));
    public static readonly XPen Rule = new(XColor.FromArgb(205, 210, 218), 0.5);

    public PrintFont Title { get; } = PrintFont.Bold(13);

    public PrintFont Heading { get; } = PrintFont.Bold(8.5);

    public PrintFont Body { get; } = PrintFont.Regular(7.5);

    public PrintFont Strong { get; } = PrintFont.Bold(7.5);

    public PrintFont Small { get; } = PrintFont.Regular(6.3);

    public PrintFont Seal { get; } = PrintFont.Regular(5.4);

    public PrintFont Large { get; } = PrintFont.Bold(10);

    public PrintFont Watermark { get; } = PrintFont.Bold(54);
}
