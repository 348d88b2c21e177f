using System.ComponentModel;
using System.Globalization;
using System.Text;
using System.Text.Json;

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
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="name">Its name.</param>
    /// <param name="value">The value; null for none.</param>
    /// <param name="codec">Its codec.</param>
    /// <returns>The form.</returns>
    public FormBody Deep<T>(string name, T value, JsonCodec<T> codec)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(codec);
        if (value is not null)
            Nest(name, JsonText.Read(JsonText.WriteBytes(value, codec), JsonCodecs.Element));
        return this;
    }

    internal RequestBody ToBody(string contentType) => new BytesBody(Encoding.ASCII.GetBytes(_text.ToString()), contentType);

    private void Append(string name, string[] values) => _text
        .Append(_text.Length > 0 ? "&" : "").Append(Escape(name)).Append('=').AppendJoin(',', values.Select(Escape));

    private void Nest(string name, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                    Nest($"{name}[{member.Name}]", member.Value);
                break;
            case JsonValueKind.Array:
                var index = 0;
                foreach (var item in value.EnumerateArray())
                    Nest(string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]"), item);
                break;
            default:
                Append(name, [Text(value)]);
                break;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null => "",
        _ => value.GetRawText(),
    };

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
