namespace Gigstack.Sandbox.Current.SupportDocuments;

/// <summary>The format of a file, detected by its first bytes.</summary>
internal sealed record FileFormat(string Extension, string MediaType)
{
    /// <summary>Returns null if the format is not accepted.</summary>
    public static FileFormat? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("%PDF-"u8))
            return new FileFormat("pdf", "application/pdf");
        if (content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return new FileFormat("png", "image/png");
        if (content.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return new FileFormat("jpg", "image/jpeg");
        return content.Length >= 12 && content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8)
            ? new FileFormat("webp", "image/webp")
            : null;
    }
}
