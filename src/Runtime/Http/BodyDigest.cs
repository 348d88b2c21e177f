using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Gigstack.Runtime;

/// <summary>
/// A checksum that a response announces for its body: Content-Digest and Repr-Digest (RFC 9530), Digest (RFC 3230), and Content-MD5, which
/// .NET cannot verify in a browser. Other algorithms and malformed values are ignored.
/// </summary>
internal sealed class BodyDigest
{
    private BodyDigest(string header, HashAlgorithmName algorithm, byte[] expected, bool isOfContent)
    {
        (Header, Algorithm, Expected, IsOfContent) = (header, algorithm, expected, isOfContent);
    }

    public string Header { get; }

    public HashAlgorithmName Algorithm { get; }

    public byte[] Expected { get; }

    /// <summary>
    /// Whether it is of the bytes as they are sent. The others should be as well, but a proxy that compresses keeps the checksum of what it
    /// compressed.
    /// </summary>
    public bool IsOfContent { get; }

    /// <summary>Whether the bytes have this checksum, before or after decompression.</summary>
    public bool Matches { get; set; }

    public static IReadOnlyList<BodyDigest> Of(HttpResponseMessage response)
    {
        List<BodyDigest>? digests = null;
        Add(response.Headers, response, ref digests);
        Add(response.Content.Headers, response, ref digests);
        return digests is null || IsDecodedAlready(response.Content) ? [] : digests;
    }

    private static void Add(HttpHeaders headers, HttpResponseMessage response, ref List<BodyDigest>? digests)
    {
        foreach (var header in headers.NonValidated)
        {
            // The length first: this is done for each response.
            if (header.Key.Length is not (6 or 11 or 14))
                continue;
            if (Is(header, "Content-Digest"))
                AddAll("Content-Digest", header.Value, isOfContent: true, ref digests);
            else if (!BrowserFetch.IsUsed && Is(header, "Content-MD5"))
                AddMd5(header.Value, ref digests);
            else if (IsWhole(response) && Is(header, "Repr-Digest"))
                AddAll("Repr-Digest", header.Value, isOfContent: false, ref digests);
            else if (IsWhole(response) && Is(header, "Digest"))
                AddAll("Digest", header.Value, isOfContent: false, ref digests);
        }
    }

    private static bool Is(KeyValuePair<string, HeaderStringValues> header, string name) =>
        header.Key.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the body is all of the file. The checksum of a file says nothing about a part.</summary>
    private static bool IsWhole(HttpResponseMessage response) => response.StatusCode != HttpStatusCode.PartialContent;

    /// <summary>Whether a handler of the user decompressed the body: the bytes that the checksum is of are gone then.</summary>
    private static bool IsDecodedAlready(HttpContent content) =>
        content.GetType().Name.EndsWith("DecompressedContent", StringComparison.Ordinal);

    // sha-256=:base64:, sha-512=:base64: in RFC 9530; SHA-256=base64,sha-512=base64 in RFC 3230
    private static void AddAll(string header, HeaderStringValues lines, bool isOfContent, ref List<BodyDigest>? digests)
    {
        foreach (var line in lines)
        {
            foreach (var part in line.Split(','))
            {
                var member = part.Trim();
                var equals = member.IndexOf('=', StringComparison.Ordinal);
                if (equals < 0 || AlgorithmOf(member[..equals].TrimEnd()) is not var (algorithm, size))
                    continue;
                var value = member[(equals + 1)..].TrimStart();
                if (value.StartsWith(':') && value.IndexOf(':', 1) is > 0 and var end)
                    value = value[1..end];
                var hash = new byte[size];
                if (Convert.TryFromBase64String(value, hash, out var length) && length == size)
                    (digests ??= []).Add(new(header, algorithm, hash, isOfContent));
            }
        }
    }

    private static (HashAlgorithmName Algorithm, int Size)? AlgorithmOf(string name) =>
        name.Equals("sha-256", StringComparison.OrdinalIgnoreCase) ? (HashAlgorithmName.SHA256, SHA256.HashSizeInBytes)
        : name.Equals("sha-512", StringComparison.OrdinalIgnoreCase) ? (HashAlgorithmName.SHA512, SHA512.HashSizeInBytes)
        : null;

    private static void AddMd5(HeaderStringValues lines, ref List<BodyDigest>? digests)
    {
#pragma warning disable CA5351 // against damage, not against attack
        var hash = new byte[MD5.HashSizeInBytes];
#pragma warning restore CA5351
        if (lines.Count == 1 && Convert.TryFromBase64String(lines.ToString().Trim(), hash, out var length) && length == hash.Length)
            (digests ??= []).Add(new("Content-MD5", HashAlgorithmName.MD5, hash, isOfContent: false));
    }
}
