using System.Buffers;
using System.Globalization;

namespace Gigstack.Runtime;

/// <summary>Reads the stream of a file for one attempt, and tells its failures from those of the connection.</summary>
internal sealed class GivenContent : IDisposable
{
    private const int BufferSize = 80 * 1024;

    private readonly ApiFile _file;
    private readonly long? _length;
    private readonly CancellationToken _cancellationToken;
    private readonly byte[] _buffer = ArrayPool<byte>.Shared.Rent(BufferSize);
    private long _read;
    private long _sent;

    public GivenContent(ApiFile file, long? length, CancellationToken cancellationToken)
    {
        (_file, _length, _cancellationToken) = (file, length, cancellationToken);
        ReportSent(0);
    }

    public void Rewind(long start) => Guard(static (self, start) => self._file.Content.Position = start, start);

    /// <summary>Reads what to send next; empty at the end.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync()
    {
        var read = await ReadAsync(_buffer.AsMemory(0, BufferSize)).ConfigureAwait(false);
        _read += read;
        if (_length is not { } length)
            return _buffer.AsMemory(0, read);

        // Before the last bytes leave: with them, the request is complete, and the server executes it.
        if (read > 0 && _read == length)
            _read += await ReadAsync(_buffer.AsMemory(read, 1)).ConfigureAwait(false);
        return _read > length ? throw Failure($"has more than the {length} bytes that its length says")
            : read == 0 && _read < length ? throw Failure($"ended after {_read} of the {length} bytes that its length says")
            : _buffer.AsMemory(0, read);
    }

    public void ReportSent(int count)
    {
        _sent += count;
        if (_file.Progress is not null)
            Guard(static (self, sent) => self._file.Progress!.Report(sent), _sent);
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    private async ValueTask<int> ReadAsync(Memory<byte> buffer)
    {
        try
        {
            return await _file.Content.ReadAsync(buffer, _cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!_cancellationToken.IsCancellationRequested)
        {
            throw new GivenStreamException(exception);
        }
    }

    private void Guard(Action<GivenContent, long> action, long value)
    {
        try
        {
            action(this, value);
        }
        catch (Exception exception)
        {
            throw new GivenStreamException(exception);
        }
    }

    private GivenStreamException Failure(FormattableString what) =>
        new(new InvalidOperationException(
            $"The stream of the file {_file.FileName ?? "(no name)"} {what.ToString(CultureInfo.InvariantCulture)}."));
}
