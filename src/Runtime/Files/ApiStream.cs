using Gigstack.Runtime.Generated;

namespace Gigstack.Runtime;

/// <summary>A response body that is read as it arrives. It holds a connection until it is disposed.</summary>
#pragma warning disable CA1711 // a stream with its metadata
public sealed partial class ApiStream : IDisposable, IAsyncDisposable
#pragma warning restore CA1711
{
    private readonly RawResponse? _response;
    private readonly CallErrors? _call;
    private readonly TimeSpan _timeout = Timeout.InfiniteTimeSpan;
    private readonly TimeProvider _clock = TimeProvider.System;

    /// <summary>Creates a response body, for tests.</summary>
    /// <param name="content">The bytes. Disposed together with this object.</param>
    /// <param name="contentType">The media type.</param>
    /// <param name="length">The number of bytes, if known.</param>
    /// <param name="fileName">The name of the file.</param>
    public ApiStream(Stream content, string? contentType = null, long? length = null, string? fileName = null)
    {
        ArgumentNullException.ThrowIfNull(content);
        Content = content;
        ContentType = contentType;
        Length = length;
        FileName = fileName;
    }

    internal ApiStream(CallErrors call, RawResponse response, Stream content, TimeSpan timeout, TimeProvider clock)
        : this(
            content,
            response.Header("Content-Type"),
            response.ContentLength,
            ContentDispositionFileName.Of(response.Header("Content-Disposition")))
    {
        _call = call;
        _response = response;
        _timeout = timeout;
        _clock = clock;
    }

    /// <summary>
    /// The bytes as they arrive, decompressed. They can be read once, and no timeout applies: cancel reading if the server may stall.
    /// At the end, an <see cref="IOException"/> says that length or checksum are not those that the headers announce.
    /// </summary>
    public Stream Content { get; }

    /// <summary>The media type with its parameters; null if the API sends none.</summary>
    public string? ContentType { get; }

    /// <summary>The number of bytes; null if unknown or compressed.</summary>
    public long? Length { get; }

    /// <summary>The file name without a path; null if the API sends none.</summary>
    public string? FileName { get; }

    /// <summary>Closes the response.</summary>
    public void Dispose()
    {
        End();
        Content.Dispose();
        _response?.Dispose();
    }

    /// <summary>Closes the response.</summary>
    /// <returns>A task that completes when the response is closed.</returns>
    public async ValueTask DisposeAsync()
    {
        End();
        await Content.DisposeAsync().ConfigureAwait(false);
        _response?.Dispose();
    }

    /// <summary>Reads the bytes that have arrived. Returns 0 at the end.</summary>
    internal async ValueTask<int> ReadSomeAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            var read = await Content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0)
                End();
            return read;
        }
        catch (DamagedBodyException exception)
        {
            throw Failed($"with a damaged body: {Excerpt.OfMessage(exception.Message)}", exception);
        }
        // A content stream may throw anything; ObjectDisposedException is the caller's own.
        catch (Exception exception) when (exception is not (OperationCanceledException or ObjectDisposedException))
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw Failed($"with a body that was cut off: {Excerpt.OfMessage(exception.Message)}", exception);
        }
    }

    /// <summary>Reads one item of a sequence.</summary>
    internal T ReadItem<T>(ReadOnlyMemory<byte> item, Func<ReadOnlyMemory<byte>, T> read)
    {
        try
        {
            return _call is not null && _response is not null
                ? _call.Watch.ReadLimited(_response.StatusCode, item, read, static (item, read) => read(item))
                : read(item);
        }
        catch (TooManyItemsException exception)
        {
            throw Failed($"with {exception.Limit}", null);
        }
        catch (JsonReadException exception)
        {
            throw Failed($"with an item that cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>An item of a sequence is limited like a whole response.</summary>
    internal void CheckLength(long length)
    {
        if (_call is not null && length > _call.MaxResponseBytes)
            throw TooLong("an item of ", _call.MaxResponseBytes);
    }

    internal ApiException Failed(string what, Exception? cause) => _call is not null && _response is not null
        ? _call.Unreadable(_response, what, cause)
        : new ApiException($"The API returned {what}", cause);

    // The call lasts until its body is read or closed.
    private void End()
    {
        if (_response is not null)
            _call?.Succeeded(_response);
    }

    private ApiException TooLong(string what, long limit) =>
        Failed(CallErrors.MoreThan(what, limit), null);
}
