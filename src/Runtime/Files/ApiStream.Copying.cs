using System.Globalization;
using System.Runtime.CompilerServices;

namespace Gigstack.Runtime;

/// <content>Reads the body to its end.</content>
#pragma warning disable CA1711 // a stream with its metadata
public sealed partial class ApiStream
#pragma warning restore CA1711
{
    private const int BufferSize = 80 * 1024;

    /// <summary>Reads the rest into memory, up to <see cref="ApiClientOptions.MaxResponseBytes"/>.</summary>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <returns>The bytes.</returns>
    /// <exception cref="ApiException">
    /// The body is too large or damaged, the connection was closed, or nothing arrived for <see cref="ApiClientOptions.Timeout"/>.
    /// </exception>
    public async Task<byte[]> ReadBytesAsync(CancellationToken cancellationToken = default)
    {
        var limit = _call?.MaxResponseBytes ?? Array.MaxLength;
        using var bytes = new MemoryStream();
        await foreach (var read in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            if (bytes.Length + read.Length > limit)
                throw TooLong("", limit);
            bytes.Write(read.Span);
        }
        return bytes.ToArray();
    }

    /// <summary>Copies the rest as it arrives, without a size limit.</summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="cancellationToken">Cancels copying.</param>
    /// <returns>A task that completes when everything is copied.</returns>
    /// <exception cref="ApiException">
    /// The body is damaged, the connection was closed, or nothing arrived for <see cref="ApiClientOptions.Timeout"/>. Exceptions of
    /// <paramref name="destination"/> are not wrapped.
    /// </exception>
    public Task CopyToAsync(Stream destination, CancellationToken cancellationToken = default) =>
        CopyToAsync(destination, progress: null, cancellationToken);

    /// <summary>Copies the rest as it arrives, without a size limit.</summary>
    /// <param name="destination">The stream to write to.</param>
    /// <param name="progress">Is told how many bytes were written; null for nobody.</param>
    /// <param name="cancellationToken">Cancels copying.</param>
    /// <returns>A task that completes when everything is copied.</returns>
    /// <exception cref="ApiException">
    /// The body is damaged, the connection was closed, or nothing arrived for <see cref="ApiClientOptions.Timeout"/>. Exceptions of
    /// <paramref name="destination"/> are not wrapped.
    /// </exception>
    public async Task CopyToAsync(Stream destination, IProgress<long>? progress, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(destination);
        var written = 0L;
        await foreach (var read in ReadAsync(cancellationToken).ConfigureAwait(false))
        {
            await destination.WriteAsync(read, cancellationToken).ConfigureAwait(false);
            progress?.Report(written += read.Length);
        }
    }

    /// <summary>The bytes as they arrive. What the consumer does in between is not limited in time.</summary>
    private async IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var buffer = new byte[BufferSize];
        using var stall = ClockTimeout.Start(Timeout.InfiniteTimeSpan, _clock);
        using var cancellation = cancellationToken.UnsafeRegister(static stall => ((CancellationTokenSource)stall!).Cancel(), stall);
        while (await ReadInTimeAsync(buffer, stall, cancellationToken).ConfigureAwait(false) is > 0 and var read)
            yield return buffer.AsMemory(0, read);
    }

    private async ValueTask<int> ReadInTimeAsync(Memory<byte> buffer, CancellationTokenSource stall, CancellationToken cancellationToken)
    {
        stall.CancelAfter(_timeout);
        try
        {
            return await ReadSomeAsync(buffer, stall.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException exception) when (stall.IsCancellationRequested)
        {
            if (cancellationToken.IsCancellationRequested)
                throw Canceled(new OperationCanceledException(exception.Message, exception, cancellationToken));
            throw Failed(
                string.Create(CultureInfo.InvariantCulture, $"with a body that stalled: nothing arrived for {_timeout.TotalSeconds} s"),
                new TimeoutException("The body stalled.", exception));
        }
        finally
        {
            stall.CancelAfter(Timeout.InfiniteTimeSpan);
        }
    }

    private OperationCanceledException Canceled(OperationCanceledException exception)
    {
        if (_response is not null)
            _call?.Canceled(_response, exception);
        return exception;
    }
}
