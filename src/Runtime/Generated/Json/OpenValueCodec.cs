using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>What the codecs of open enums share: the values in the document, and reading a value from plain text.</summary>
/// <typeparam name="T">The generated struct.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class OpenValueCodec<T> : JsonCodec<T>
    where T : struct
{
    private IReadOnlyList<T>? _values;

    /// <summary>Creates the codec.</summary>
    protected OpenValueCodec()
    {
    }

    /// <summary>The values in the document, in its order.</summary>
    public IReadOnlyList<T> Values => _values ??= Array.AsReadOnly(CreateValues());

    /// <summary>Reads a value from text without quotes. Unknown values are kept, as in JSON.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The value.</returns>
    /// <exception cref="FormatException">The text cannot be a value.</exception>
    public T Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryCreate(text, text, out var value) ? value : throw NoValue();
    }

    /// <inheritdoc cref="Parse(string)"/>
    public T Parse(ReadOnlySpan<char> text) => TryCreate(text, null, out var value) ? value : throw NoValue();

    /// <summary>Reads a value from text without quotes.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value, or the default.</param>
    /// <returns>False if the text cannot be a value: null, the empty string unless the document lists it, or no integer.</returns>
    public bool TryParse(string? text, out T value)
    {
        value = default;
        return text is not null && TryCreate(text, text, out value);
    }

    /// <inheritdoc cref="TryParse(string, out T)"/>
    public bool TryParse(ReadOnlySpan<char> text, out T value) => TryCreate(text, null, out value);

    internal abstract string TextOf(T value);

    private protected abstract T[] CreateValues();

    /// <param name="text">The text.</param>
    /// <param name="whole">The same text as a string; null if there is none yet.</param>
    /// <param name="value">The value.</param>
    private protected abstract bool TryCreate(ReadOnlySpan<char> text, string? whole, out T value);

    private protected abstract FormatException NoValue();

    /// <summary>The known string with these characters, which need no string of their own.</summary>
    private protected static string? Find(string[] known, ReadOnlySpan<char> text)
    {
        foreach (var value in known)
        {
            if (text.SequenceEqual(value))
                return value;
        }
        return null;
    }
}
