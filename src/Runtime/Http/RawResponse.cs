using System.Buffers;
using System.Net;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>A response whose body is in pooled memory, or still open, until it is disposed.</summary>
internal sealed partial class RawResponse : IDisposable
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

    /// <summary>The media type with its parameters, as it was sent.</summary>
    public string? ContentType =>
        _response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values) ? values.ToString() : null;

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
    public bool IsReplaced => _json is not null && !IsTranscoded;

    private bool IsTranscoded { get; set; }

    /// <summary>Whether there is a body, as far as is known. The response can be closed already, and then computes no length.</summary>
    public bool HasBody => _buffer is not null
        ? _length > 0
        : _response.Content.Headers.NonValidated.TryGetValues("Content-Length", out var length) && length.ToString().TrimStart('0').Length > 0;

    /// <summary>The body as text, truncated to 64 KiB.</summary>
    public string Text
    {
        get
        {
            var utf8 = (IsTranscoded ? Body : Received).Span;
            return Encoding.UTF8.GetString(utf8[..Math.Min(utf8.Length, MaxErrorBytes)]);
        }
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

    /// <summary>Replaces the body by the same in UTF-8.</summary>
    public void Transcode(byte[] utf8) => (_json, IsTranscoded) = (utf8, true);

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
}
