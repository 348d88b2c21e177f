using System.Buffers;
using System.Net.Http.Headers;

namespace Gigstack.Runtime;

/// <summary>The syntax of header fields in RFC 9110.</summary>
internal static class HeaderField
{
    /// <summary>The characters of a token, such as the name of a header or cookie.</summary>
    public static readonly SearchValues<char> Token =
        SearchValues.Create("!#$%&'*+-.^_`|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <exception cref="ArgumentException">
    /// The name is not a header name, or the value contains a line break, control or non-ASCII character.
    /// </exception>
    public static void Check(string name, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (name.AsSpan().IndexOfAnyExcept(Token) >= 0)
            throw new ArgumentException($"\"{name}\" is not a header name.", nameof(name));
        if (value.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0)
        {
            throw new ArgumentException(
                $"The value of header {name} contains a line break, control or non-ASCII character.",
                nameof(value));
        }
    }

    /// <summary>Copies headers as they were written: reading them validated would change the spelling of a media type.</summary>
    public static void Copy(HttpHeaders source, HttpHeaders target)
    {
        foreach ((var name, var values) in source.NonValidated)
        {
            foreach (var value in values)
                target.TryAddWithoutValidation(name, value);
        }
    }

    /// <summary>
    /// The items of a list, without empty ones. A separator in quotation marks, which are kept, or in the <c>&lt;address&gt;</c> of a Link
    /// item is part of the item.
    /// </summary>
    public static List<string> Items(string text, char separator)
    {
        var items = new List<string>();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] != separator)
            {
                if (separator == ',')
                    i = EndOfQuoted(text, start, i);
                continue;
            }
            var item = text.AsSpan(start, i - start).Trim(" \t");
            if (!item.IsEmpty)
                items.Add(item.ToString());
            start = i + 1;
        }
        return items;
    }

    /// <summary>The end of the quoted string or address that begins here; the same index if there is none.</summary>
    private static int EndOfQuoted(string text, int start, int i)
    {
        if (text[i] == '<' && text.AsSpan(start, i - start).Trim(" \t").IsEmpty)
            return text.IndexOf('>', i) is > 0 and int end ? end : i;
        if (text[i] != '"')
            return i;
        for (var at = i + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
                at++;
            else if (text[at] == '"')
                return at;
        }

        return i;
    }
}
