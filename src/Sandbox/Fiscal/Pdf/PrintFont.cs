using System.IO.Compression;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>A font of a size. Its typefaces are resources of this assembly, so that printing needs no font of the machine.</summary>
internal sealed class PrintFont
{
    private static readonly XPdfFontOptions s_options = new(PdfFontEncoding.Unicode, PdfFontEmbedding.TryComputeSubset);
    private static readonly Face s_regular = new("Inter-Regular.ttf.gz");
    private static readonly Face s_bold = new("Inter-Bold.ttf.gz");

    private readonly Face _face;

    private PrintFont(Face face, double size)
    {
        _face = face;
        Font = new XFont(new XGlyphTypeface(face.Source), size, s_options);
    }

    public XFont Font { get; }

    public double LineHeight => Font.Size * 1.3;

    public static PrintFont Regular(double size) => new(s_regular, size);

    public static PrintFont Bold(double size) => new(s_bold, size);

    /// <summary>The width of a text in points.</summary>
    public double Width(string text, XGraphics graphics)
    {
        double ems = 0;
        foreach (var character in text)
        {
            if (!_face.Ems.TryGetValue(character, out var width))
                _face.Ems[character] = width = graphics.MeasureString(character.ToString(), Font).Width / Font.Size;
            ems += width;
        }

        return ems * Font.Size;
    }

    private sealed class Face(string resource)
    {
        private readonly Lazy<XFontSource> _source = new(() => Read(resource));

        public XFontSource Source => _source.Value;

        /// <summary>The widths of the characters measured so far, by the size of the font.</summary>
        public Dictionary<char, double> Ems { get; } = [];

        private static XFontSource Read(string resource)
        {
            using var gzip = new GZipStream(
                typeof(PrintFont).Assembly.GetManifestResourceStream(resource)!, CompressionMode.Decompress);
            using var font = new MemoryStream();
            gzip.CopyTo(font);
            return XFontSource.GetOrCreateFrom(font.ToArray());
        }
    }
}
