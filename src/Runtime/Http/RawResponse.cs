using System.Buffers;
using System.Net;
using System.Runtime.CompilerServices;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>A response whose body is in pooled memory, or still open, until it is disposed.</summary>
internal sealed class RawResponse : IDisposable
{
    /// <summary>The part of an error body that is read.</summary>
    public const int MaxErrorBytes = 64 * 1024;

    private readonly HttpResponseMessage _response;
    private byte[]? _buffer;
    private byte[]? _json;
    private int _length;
    private ApiHeaders? _headers;
    private Stream? _body;
    private SentSecrets _secrets;

    private RawResponse(HttpResponseMessage response, bool isSuccess, TimeSpan? retryAfter)
    {
        _response = response;
        IsSuccess = isSuccess;
        RetryAfter = retryAfter;
    }

    /// <summary>The request, with the credential.</summary>
    public HttpRequestMessage? Request => _response.RequestMessage;

    public HttpStatusCode StatusCode => _response.StatusCode;

    public Version Version => _response.Version;

    public bool IsSuccess { get; private set; }

    /// <summary>Whether what was to be deleted was gone, and an attempt before may have deleted it.</summary>
    public bool IsGone { get; private set; }

    public string? ReasonPhrase => _response.ReasonPhrase is { } phrase ? _secrets.Hide(phrase) : null;

    public string? MediaType => _response.Content.Headers.ContentType?.MediaType;

    public ApiHeaders Headers => _headers ??= new ApiHeaders(_response.Headers, _response.Content.Headers, _secrets);

    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the body is left open for the caller to read.</summary>
    public bool IsOpen { get; private set; }

    /// <summary>Why the body is not complete; null if it is, or was not read.</summary>
    public Exception? BodyFault { get; private set; }

    /// <summary>The number of bytes of the body; null if unknown, or if they are compressed.</summary>
    public long? ContentLength => ContentCoding.IsNone(_response.Content) ? _response.Content.Headers.ContentLength : null;

    /// <summary>The body; the JSON that it means, after <see cref="Replace"/>.</summary>
    public ReadOnlyMemory<byte> Body => _json ?? _buffer.AsMemory(0, _length);

    /// <summary>The body as it was received, after decompression.</summary>
    public ReadOnlyMemory<byte> Received => _buffer.AsMemory(0, _length);

    /// <summary>Whether the body is JSON in place of what was received.</summary>
    public bool IsReplaced => _json is not null;

    /// <summary>Whether there is a body, as far as is known.</summary>
    public bool HasBody => _buffer is null ? ContentLength is > 0 : _length > 0;

    /// <summary>The body as text, truncated to 64 KiB.</summary>
    public string Text => Encoding.UTF8.GetString(_buffer.AsSpan(0, Math.Min(_length, MaxErrorBytes)));

    /// <summary>
    /// Reads as much of the body as its use needs. Takes ownership of the response if its body is left open. A body that breaks off is a
    /// <see cref="BodyFault"/>: status, headers and the part that arrived stay.
    /// </summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public static async ValueTask<RawResponse> ReadAsync(
        HttpResponseMessage response,
        bool isSuccess,
        TimeSpan? retryAfter,
        BodyUse use,
        long limit,
        CancellationToken cancellationToken)
    {
        var isOpen = use == BodyUse.Raw || (isSuccess && use == BodyUse.Stream);
        var result = new RawResponse(response, isSuccess, retryAfter) { IsOpen = isOpen };
        if (isOpen || (isSuccess && use == BodyUse.Ignore))
            return result;
        if (isSuccess && response.Content.Headers.ContentLength > limit)
        {
            result.BodyFault = new ResponseTooLargeException();
            return result;
        }
        try
        {
            await result.FillAsync(isSuccess ? (int)limit : MaxErrorBytes, cancellationToken).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // a content stream may throw anything
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result.BodyFault = exception;
        }
        return result;
    }

    /// <summary>Keeps the secrets of the request out of an error that echoes them.</summary>
    public void Hide(SentSecrets secrets)
    {
        _secrets = secrets;
        secrets.Hide(_buffer.AsSpan(0, _length));
    }

    /// <summary>Makes this a success, since what was to be deleted is gone.</summary>
    public void AcceptGone()
    {
        IsSuccess = true;
        IsGone = true;
    }

    /// <summary>Replaces the body by the JSON that it means. Its text stays as it was received.</summary>
    public void Replace(byte[] json) => _json = json;

    /// <summary>The body, decompressed and checked.</summary>
    public async Task<Stream> OpenAsync(CancellationToken cancellationToken) => _body ??= ReceivedBody.Open(
        _response,
        await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
        checksLength: true);

    /// <summary>The response itself, with its body decompressed.</summary>
    public async Task<HttpResponseMessage> DetachAsync(CancellationToken cancellationToken)
    {
        if (ContentCoding.IsNone(_response.Content))
            return _response;
        var encoded = _response.Content;
        var decoded = new StreamContent(await OpenAsync(cancellationToken).ConfigureAwait(false));
        foreach (var header in encoded.Headers.NonValidated)
        {
            if (header.Key is not ("Content-Encoding" or "Content-Length"))
                decoded.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }
        _response.Content = decoded;
        return _response;
    }

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    public string Decode(Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(_buffer ?? [], 0, _length), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        if (IsOpen)
        {
            _body?.Dispose();
            _response.Dispose();
        }
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
        _length = 0;
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FillAsync(int limit, CancellationToken cancellationToken)
    {
        var content = _response.Content;
        var stream = ReceivedBody.Open(
            _response,
            await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            checksLength: false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more than Content-Length, so that the end is found without growing. Content-Length is trusted up to 1 MiB.
            var announced = Math.Min(content.Headers.ContentLength ?? 0, limit);
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(announced + 1, 4096, 1024 * 1024));
            while (true)
            {
                var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    ReceivedBody.CheckLength(_response, _length);
                    return;
                }
                _length += read;
                if (_length > limit)
                {
                    // An error is truncated: its status matters more than its size.
                    _length = limit;
                    if (IsSuccess)
                        throw new ResponseTooLargeException();
                    return;
                }
                if (_length == _buffer.Length)
                    Grow();
            }
        }
    }

    private void Grow()
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, 2L * _buffer!.Length));
        _buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
