using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties of built-in types that are written as null.</content>
public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a string or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, string? value)
    {
        return value is not null ? Write(index, value) : WriteNull(index);
    }

    /// <summary>Writes a boolean or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, bool? value)
    {
        return value is { } present ? Write(index, present) : WriteNull(index);
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, int? value)
    {
        return value is { } present ? Write(index, present) : WriteNull(index);
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, long? value)
    {
        return value is { } present ? Write(index, present) : WriteNull(index);
    }

    /// <summary>Writes a number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, double? value)
    {
        return value is { } present ? Write(index, present) : WriteNull(index);
    }

    /// <summary>Writes a decimal number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, decimal? value)
    {
        return value is { } present ? Write(index, present) : WriteNull(index);
    }

    private JsonObjectWriter WriteNull(int index)
    {
        if (_writer is { } writer)
            writer.WriteNull(_shape[index]);
        else
            _printer!.AddNullable(_shape, index, null, null);
        return this;
    }
}
