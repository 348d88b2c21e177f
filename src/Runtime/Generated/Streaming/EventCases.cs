using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>The types of the data of server-sent events by the name of the event.</summary>
/// <typeparam name="T">The type of the data, or the union of the types.</typeparam>
/// <param name="otherwise">Reads the data of events that are not in the document.</param>
/// <param name="ends">The data that ends the stream, besides <c>[DONE]</c>.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EventCases<T>(JsonCodec<T> otherwise, params string[] ends)
{
    private readonly byte[][] _ends = Array.ConvertAll(ends, Encoding.UTF8.GetBytes);
    private Dictionary<string, Case>? _byName;
    private Case? _unnamed;
    private bool _hasJson;

    private delegate T Case(ReadOnlySpan<byte> data, out bool isSkipped);

    /// <summary>Adds events whose data is JSON. Those with empty data are keep-alives, which are skipped.</summary>
    /// <typeparam name="TData">The type of the data.</typeparam>
    /// <param name="name">The name of the events; null for those of every other name.</param>
    /// <param name="codec">The codec of the type.</param>
    /// <param name="convert">Converts the data to the union.</param>
    /// <returns>The table.</returns>
    public EventCases<T> Json<TData>(string? name, JsonCodec<TData> codec, Func<TData, T> convert)
    {
        ArgumentNullException.ThrowIfNull(codec);
        ArgumentNullException.ThrowIfNull(convert);
        _hasJson = true;
        return Add(name, (ReadOnlySpan<byte> data, out bool isSkipped) =>
        {
            isSkipped = data.IsEmpty;
            return isSkipped ? default! : convert(JsonText.Read(data, codec));
        });
    }

    /// <summary>Adds events whose data is text.</summary>
    /// <param name="name">The name of the events; null for those of every other name.</param>
    /// <param name="convert">Converts the data to the union.</param>
    /// <returns>The table.</returns>
    public EventCases<T> Text(string? name, Func<string, T> convert)
    {
        ArgumentNullException.ThrowIfNull(convert);
        return Add(name, (ReadOnlySpan<byte> data, out bool isSkipped) =>
        {
            isSkipped = false;
            return convert(Encoding.UTF8.GetString(data));
        });
    }

    /// <summary>Whether data ends the stream. In a stream of text, <c>[DONE]</c> is text.</summary>
    internal bool IsEnd(ReadOnlySpan<byte> data)
    {
        if (data.SequenceEqual("[DONE]"u8) && (_hasJson || (_byName is null && _unnamed is null)))
            return true;
        foreach (var end in _ends)
        {
            if (data.SequenceEqual(end))
                return true;
        }

        return false;
    }

    /// <summary>Reads the data of an event. False if the event is skipped.</summary>
    internal bool TryRead(string name, ReadOnlySpan<byte> data, [MaybeNullWhen(false)] out T value)
    {
        if ((_byName is not null && _byName.TryGetValue(name, out var known)) || (known = _unnamed) is not null)
        {
            value = known(data, out var isSkipped);
            return !isSkipped;
        }

        value = default;
        if (data.IsEmpty)
            return false;
        value = _byName is null ? JsonText.Read(data, otherwise) : Unknown(data);
        return true;
    }

    /// <summary>The data of an event that the document does not know, as JSON. Text becomes a JSON string.</summary>
    private T Unknown(ReadOnlySpan<byte> data)
    {
        try
        {
            return JsonText.Read(data, otherwise);
        }
        catch (JsonReadException)
        {
            return JsonText.Read(JsonText.WriteBytes(Encoding.UTF8.GetString(data), JsonCodecs.String), otherwise);
        }
    }

    private EventCases<T> Add(string? name, Case @case)
    {
        if (name is null)
            _unnamed = @case;
        else
            (_byName ??= new(StringComparer.Ordinal)).Add(name, @case);
        return this;
    }
}
