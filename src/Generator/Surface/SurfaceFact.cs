using System.Globalization;
using System.Text;

namespace Gigstack.Generator.Surface;

/// <summary>A fact of a line: a word, or a name with a text (<c>wire="email"</c>).</summary>
/// <param name="Name">The word, or the name.</param>
/// <param name="Value">The text; null for a word.</param>
internal sealed record SurfaceFact(string Name, string? Value = null)
{
    public override string ToString() => Value is null ? Name : $"{Name}=\"{Escape(Value)}\"";

    /// <summary>Parses the facts of a line; null if they are malformed.</summary>
    public static EquatableArray<SurfaceFact>? Parse(string text)
    {
        var facts = new List<SurfaceFact>();
        for (var i = 0; i < text.Length;)
        {
            if (text[i] == ' ')
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && text[i] is not (' ' or '='))
                i++;
            var name = text.Substring(start, i - start);
            if (i == text.Length || text[i] == ' ')
            {
                facts.Add(new SurfaceFact(name));
                continue;
            }

            if (name.Length == 0 || Unescape(text, ref i) is not { } value)
                return null;
            facts.Add(new SurfaceFact(name, value));
        }

        return facts.ToEquatableArray();
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var character in value)
        {
            if (character is '"' or '\\')
                text.Append('\\').Append(character);
            else if (char.IsControl(character) || character is '\u2028' or '\u2029' || char.IsSurrogate(character))
                text.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture));
            else
                text.Append(character);
        }

        return text.ToString();
    }

    /// <summary>Reads <c>="text"</c>, and moves behind it.</summary>
    private static string? Unescape(string text, ref int i)
    {
        if (i + 1 >= text.Length || text[i + 1] != '"')
            return null;
        var value = new StringBuilder();
        for (i += 2; i < text.Length && text[i] != '"'; i++)
        {
            if (text[i] != '\\')
            {
                value.Append(text[i]);
            }
            else if (++i < text.Length && text[i] != 'u')
            {
                value.Append(text[i]);
            }
            else if (i + 4 < text.Length
                && int.TryParse(text.Substring(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code))
            {
                value.Append((char)code);
                i += 4;
            }
            else
            {
                return null;
            }
        }

        return i++ < text.Length ? value.ToString() : null;
    }
}
