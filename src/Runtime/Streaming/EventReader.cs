using System.Buffers;
using System.Globalization;
using System.Text;

namespace Gigstack.Runtime;

/// <summary>
/// Parses a <c>text/event-stream</c> as the HTML standard requires. The parser of System.Net.ServerSentEvents does not serve: after a CR it
/// waits for the next byte, which may come with the next event, and it does not limit the size of an event.
/// </summary>
internal sealed class EventReader(ApiStream source)
{
    private static readonly SearchValues<byte> s_lineEnds = SearchValues.Create("\r\n"u8);

    private readonly LineReader _lines = new(source, s_lineEnds);
    private ArrayBufferWriter<byte> _data = new();
    private bool _hasData;
    private string _type = "";

    /// <summary>The data of the event. Valid until the next one is read.</summary>
    public ReadOnlyMemory<byte> Data => _data.WrittenMemory;

    public string Type => _type.Length > 0 ? _type : "message";

    /// <summary>The id of this event, or of the last one that had an id.</summary>
    public string? Id { get; private set; }

    public TimeSpan? Retry { get; private set; }

    /// <summary>The delay before reconnecting that the API requested last, also outside of an event.</summary>
    public TimeSpan? Delay { get; private set; }

    /// <summary>Reads the next event. Returns false at the end; an incomplete event is ignored.</summary>
    public async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        Begin();
        while (await _lines.ReadAsync(cancellationToken).ConfigureAwait(false) && _lines.IsTerminated)
        {
            if (!_lines.Line.IsEmpty)
                Field(_lines.Line.Span);
            else if (_hasData)
                return true;
            else
                Begin();
        }
        return false;
    }

    private void Begin()
    {
        // The memory of a large event is not kept for the rest of the stream.
        _data = _data.Capacity > 1024 * 1024 ? new() : _data;
        _data.ResetWrittenCount();
        _hasData = false;
        _type = "";
        Retry = null;
    }

    private void Field(ReadOnlySpan<byte> line)
    {
        var colon = line.IndexOf((byte)':');
        var name = colon < 0 ? line : line[..colon];
        var value = colon < 0 ? [] : line[(colon + 1)..];
        if (value.Length > 0 && value[0] == (byte)' ')
            value = value[1..];

        // Other fields are ignored; a line without a name is a comment.
        if (name.SequenceEqual("data"u8))
        {
            Append(value);
        }
        else if (name.SequenceEqual("event"u8))
        {
            _type = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("id"u8) && !value.Contains((byte)0))
        {
            Id = Encoding.UTF8.GetString(value);
        }
        else if (name.SequenceEqual("retry"u8) && value.Length > 0 && !value.ContainsAnyExceptInRange((byte)'0', (byte)'9')
            && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds))
        {
            Delay = Retry = TimeSpan.FromMilliseconds(milliseconds);
        }
    }

    private void Append(ReadOnlySpan<byte> value)
    {
        if (_hasData)
            _data.Write("\n"u8);
        _data.Write(value);
        _hasData = true;
        source.CheckLength(_data.WrittenCount);
    }
}
