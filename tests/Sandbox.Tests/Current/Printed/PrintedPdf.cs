using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using ZXing;

namespace Gigstack.Sandbox.Tests.Current.Printed;

/// <summary>A PDF read by another library.</summary>
internal sealed class PrintedPdf : IDisposable
{
    private readonly PdfDocument _document;

    private PrintedPdf(PdfDocument document) => _document = document;

    /// <summary>The text of each page.</summary>
    public IReadOnlyList<string> Pages => [.. _document.GetPages().Select(page => page.Text)];

    /// <summary>All text. Lines follow each other without a space.</summary>
    public string Text => string.Concat(Pages);

    public DocumentInformation Information => _document.Information;

    /// <param name="content">The file.</param>
    /// <param name="name">Its name in the folder GIGSTACK_PRINTS, if that is set: for people to look at.</param>
    public static PrintedPdf Open(byte[] content, string name)
    {
        if (Environment.GetEnvironmentVariable("GIGSTACK_PRINTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, name + ".pdf"), content);
        return new PrintedPdf(PdfDocument.Open(content));
    }

    /// <summary>The text of the QR code, and its width in points.</summary>
    public (string Text, double Width) Qr()
    {
        var image = Assert.Single(_document.GetPages().SelectMany(page => page.GetImages()));
        Assert.True(image.TryGetBytesAsMemory(out var pixels));
        var luminance = new RGBLuminanceSource(
            pixels.ToArray(), image.WidthInSamples, image.HeightInSamples, RGBLuminanceSource.BitmapFormat.RGB24);
        // The picture is nothing but the code. Looking for a code in a photograph does not find about one in a hundred of these, even with
        // TryHarder; reading it as a pure picture found 30,000 of 30,000.
        var result = new BarcodeReaderGeneric { Options = { PossibleFormats = [BarcodeFormat.QR_CODE], PureBarcode = true } }.Decode(luminance);
        Assert.NotNull(result);
        return (result.Text, image.BoundingBox.Width);
    }

    /// <summary>The texts are there, on however many lines.</summary>
    public void Says(params IEnumerable<string> texts)
    {
        var all = Dense(Text);
        Assert.All(texts, text => Assert.Contains(Dense(text), all, StringComparison.Ordinal));
    }

    private static string Dense(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));

    public void Dispose() => _document.Dispose();
}
