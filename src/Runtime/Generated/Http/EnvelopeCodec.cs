using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads a response body for its payload and message.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EnvelopeCodec<T> : JsonCodec<Envelope<T>>, IEnvelopeCodec<T>
{
    private readonly JsonShape _shape;
    private readonly JsonCodec<T> _payload;

    internal EnvelopeCodec(JsonShape shape, JsonCodec<T> payload)
    {
        _shape = shape;
        _payload = payload;
    }

    /// <summary>What a message says of a body without payload.</summary>
    internal string Missing => $"without the payload \"{_shape.Names[0]}\"";

    /// <inheritdoc/>
    public override Envelope<T> Read(ref Utf8JsonReader reader)
    {
        var json = _shape.Read();
        T? payload = default;
        var hasPayload = false;
        string? message = null;
        while (json.Next(ref reader, out var property))
        {
            if (property == 1)
            {
                message = SideProperty.String(ref reader);
            }
            else
            {
                // Of two payloads, the last one counts.
                var isNull = reader.TokenType == JsonTokenType.Null && !_payload.AcceptsNull;
                payload = isNull ? default : _payload.Read(ref reader);
                hasPayload = !isNull && payload is not null;
            }
        }
        return new Envelope<T>(payload, hasPayload, message);
    }

    T? IEnvelopeCodec<T>.ReadPayload(ReadOnlySpan<byte> utf8, JsonReading reading) => JsonText.Read(utf8, this, reading).Payload;

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Always: only responses have envelopes.</exception>
    public override void Write(Utf8JsonWriter writer, Envelope<T> value) => throw new NotSupportedException("Envelopes are only read.");
}

/// <summary>What a call takes out of a response body.</summary>
/// <typeparam name="T">The type of the payload.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1815 // never compared
public readonly struct Envelope<T>
#pragma warning restore CA1815
{
    internal Envelope(T? payload, bool hasPayload, string? message)
    {
        Payload = payload;
        HasPayload = hasPayload;
        Message = message;
    }

    internal T? Payload { get; }

    internal bool HasPayload { get; }

    internal string? Message { get; }
}
