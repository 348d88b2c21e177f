using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The codec of an open enum that lists booleans or numbers among its strings. Each value is written with the token that it was read with.
/// </summary>
/// <typeparam name="T">The generated struct around the text.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenScalarCodec<T> : OpenValueCodec<T>
    where T : struct
{
    private readonly string[] _literals;
    private readonly string[] _known;

    /// <summary>Creates the codec.</summary>
    /// <param name="literals">The values that are written without quotes.</param>
    /// <param name="known">All values in the document, as texts. Each once.</param>
    protected OpenScalarCodec(string[] literals, params string[] known)
    {
        _literals = literals;
        _known = known;
    }

    /// <summary>Whether a text is one of the values in the document.</summary>
    /// <param name="value">The text.</param>
    /// <returns>True if it is.</returns>
    public bool IsKnown(string value) => Array.IndexOf(_known, value) >= 0;

    /// <summary>Whether a value is one of the document's.</summary>
    /// <param name="reader">The reader, on the value; by value, so the caller's stays where it is.</param>
    /// <returns>True if it is; false also if the value is an object or an array.</returns>
    public bool IsKnown(Utf8JsonReader reader) => JsonPeek.Text(ref reader) is { } text && IsKnown(text);

    /// <summary>Whether the document lists the text as a boolean or a number.</summary>
    /// <param name="value">The text.</param>
    /// <returns>True if it is written without quotes.</returns>
    public bool IsLiteral(string value) => Array.IndexOf(_literals, value) >= 0;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The text.</param>
    /// <param name="isLiteral">Whether it is written without quotes.</param>
    /// <returns>The struct.</returns>
    protected abstract T Create(string value, bool isLiteral);

    /// <summary>Unwraps a value.</summary>
    /// <param name="value">The struct.</param>
    /// <param name="isLiteral">Whether it is written without quotes.</param>
    /// <returns>The text.</returns>
    protected abstract string ValueOf(T value, out bool isLiteral);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader)
    {
        var text = JsonPeek.Text(ref reader) ?? throw JsonReadException.Unexpected(ref reader, "a string, a number or a boolean");
        if (JsonReading.Current is { } reading && !IsKnown(text))
            reading.Add(ref reader, UnexpectedKind.UnknownEnumValue);
        return Create(text, reader.TokenType != JsonTokenType.String);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var text = Checked(value, out var isLiteral);
        if (isLiteral)
            writer.WriteRawValue(text);
        else
            writer.WriteStringValue(text);
    }

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.GetString()!;
        return Create(text, IsLiteral(text));
    }

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WritePropertyName(Checked(value, out _));
    }

    internal override string TextOf(T value) => ValueOf(value, out _) ?? "";

    private protected override T[] CreateValues() => Array.ConvertAll(_known, text => Create(text, IsLiteral(text)));

    private protected override bool TryCreate(ReadOnlySpan<char> text, string? whole, out T value)
    {
        var known = Find(_known, text) ?? whole ?? text.ToString();
        var isValue = !text.IsEmpty || IsKnown(known);
        value = isValue ? Create(known, IsLiteral(known)) : default;
        return isValue;
    }

    private protected override FormatException NoValue() => new($"The empty string is not a value of {typeof(T).Name}.");

    private string Checked(T value, out bool isLiteral) => ValueOf(value, out isLiteral)
        ?? throw new InvalidOperationException($"A {typeof(T).Name} without a value (default) cannot be written.");
}
