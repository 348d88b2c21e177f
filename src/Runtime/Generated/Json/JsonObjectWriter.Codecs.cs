using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties with a codec.</content>
public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a value by its codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write<T>(int index, T? value, JsonCodec<T> codec)
    {
        if (value is null)
            return this;
        _writer.WritePropertyName(_shape[index]);
        codec.Write(_writer, value);
        return this;
    }

    /// <summary>Writes a value by its codec.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        if (value is not { } present)
            return this;
        _writer.WritePropertyName(_shape[index]);
        codec.Write(_writer, present);
        return this;
    }

    /// <summary>Writes a value that is absent, null or a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
    {
        return value.IsPresent ? WriteNullable(index, value.Value, codec) : this;
    }

    /// <summary>Writes a value that is absent, null or a value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write<T>(int index, Optional<T?> value, JsonCodec<T> codec)
        where T : struct
    {
        return value.IsPresent ? WriteNullable(index, value.Value, codec) : this;
    }

    /// <summary>Writes a value by its codec, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable<T>(int index, T? value, JsonCodec<T> codec)
    {
        _writer.WritePropertyName(_shape[index]);
        if (value is null)
            _writer.WriteNullValue();
        else
            codec.Write(_writer, value);
        return this;
    }

    /// <summary>Writes a value by its codec, or null.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable<T>(int index, T? value, JsonCodec<T> codec)
        where T : struct
    {
        _writer.WritePropertyName(_shape[index]);
        if (value is { } present)
            codec.Write(_writer, present);
        else
            _writer.WriteNullValue();
        return this;
    }

    /// <summary>Writes a list.</summary>
    /// <typeparam name="T">The type of the items.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the items.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteList<T>(int index, IReadOnlyList<T>? value, JsonCodec<T> codec)
    {
        if (value is null)
            return this;
        _writer.WritePropertyName(_shape[index]);
        JsonItems.WriteList(_writer, value, codec);
        return this;
    }

    /// <summary>Writes a dictionary as an object.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <param name="codec">The codec of the values.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteMap<T>(int index, IReadOnlyDictionary<string, T>? value, JsonCodec<T> codec)
    {
        if (value is null)
            return this;
        _writer.WritePropertyName(_shape[index]);
        JsonItems.WriteMap(_writer, value, codec);
        return this;
    }
}
