namespace Gigstack.Runtime;

/// <summary>Brotli, which the framework has.</summary>
internal static class BrotliCoding
{
    /// <summary>The content codings that requests ask for.</summary>
    public const string Accepted = "gzip, br";

    public static bool IsKnown => true;

    public static Stream Open(Stream body) => new BrotliBody(body);
}
