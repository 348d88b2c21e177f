using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties of built-in types.</content>
public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, string? value)
    {
        if (value is not null)
            _writer.WriteString(_shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool value)
    {
        _writer.WriteBoolean(_shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool? value)
    {
        if (value is { } present)
            _writer.WriteBoolean(_shape[index], present);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int value)
    {
        _writer.WriteNumber(_shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long value)
    {
        _writer.WriteNumber(_shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double value)
    {
        _writer.WriteNumber(_shape[index], value);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        return this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal value)
    {
        _writer.WriteNumber(_shape[index], value);
        return this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal? value)
    {
        if (value is { } present)
            _writer.WriteNumber(_shape[index], present);
        return this;
    }
}
