using System.Security.Cryptography;

namespace Gigstack.Runtime;

/// <summary>Members of hashes that older frameworks do not have.</summary>
internal static class Hashes
{
    extension(HMACSHA256)
    {
        public static int HashSizeInBytes => 32;

        public static int HashData(byte[] key, ReadOnlySpan<byte> source, Span<byte> destination)
        {
            using var hmac = new HMACSHA256(key);
            hmac.ComputeHash(source.ToArray()).CopyTo(destination);
            return 32;
        }
    }

    public static void AppendData(this IncrementalHash hash, ReadOnlySpan<byte> data) => hash.AppendData(data.ToArray());

    /// <summary>Every caller asks once, at the end.</summary>
    public static byte[] GetCurrentHash(this IncrementalHash hash) => hash.GetHashAndReset();
}

/// <inheritdoc cref="Hashes"/>
internal static class HashesOf256
{
    extension(SHA256)
    {
        public static int HashSizeInBytes => 32;
    }
}

/// <inheritdoc cref="Hashes"/>
internal static class HashesOf512
{
    extension(SHA512)
    {
        public static int HashSizeInBytes => 64;
    }
}

/// <inheritdoc cref="Hashes"/>
internal static class HashesOf128
{
    extension(MD5)
    {
        public static int HashSizeInBytes => 16;
    }
}
