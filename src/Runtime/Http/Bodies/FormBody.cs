using System.ComponentModel;
using System.Text;

namespace Gigstack.Runtime.Http;

/// <summary>The fields of an <c>application/x-www-form-urlencoded</c> body, encoded as the URL standard says: a space becomes a plus sign.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class FormBody
{
    private readonly StringBuilder _text = new();

    /// <summary>Adds a field; null for none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>The body itself.</returns>
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
    /// <param name="explode">Whether each value is a field of its own; otherwise commas stand between them.</param>
    /// <returns>The body itself.</returns>
    public FormBody Add(string name, IEnumerable<string>? values, bool explode = true)
    {
        ArgumentNullException.ThrowIfNull(name);
        string[] present = [.. values ?? []];
        if (explode)
            foreach (string value in present)
                Append(name, [value]);
        else if (present.Length > 0)
            Append(name, present);
        return this;
    }

    internal RequestBody ToBody() => new BytesBody(Encoding.ASCII.GetBytes(_text.ToString()), "application/x-www-form-urlencoded");

    private void Append(string name, string[] values) => _text
        .Append(_text.Length > 0 ? "&" : "").Append(Escape(name)).Append('=').AppendJoin(',', values.Select(Escape));

    // The URL standard keeps "*" and escapes "~", the other way round than RFC 3986.
    private static string Escape(string text) => Uri.EscapeDataString(text)
        .Replace("%20", "+", StringComparison.Ordinal)
        .Replace("%2A", "*", StringComparison.Ordinal)
        .Replace("~", "%7E", StringComparison.Ordinal);
}
