using System.Runtime.CompilerServices;

namespace Gigstack.Runtime.Generated;

/// <content>Properties whose type the runtime knows.</content>
public readonly ref partial struct JsonObjectWriter
{
    /// <summary>Writes a string.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, string? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, bool? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, int? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, long? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, double? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a decimal number.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter Write(int index, decimal? value)
    {
        JsonWrite.Property(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a string or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, string? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a boolean or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, bool? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, int? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes an integer or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, long? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, double? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }

    /// <summary>Writes a decimal number or null.</summary>
    /// <param name="index">The property.</param>
    /// <param name="value">The value.</param>
    /// <returns>The writer itself.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public JsonObjectWriter WriteNullable(int index, decimal? value)
    {
        JsonWrite.NullableProperty(_writer, _shape[index], value);
        return this;
    }
}
