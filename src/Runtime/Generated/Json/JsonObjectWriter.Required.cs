using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties that a request must have.</content>
public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a value that must not be null by its codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ArgumentException">The value is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteRequired<T>(int index, T? value, JsonCodec<T> codec)
    {
        return value is null && _writer is not null ? throw Lacks(index) : Write(index, value, codec);
    }

    /// <summary>Writes a value that must not be null by its codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ArgumentException">The value is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteRequired<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        return value is null && _writer is not null ? throw Lacks(index) : Write(index, value, codec);
    }

    /// <summary>Writes a string that must not be null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    /// <exception cref="ArgumentException">The value is null.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteRequired(int index, string? value)
    {
        return value is null && _writer is not null ? throw Lacks(index) : Write(index, value);
    }

    private ArgumentException Lacks(int index) =>
        new($"{_shape.TypeName}.{_shape.Names[index]} is required and must not be null.");
}
