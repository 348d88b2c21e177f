namespace Gigstack.Runtime.Generated;

/// <summary>A codec that reads the same JSON as another one.</summary>
internal interface IWrappingCodec
{
    object Inner { get; }
}

/// <summary>A codec of a body that holds a payload.</summary>
internal interface IEnvelopeCodec<out T>
{
    /// <summary>The payload of a body; the default if there is none.</summary>
    T? ReadPayload(ReadOnlySpan<byte> utf8, JsonReading reading);
}
