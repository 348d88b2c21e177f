using System.Globalization;
using System.Security.Cryptography;

namespace Gigstack.Runtime;

/// <summary>A body that is checked against the length and the checksums that its headers announce, when it has come to its end.</summary>
internal sealed class ReceivedBody : DecodedBody
{
    private readonly Stream _inner;
    private readonly IReadOnlyList<BodyDigest> _digests;
    private readonly Dictionary<HashAlgorithmName, IncrementalHash> _hashes = [];
    private readonly long? _length;
    private readonly ReceivedBody? _encoded;
    private readonly bool _isLast;
    private long _received;
    private bool _hasEnded;

    /// <param name="inner">The bytes.</param>
    /// <param name="digests">Their checksums.</param>
    /// <param name="length">Their number; null if unknown.</param>
    /// <param name="encoded">The bytes before they were decompressed; null if they were not.</param>
    /// <param name="isLast">Whether nothing is decompressed after this.</param>
    private ReceivedBody(Stream inner, IReadOnlyList<BodyDigest> digests, long? length, ReceivedBody? encoded, bool isLast)
    {
        (_inner, _digests, _length, _encoded, _isLast) = (inner, digests, length, encoded, isLast);
        foreach (var digest in digests)
        {
            if ((encoded is null || !digest.IsOfContent) && !_hashes.ContainsKey(digest.Algorithm))
                _hashes.Add(digest.Algorithm, IncrementalHash.CreateHash(digest.Algorithm));
        }
    }

    /// <summary>Decompresses a body, and checks it if there is something to check it against.</summary>
    /// <param name="response">Has the headers.</param>
    /// <param name="body">The body as it is sent.</param>
    /// <param name="checksLength">Whether its length is checked, which the handler does with HTTP/1.1 only.</param>
    /// <exception cref="InvalidDataException">The content coding is unknown.</exception>
    public static Stream Open(HttpResponseMessage response, Stream body, bool checksLength)
    {
        var digests = BodyDigest.Of(response);
        var length = checksLength ? LengthOf(response) : null;
        if (digests.Count == 0 && length is null)
            return ContentCoding.Open(response.Content, body);
        var isEncoded = !ContentCoding.IsNone(response.Content);
        var encoded = new ReceivedBody(body, digests, length, encoded: null, isLast: !isEncoded);
#pragma warning disable CA2000 // each stream disposes the one that it reads
        return isEncoded
            ? new ReceivedBody(ContentCoding.Open(response.Content, encoded), digests, length: null, encoded, isLast: true)
            : encoded;
#pragma warning restore CA2000
    }

    /// <summary>Checks the length of a body that was read to its end.</summary>
    /// <exception cref="DamagedBodyException">The headers announce another length.</exception>
    public static void CheckLength(HttpResponseMessage response, long received)
    {
        if (response.Content.Headers.ContentLength is { } length && length != received
            && ContentCoding.IsNone(response.Content) && LengthOf(response) is not null)
        {
            throw OtherLength(received, length);
        }
    }

    /// <summary>The number of bytes that must come; null if unknown. An answer to HEAD has the length of another one.</summary>
    private static long? LengthOf(HttpResponseMessage response) =>
        response.RequestMessage?.Method == HttpMethod.Head || (int)response.StatusCode is 204 or 205 or 304
            ? null
            : response.Content.Headers.ContentLength;

    private static DamagedBodyException OtherLength(long received, long announced) => new(string.Create(
        CultureInfo.InvariantCulture,
        $"The body has {received} bytes, but Content-Length says {announced}."));

    public override int Read(Span<byte> buffer)
    {
        var read = _inner.Read(buffer);
        if (read == 0 && !buffer.IsEmpty && !_hasEnded && _encoded is not null)
            _encoded.CopyTo(Null);
        return Received(buffer, read);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await _inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        // The end of the compressed data can be known before the end of the body.
        if (read == 0 && !buffer.IsEmpty && !_hasEnded && _encoded is not null)
            await _encoded.CopyToAsync(Null, cancellationToken).ConfigureAwait(false);
        return Received(buffer.Span, read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
            foreach (var hash in _hashes.Values)
                hash.Dispose();
        }
        base.Dispose(disposing);
    }

    private int Received(ReadOnlySpan<byte> buffer, int read)
    {
        if (read == 0 && !buffer.IsEmpty && !_hasEnded)
        {
            Check();
            _hasEnded = true;
        }
        _received += read;
        foreach (var hash in _hashes.Values)
            hash.AppendData(buffer[..read]);
        return read;
    }

    private void Check()
    {
        if (_length is { } length && _received != length)
            throw OtherLength(_received, length);
        foreach (var (algorithm, hash) in _hashes)
        {
            var actual = hash.GetCurrentHash();
            foreach (var digest in _digests)
                digest.Matches |= digest.Algorithm == algorithm && digest.Expected.AsSpan().SequenceEqual(actual);
        }
        foreach (var digest in _digests)
        {
            if (!digest.Matches && (_isLast || digest.IsOfContent))
                throw new DamagedBodyException($"The body does not have the checksum of its header {digest.Header}.");
        }
    }
}
