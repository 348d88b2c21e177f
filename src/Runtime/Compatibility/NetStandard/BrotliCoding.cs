namespace Gigstack.Runtime;

/// <summary>Brotli, which older frameworks do not have.</summary>
internal static class BrotliCoding
{
    /// <summary>The content codings that requests ask for.</summary>
    public const string Accepted = "gzip";

    public static bool IsKnown => false;

    public static Stream Open(Stream body) => throw new NotSupportedException();
}
