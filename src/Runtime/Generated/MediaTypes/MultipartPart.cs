using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>A part of a form: its head, the empty line behind it included, and bytes or a file.</summary>
internal sealed record MultipartPart(byte[] Head, byte[]? Bytes, ApiFile? File)
{
    /// <summary>The number of bytes without the head; null if unknown.</summary>
    public long? ContentLength => Bytes?.Length ?? File!.Length;

    public static MultipartPart Of(string name, byte[] bytes, string? contentType, MultipartHeaders? headers) =>
        new(HeadOf(name, null, contentType, headers), bytes, null);

    // Servers treat a part without file name as a text field. Browsers name such a file "blob".
    public static MultipartPart Of(string name, ApiFile file, string contentType, MultipartHeaders? headers) =>
        new(HeadOf(name, file.FileName ?? "blob", contentType, headers), null, file);

    private static byte[] HeadOf(string name, string? fileName, string? contentType, MultipartHeaders? headers)
    {
        var head = new StringBuilder($"Content-Disposition: form-data; name=\"{Escape(name)}\"");
        if (fileName is not null)
            head.Append("; filename=\"").Append(Escape(fileName)).Append('"');
        head.Append("\r\n");
        if (contentType is not null)
            head.Append("Content-Type: ").Append(contentType).Append("\r\n");
        headers?.WriteTo(head);
        return Encoding.UTF8.GetBytes(head.Append("\r\n").ToString());
    }

    // As browsers do. A backslash is not escaped.
    private static string Escape(string text) => text
        .Replace("\"", "%22", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);
}
