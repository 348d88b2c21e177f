using System.ComponentModel;
using System.Globalization;
using System.Text.Json;

namespace Gigstack.Runtime.Generated;

/// <summary>The codec of an open enum of integers. An unknown value is kept unchanged.</summary>
/// <typeparam name="T">The generated struct around the number.</typeparam>
/// <typeparam name="TNumber">The number: <see cref="int"/>, <see cref="long"/>, <see cref="uint"/> or <see cref="ulong"/>.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract partial class OpenNumberCodec<T, TNumber> : OpenValueCodec<T>
{
    private readonly JsonCodec<TNumber> _numbers;
    private readonly TNumber[] _known;

    /// <summary>Creates the codec.</summary>
    /// <param name="numbers">The codec of the numbers.</param>
    /// <param name="known">The values of the document.</param>
    protected OpenNumberCodec(JsonCodec<TNumber> numbers, params TNumber[] known)
    {
        _numbers = numbers;
        _known = known;
    }

    /// <summary>Whether a number is one of the document's values.</summary>
    /// <param name="value">The number.</param>
    /// <returns>True if it is.</returns>
    public bool IsKnown(TNumber value) => Array.IndexOf(_known, value) >= 0;

    /// <summary>Wraps a value.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The struct.</returns>
    protected abstract T Create(TNumber value);

    /// <summary>Unwraps a value.</summary>
    /// <param name="value">The struct.</param>
    /// <returns>The number.</returns>
    protected abstract TNumber ValueOf(T value);

    internal override bool DefaultIsNothing => false;

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader)
    {
        var number = _numbers.Read(ref reader);
        if (JsonReading.Current is { } reading && !IsKnown(number))
            reading.Add(ref reader, UnexpectedKind.UnknownEnumValue);
        return Create(number);
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value) => _numbers.Write(writer, ValueOf(value));

    /// <inheritdoc/>
    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TryParse(reader.GetString().AsSpan(), out var number)
            ? Create(number)
            : throw JsonReadException.Unexpected(ref reader, "the digits of an integer");

    /// <inheritdoc/>
    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WritePropertyName(ValueOf(value).ToString(null, CultureInfo.InvariantCulture));

    internal override string TextOf(T value) => ValueOf(value).ToString(null, CultureInfo.InvariantCulture);

    private protected override T[] CreateValues() => Array.ConvertAll(_known, Create);

    private protected override bool TryCreate(ReadOnlySpan<char> text, string? whole, out T value)
    {
        var isNumber = TryParse(text, out var number);
        value = isNumber ? Create(number) : default;
        return isNumber;
    }

    private protected override FormatException NoValue() =>
        new($"The text is not a number of the type {typeof(TNumber).Name}, as the values of {typeof(T).Name} are.");
}
