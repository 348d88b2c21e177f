namespace Gigstack.Runtime;

/// <summary>
/// The content codings that are accepted. A handler does not notice if a compressed body lacks its end; here, every coding is read to its
/// end.
/// </summary>
internal static class ContentCoding
{
    /// <summary>What requests ask for.</summary>
    public const string Accepted = BrotliCoding.Accepted;

    /// <summary>Whether the body is sent as it is. An empty one is not compressed, whatever its header says.</summary>
    public static bool IsNone(HttpContent content) =>
        !content.Headers.NonValidated.Contains("Content-Encoding") || content.Headers.ContentLength == 0;

    /// <summary>Decompresses a body.</summary>
    /// <param name="content">Has the headers.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <exception cref="IOException">The coding is unknown.</exception>
    public static Stream Open(HttpContent content, Stream body)
    {
        if (IsNone(content))
            return body;
        foreach (var coding in content.Headers.ContentEncoding.Reverse())
            body = Open(coding, body);
        return body;
    }

    private static Stream Open(string coding, Stream body)
    {
        if (coding.Equals("gzip", StringComparison.OrdinalIgnoreCase) || coding.Equals("x-gzip", StringComparison.OrdinalIgnoreCase))
            return new GzipBody(body);
        if (BrotliCoding.IsKnown && coding.Equals("br", StringComparison.OrdinalIgnoreCase))
            return BrotliCoding.Open(body);
        if (coding.Equals("deflate", StringComparison.OrdinalIgnoreCase))
            return new DeflateBody(body);
        return coding.Equals("identity", StringComparison.OrdinalIgnoreCase)
            ? body
            : throw new IOException($"The content coding is not one that was asked for: {Accepted}.");
    }
}
