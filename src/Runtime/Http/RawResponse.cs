using System.Buffers;
using System.Net;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>A response whose body is in pooled memory, or still open, until it is disposed.</summary>
internal sealed class RawResponse : IDisposable
{
    private const int MaxTextBytes = 64 * 1024;

    private readonly HttpResponseMessage _response;
    private byte[]? _buffer;
    private byte[]? _json;
    private int _length;

    private RawResponse(HttpResponseMessage response, bool isSuccess, TimeSpan? retryAfter)
    {
        _response = response;
        StatusCode = response.StatusCode;
        IsSuccess = isSuccess;
        ReasonPhrase = response.ReasonPhrase;
        MediaType = response.Content.Headers.ContentType?.MediaType;
        Headers = new ApiHeaders(response.Headers, response.Content.Headers);
        RetryAfter = retryAfter;
    }

    public HttpStatusCode StatusCode { get; }

    public bool IsSuccess { get; }

    public string? ReasonPhrase { get; }

    public string? MediaType { get; }

    public ApiHeaders Headers { get; }

    public TimeSpan? RetryAfter { get; }

    /// <summary>Whether the body is left open for the caller to read.</summary>
    public bool IsOpen { get; private set; }

    public long? ContentLength => _response.Content.Headers.ContentLength;

    /// <summary>The body; the JSON that it means, after <see cref="Replace"/>.</summary>
    public ReadOnlyMemory<byte> Body => _json ?? _buffer.AsMemory(0, _length);

    /// <summary>Whether the body is JSON in place of what was received.</summary>
    public bool IsReplaced => _json is not null;

    /// <summary>Whether there is a body, as far as is known.</summary>
    public bool HasBody => _buffer is null ? ContentLength is > 0 : _length > 0;

    /// <summary>The body as text, truncated to 64 KiB.</summary>
    public string Text => Encoding.UTF8.GetString(_buffer.AsSpan(0, Math.Min(_length, MaxTextBytes)));

    /// <summary>Takes ownership of the response if its body is left open.</summary>
    public static async Task<RawResponse> ReadAsync(
        HttpResponseMessage response,
        bool isSuccess,
        TimeSpan? retryAfter,
        BodyUse use,
        long limit,
        CancellationToken cancellationToken)
    {
        var result = new RawResponse(response, isSuccess, retryAfter);
        result.IsOpen = result.IsSuccess && use == BodyUse.Stream;
        if (result.IsSuccess && use != BodyUse.Read)
            return result;
        if (result.IsSuccess && response.Content.Headers.ContentLength > limit)
            throw new ResponseTooLargeException();
        try
        {
            await result.FillAsync(response.Content, (int)limit, cancellationToken).ConfigureAwait(false);
            return result;
        }
        catch
        {
            result.Dispose();
            throw;
        }
    }

    /// <summary>Replaces the body by the JSON that it means. Its text stays as it was received.</summary>
    public void Replace(byte[] json) => _json = json;

    public async Task<Stream> OpenAsync(CancellationToken cancellationToken) => ReceivedBody.Open(
        _response,
        await _response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
        checksLength: true);

    public string? Header(string name) => Headers.TryGetValue(name, out var values) ? string.Join(", ", values) : null;

    public string Decode(Encoding encoding)
    {
        using var reader = new StreamReader(new MemoryStream(_buffer ?? [], 0, _length), encoding, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }

    public void Dispose()
    {
        if (IsOpen)
            _response.Dispose();
        if (_buffer is { } buffer)
            ArrayPool<byte>.Shared.Return(buffer);
        _buffer = null;
        _length = 0;
    }

    private async Task FillAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        var stream = ReceivedBody.Open(
            _response,
            await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false),
            checksLength: false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more than Content-Length, so that the end is found without growing. Content-Length is trusted up to 1 MiB.
            var announced = content.Headers.ContentLength ?? 0;
            _buffer = ArrayPool<byte>.Shared.Rent((int)Math.Clamp(announced + 1, 4096, 1024 * 1024));
            while (true)
            {
                var read = await stream.ReadAsync(_buffer.AsMemory(_length), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                    return;
                _length += read;
                if (_length > limit)
                {
                    // An error is truncated: its status matters more than its size.
                    if (IsSuccess)
                        throw new ResponseTooLargeException();
                    _length = limit;
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
