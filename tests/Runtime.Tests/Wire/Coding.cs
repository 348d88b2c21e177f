using System.IO.Compression;

namespace Gigstack.Runtime.Tests.Wire;

/// <summary>Compresses what a server sends.</summary>
internal static class Coding
{
    /// <param name="coding">gzip, br or deflate.</param>
    /// <param name="content">The bytes.</param>
    public static byte[] Compressed(string coding, byte[] content)
    {
        using var sent = new MemoryStream();
        using (Stream compressing = coding switch
        {
            "gzip" => new GZipStream(sent, CompressionLevel.Fastest),
            "br" => new BrotliStream(sent, CompressionLevel.Fastest),
            _ => new ZLibStream(sent, CompressionLevel.Fastest),
        })
        {
            compressing.Write(content);
        }
        return sent.ToArray();
    }
}
