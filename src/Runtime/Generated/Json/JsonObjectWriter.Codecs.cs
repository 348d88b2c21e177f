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
        if (_writer is { } writer)
        {
            writer.WritePropertyName(_shape[index]);
            codec.Write(writer, value);
        }
        else
        {
            Print(index, value, codec);
        }

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
        return value is { } present ? Write(index, present, codec) : this;
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
        if (value is null)
            return WriteNull(index);
        if (_writer is { } writer)
        {
            writer.WritePropertyName(_shape[index]);
            codec.Write(writer, value);
        }
        else
        {
            PrintNullable(index, value, codec);
        }

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
        return value is { } present ? WriteNullable(index, present, codec) : WriteNull(index);
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
        if (_writer is { } writer)
        {
            writer.WritePropertyName(_shape[index]);
            JsonItems.WriteList(writer, value, codec);
        }
        else
        {
            Print(index, value, JsonCodecs.List(codec));
        }

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
        if (_writer is { } writer)
        {
            writer.WritePropertyName(_shape[index]);
            JsonItems.WriteMap(writer, value, codec);
        }
        else
        {
            Print(index, value, JsonCodecs.Map(codec));
        }

        return this;
    }
}
