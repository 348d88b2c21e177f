using System.ComponentModel;
using System.Text;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// The fields of an <c>application/x-www-form-urlencoded</c> body, encoded as in the URL standard: a space becomes a plus sign.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormBody
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a field; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The form.</returns>
    public FormBody Add(string name, string? value)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (value is not null)
            Append(name, [value]);
        return this;
    }

    /// <summary>Adds a list; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="explode">Whether each value is a separate field. Otherwise they are joined with commas.</param>
    /// <returns>The form.</returns>
    public FormBody Add(string name, IEnumerable<string>? values, bool explode = true)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] present = [.. values ?? []];
        if (explode)
        {
            foreach (var value in present)
                Append(name, [value]);
        }
        else if (present.Length > 0)
        {
            Append(name, present);
        }

        return this;
    }

    /// <summary>Adds a list as one field; null or empty for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values.</param>
    /// <param name="style">Form, or delimited by spaces, pipes or tabs.</param>
    /// <returns>The form.</returns>
    public FormBody Joined(string name, IEnumerable<string>? values, ParameterStyle style) =>
        style is ParameterStyle.Form
            ? Add(name, values, explode: false)
            : Add(name, DelimitedText.Plain(values, DelimitedText.Delimiter(style)));

    /// <summary>
    /// Adds a value as fields in brackets (<c>deepObject</c>), recursively: <c>name[member]</c>, <c>name[0]</c>. Null in it is an empty
    /// field.
    /// </summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null for none.</param>
    /// <param name="style">One of the styles of deep objects.</param>
    /// <returns>The form.</returns>
    public FormBody Deep(string name, ParameterValue? value, ParameterStyle style = ParameterStyle.DeepObject)
    {
        ArgumentNullException.ThrowIfNull(name);
        var fields = new List<KeyValuePair<string, string?>>();
        if (value is not null)
            StyledValue.AddFields(name, value, style, fields);
        foreach ((var field, var text) in fields)
            Append(field, [text ?? ""]);
        return this;
    }

    /// <summary>Adds a value without a style; null for none. A list is a field for each item, and an object is JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <returns>The form.</returns>
    public FormBody Value(string name, ParameterValue? value) =>
        value?.Texts() is { } texts ? Add(name, texts) : Add(name, value?.Single);

    /// <summary>Adds a value in a style; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value.</param>
    /// <param name="style">Form, space or pipe delimited.</param>
    /// <param name="explode">Whether each item or member is a separate field.</param>
    /// <returns>The form.</returns>
    /// <exception cref="ArgumentException">A name or value contains the delimiter.</exception>
    public FormBody Value(string name, ParameterValue? value, ParameterStyle style, bool explode)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (value?.Members is not null && explode)
            return Members(value);
        IReadOnlyList<string>? texts =
            value?.Members is null ? value?.Texts() : DelimitedText.Flat(DelimitedText.Defined(value.Pairs(explode)));
        if (explode || texts is null)
            return Value(name, value);
        if (texts.Count > 0)
            AppendJoined(name, texts, StyledQuery.Delimiter(style));
        return this;
    }

    /// <summary>Adds each member of an object as a field: a list as a field for each item, an object as JSON; null for none.</summary>
    /// <param name="value">The object.</param>
    /// <returns>The form.</returns>
    public FormBody Members(ParameterValue? value)
    {
        foreach ((var member, var text) in value?.Pairs(explode: true) ?? [])
            Add(member, text);
        return this;
    }

    internal RequestBody ToBody(string contentType) => new BytesBody(Encoding.ASCII.GetBytes(_text.ToString()), contentType);

    private void Append(string name, string[] values) => AppendJoined(name, values, ",");

    private void AppendJoined(string name, IReadOnlyList<string> values, string delimiter) => _text
        .Append(_text.Length > 0 ? "&" : "").Append(Escape(name)).Append('=').AppendJoin(delimiter, values.Select(Escape));

    // The URL standard escapes "~" but not "*", unlike RFC 3986.
    private static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%20", "+", StringComparison.Ordinal)
        .Replace("%2A", "*", StringComparison.Ordinal)
        .Replace("~", "%7E", StringComparison.Ordinal);
}

/// <content>A form as the request body.</content>
public sealed partial class ApiRequest
{
    /// <summary>Sets a form as the request body.</summary>
    /// <param name="body">The form, copied now. Later changes have no effect.</param>
    /// <param name="contentType">The media type, with its parameters.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The media type contains a line break, control or non-ASCII character.</exception>
    public ApiRequest Form(FormBody body, string contentType = "application/x-www-form-urlencoded")
    {
        ArgumentNullException.ThrowIfNull(body);
        HeaderField.Check("Content-Type", contentType);
        Body = body.ToBody(contentType);
        return this;
    }
}
