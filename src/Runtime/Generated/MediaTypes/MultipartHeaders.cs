using System.ComponentModel;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>The headers of a part of a form, except name and media type.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class MultipartHeaders
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>Adds a header; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The headers.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public MultipartHeaders Header(string name, string? value)
    {
        HeaderField.Check(name, value);
        if (value is not null)
            _headers.Add(new(name, value));
        return this;
    }

    /// <summary>Adds a header, unless there is one of that name.</summary>
    /// <param name="name">Its name; case does not matter.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The headers.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public MultipartHeaders HeaderIfAbsent(string name, string value) =>
        _headers.Exists(header => header.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) ? this : Header(name, value);

    /// <summary>Adds a header with a list, simple style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <returns>The headers.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or a value contains a line break, control or non-ASCII character.
    /// </exception>
    public MultipartHeaders HeaderList(string name, IEnumerable<string>? values) => Header(name, DelimitedText.Plain(values));

    /// <summary>Adds a header with an object, simple style; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="members">Names and values; null values are omitted.</param>
    /// <param name="explode">Whether it is written as <c>name=value</c>.</param>
    /// <returns>The headers.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or a value contains a line break, control or non-ASCII character.
    /// </exception>
    public MultipartHeaders HeaderObject(string name, IEnumerable<KeyValuePair<string, string?>>? members, bool explode) =>
        Header(name, DelimitedText.Plain(members, explode));

    /// <summary>Adds a header, simple style; null for none. What the style cannot express is JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="explode">Whether a member is written as <c>name=value</c>.</param>
    /// <returns>The headers.</returns>
    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public MultipartHeaders Header(string name, ParameterValue? value, bool explode) =>
        Header(name, DelimitedText.Plain(value, explode));

    internal void WriteTo(StringBuilder head)
    {
        foreach ((var name, var value) in _headers)
            head.Append(name).Append(": ").Append(value).Append("\r\n");
    }
}
