using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties that are printed instead of written. Not inlined, because writing is the usual case.</content>
public readonly ref partial struct JsonObjectWriter
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Print<T>(int index, T value, JsonCodec<T>? codec = null) =>
        _printer!.Add(_shape, index, codec is null ? value : codec.Printed(value), codec?.Times);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void PrintNullable<T>(int index, T value, JsonCodec<T> codec) =>
        _printer!.AddNullable(_shape, index, codec.Printed(value), codec.Times);
}
