using PdfSharp.Drawing;
using QRCoder;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>A QR code.</summary>
internal static class QrImage
{
    private const int PixelsPerModule = 4;

    /// <summary>Prints the code, with its quiet zone, as a square.</summary>
    public static void Print(XGraphics graphics, string text, double x, double y, double side)
    {
        using var code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var bitmap = new BitmapByteQRCode(code);
        using var file = new MemoryStream(bitmap.GetGraphic(PixelsPerModule));
        using var image = XImage.FromStream(file);
        image.Interpolate = false;
        graphics.DrawImage(image, x, y, side, side);
    }
}
