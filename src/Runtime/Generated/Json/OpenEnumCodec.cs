using System.ComponentModel;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The codec of an open string enum. A known value is read without allocation; an unknown one is kept unchanged.</summary>
/// <typeparam name="T">The generated struct around the string.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenEnumCodec<T> : OpenValueCodec<T>
    where T : struct
{
    private readonly string[] _known;
    private readonly Utf8NameTable _table;

    /// <summary>Creates the codec.</summary>
    /// <param name="known">The values in the document. Each once.</param>
    protected OpenEnumCodec(params string[] known)
    {
        _table = new Utf8NameTable(known);
        _known = known;
    }

    /// <summary>Whether a string is one of the values in the document.</summary>
    /// <param name="value">The string.</param>
    /// <returns>True if it is.</returns>
    public bool IsKnown(string value) => Array.IndexOf(_known, value) >= 0;

    /// <summary>Whether a value is one of the document's.</summary>
    /// <param name="reader">The reader, on the value; by value, so the caller's stays where it is.</param>
    /// <returns>True if it is; false also if the value is not a string.</returns>
    public bool IsKnown(Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String
        && (reader.HasValueSequence || reader.ValueIsEscaped ? IsKnown(reader.GetString()!) : _table.IndexOf(reader.ValueSpan) >= 0);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The string.</param>
    /// <returns>The struct.</returns>
    protected abstract T Create(string value);

    /// <summary>Unwraps a value.</summary>
    /// <param name="value">The struct.</param>
    /// <returns>The string.</returns>
    protected abstract string ValueOf(T value);

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.String)
            throw JsonReadException.Unexpected(ref reader, "a string");
        return Create(Text(ref reader));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => writer.WriteStringValue(Checked(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Create(Text(ref reader));

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(Checked(value));

    internal override string TextOf(T value) => ValueOf(value) ?? "";

    private protected override T[] CreateValues() => Array.ConvertAll(_known, Create);

    private protected override bool TryCreate(ReadOnlySpan<char> text, string? whole, out T value)
    {
        var known = Find(_known, text);
        value = known is null && text.IsEmpty ? default : Create(known ?? whole ?? text.ToString());
        return known is not null || !text.IsEmpty;
    }

    private protected override FormatException NoValue() => new($"The empty string is not a value of {typeof(T).Name}.");

    private string Text(ref Utf8JsonReader reader)
    {
        if (!reader.HasValueSequence && !reader.ValueIsEscaped)
        {
            var index = _table.IndexOf(reader.ValueSpan);
            if (index >= 0)
                return _known[index];
        }
        var text = reader.GetString()!;
        if (JsonReading.Current is { } reading && !IsKnown(text))
            reading.Add(ref reader, UnexpectedKind.UnknownEnumValue);
        return text;
    }

    private string Checked(T value) =>
        ValueOf(value) ?? throw new InvalidOperationException($"A {typeof(T).Name} without a value (default) cannot be written.");
}
