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
        if (value is null)
            return this;
        if (_writer is { } writer)
            writer.WriteString(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool value)
    {
        if (_writer is { } writer)
            writer.WriteBoolean(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool? value)
    {
        return value is { } present ? Write(index, present) : this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int value)
    {
        if (_writer is { } writer)
            writer.WriteNumber(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int? value)
    {
        return value is { } present ? Write(index, present) : this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long value)
    {
        if (_writer is { } writer)
            writer.WriteNumber(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long? value)
    {
        return value is { } present ? Write(index, present) : this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double value)
    {
        if (_writer is { } writer)
            writer.WriteNumber(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double? value)
    {
        return value is { } present ? Write(index, present) : this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal value)
    {
        if (_writer is { } writer)
            writer.WriteNumber(_shape[index], value);
        else
            Print(index, value);
        return this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal? value)
    {
        return value is { } present ? Write(index, present) : this;
    }
}
