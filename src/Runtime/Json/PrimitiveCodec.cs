using System.Text.Json;

namespace Gigstack.Runtime.Json;

internal delegate T JsonReadMethod<T>(ref Utf8JsonReader reader);

/// <summary>A codec out of two functions.</summary>
internal sealed class PrimitiveCodec<T>(JsonReadMethod<T> read, Action<Utf8JsonWriter, T> write, bool acceptsNull = false) : JsonCodec<T>
{
    public override bool AcceptsNull => acceptsNull;

    public override T Read(ref Utf8JsonReader reader) => read(ref reader);

    public override void Write(Utf8JsonWriter writer, T value) => write(writer, value);
}
