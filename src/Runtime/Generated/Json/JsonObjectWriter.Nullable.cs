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
        _writer.WriteString(_shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, bool? value)
    {
        if (value is { } present)
            _writer.WriteBoolean(_shape[index], present);
        else
            _writer.WriteNull(_shape[index]);
        return this;
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, int? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        else
            _writer.WriteNull(_shape[index]);
        return this;
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, long? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        else
            _writer.WriteNull(_shape[index]);
        return this;
    }

    /// <summary>Writes a number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, double? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        else
            _writer.WriteNull(_shape[index]);
        return this;
    }

    /// <summary>Writes a decimal number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, decimal? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        else
            _writer.WriteNull(_shape[index]);
        return this;
    }
}
