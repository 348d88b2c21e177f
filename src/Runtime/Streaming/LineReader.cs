using System.Buffers;

namespace Gigstack.Runtime;

/// <summary>Splits a body into lines as it arrives. It compares bytes: a terminator is never part of a longer UTF-8 sequence.</summary>
internal sealed class LineReader(ApiStream source, SearchValues<byte> terminators)
{
    private static ReadOnlySpan<byte> s_bom => [0xEF, 0xBB, 0xBF];

    private byte[] _buffer = new byte[4096];
    private int _start;
    private int _searched;
    private int _end;
    private bool _isFirst = true;
    private bool _isAfterReturn;
    private bool _isAtEnd;

    /// <summary>The line without its terminator. Valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Line { get; private set; }

    /// <summary>Whether the line ended with a terminator, not at the end of the body.</summary>
    public bool IsTerminated { get; private set; }

    /// <summary>Reads the next line. Returns false at the end.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            SkipLineFeed();
            var found = _buffer.AsSpan(_searched, _end - _searched).IndexOfAny(terminators);
            if (found >= 0)
            {
                var at = _searched + found;
                Take(at, isTerminated: true);
                _isAfterReturn = _buffer[at] == (byte)'\r';
                _start = _searched = at + 1;
                return true;
            }
            _searched = _end;
            if (_isAtEnd)
            {
                Take(_end, isTerminated: false);
                _start = _end;
                return !Line.IsEmpty;
            }
            await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>CR LF is one terminator, even if the two arrive separately: the line is returned at the CR.</summary>
    private void SkipLineFeed()
    {
        if (!_isAfterReturn || _start == _end)
            return;
        _isAfterReturn = false;
        if (_buffer[_start] == (byte)'\n')
            _searched = ++_start;
    }

    private void Take(int end, bool isTerminated)
    {
        Line = _buffer.AsMemory(_start, end - _start);
        if (_isFirst && Line.Span.StartsWith(s_bom))
            Line = Line[s_bom.Length..];
        _isFirst = false;
        IsTerminated = isTerminated;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        source.CheckLength(_end - _start);
        if (_end == _buffer.Length)
            MakeRoom();
        var read = await source.ReadSomeAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _isAtEnd = read == 0;
        _end += read;
    }

    private void MakeRoom()
    {
        var target = _start > 0 ? _buffer : new byte[(int)Math.Min(Array.MaxLength, 2L * _buffer.Length)];
        _buffer.AsSpan(_start, _end - _start).CopyTo(target);
        _buffer = target;
        _end -= _start;
        _searched -= _start;
        _start = 0;
    }
}
