using System.Net;
using System.Text;

namespace Gigstack.Generator.Emit.Documentation;

/// <summary>
/// A paragraph of CommonMark, with HTML in it, as the content of an element: code, emphasis and links become elements, everything else is
/// escaped.
/// An element is opened only where its end is found, so that the result is well-formed whatever the text is.
/// </summary>
internal sealed class MarkdownInline
{
    /// <summary>Deeper markup stays text: the stack of a compiler is not ours to use up.</summary>
    private const int Deepest = 4;

    private static readonly char[] s_special = ['<', '>', '&', '`', '*', '_', '[', '\\'];

    private readonly StringBuilder _xml = new();
    private readonly string _text;

    /// <summary>What is known not to occur any more, so that looking for it takes its time once.</summary>
    private readonly HashSet<string> _absent = new();

    private MarkdownInline(string text) => _text = text;

    public static string ToXml(string text)
    {
        if (text.IndexOfAny(s_special) < 0)
            return text;
        var inline = new MarkdownInline(text);
        inline.Append(0, text.Length, 0);
        return inline._xml.ToString();
    }

    private void Append(int from, int to, int depth)
    {
        for (var i = from; i < to;)
        {
            // What stands between two characters that may mean something is copied as a whole.
            var special = _text.IndexOfAny(s_special, i, to - i);
            var end = special < 0 ? to : special;
            _xml.Append(_text, i, end - i);
            if (special < 0)
                return;
            i = depth < Deepest ? Element(special, to, depth) : special;
            if (i == special)
                DocText.Escape(_xml, _text[i++]);
        }
    }

    /// <summary>Appends the element that starts here; gives the place behind it, or the same place where none starts.</summary>
    private int Element(int i, int to, int depth) => _text[i] switch
    {
        '`' => Code(i, to),
        '*' => Emphasis(i, to, depth),
        '_' when i == 0 || !char.IsLetterOrDigit(_text[i - 1]) => Emphasis(i, to, depth),
        '[' => Link(i, to, depth),
        '<' => Html(i, to, depth),
        '&' => Entity(i, to),
        '\\' when i + 1 < to && char.IsPunctuation(_text[i + 1]) => Escaped(i),
        _ => i,
    };

    private int Code(int i, int to)
    {
        var ticks = 1;
        while (i + ticks < to && _text[i + ticks] == '`')
            ticks++;
        var end = Find(new string('`', ticks), i + ticks, to);
        if (end < 0)
            return i;
        _xml.Append("<c>").Append(DocText.Escape(_text.Substring(i + ticks, end - i - ticks).Trim())).Append("</c>");
        return end + ticks;
    }

    private int Emphasis(int i, int to, int depth)
    {
        var mark = i + 1 < to && _text[i + 1] == _text[i] ? new string(_text[i], 2) : _text[i].ToString();
        var start = i + mark.Length;
        if (start >= to || char.IsWhiteSpace(_text[start]))
            return i;
        var end = Find(mark, start + 1, to);
        if (end < 0
            || char.IsWhiteSpace(_text[end - 1])
            || (mark[0] == '_' && end + mark.Length < to && char.IsLetterOrDigit(_text[end + mark.Length])))
        {
            return i;
        }

        Wrap(mark.Length == 2 ? "b" : "i", "", start, end, depth);
        return end + mark.Length;
    }

    private int Link(int i, int to, int depth)
    {
        var middle = Find("](", i, to);
        var end = middle < 0 ? -1 : Find(")", middle, to);
        if (end < 0)
            return i;
        var address = _text.Substring(middle + 2, end - middle - 2).Split(' ')[0];
        Wrap("see", Href(address), i + 1, middle, depth);
        return end + 1;
    }

    private int Html(int i, int to, int depth)
    {
        var close = Find(">", i, to);
        if (close < 0 || close - i > 500)
            return i;
        var tag = _text.Substring(i + 1, close - i - 1);
        if (Href(tag) is { } self && self.Length > 0)
        {
            _xml.Append("<see").Append(self).Append("/>");
            return close + 1;
        }

        var name = new string(tag.TrimStart('/').TakeWhile(char.IsLetterOrDigit).ToArray()).ToLowerInvariant();
        var element = name switch
        {
            "b" or "strong" => "b",
            "i" or "em" or "cite" or "var" => "i",
            "code" or "tt" or "kbd" or "samp" or "pre" => "c",
            "a" => "see",
            "span" or "font" or "u" or "small" or "big" or "sup" or "sub" or "nobr" or "mark" or "img" or "details" or "summary" => "",
            _ => null,
        };
        if (element is null)
            return i;
        var end = element.Length == 0 || tag[0] == '/' ? -1 : FindEnd(name, close + 1, to);
        if (end >= 0)
            Wrap(element, element == "see" ? Href(Attribute(tag, "href")) : "", close + 1, end, depth);
        return end < 0 ? close + 1 : _text.IndexOf('>', end) + 1;
    }

    private int Entity(int i, int to)
    {
        var end = _text.IndexOf(';', i, Math.Min(12, to - i));
        if (end < 0 || WebUtility.HtmlDecode(_text.Substring(i, end + 1 - i)) is not { Length: 1 or 2 } decoded)
            return i;
        _xml.Append(char.IsWhiteSpace(decoded[0]) ? " " : DocText.Escape(DocText.Lines(decoded)[0]));
        return end + 1;
    }

    private int Escaped(int i)
    {
        DocText.Escape(_xml, _text[i + 1]);
        return i + 2;
    }

    private void Wrap(string element, string attributes, int from, int to, int depth)
    {
        // A link that leads nowhere outside its page is its text.
        var isElement = element != "see" || attributes.Length > 0;
        if (isElement)
            _xml.Append('<').Append(element).Append(attributes).Append('>');
        Append(from, to, element == "c" ? Deepest : depth + 1);
        if (isElement)
            _xml.Append("</").Append(element).Append('>');
    }

    private int Find(string mark, int from, int to)
    {
        if (from >= to || _absent.Contains(mark))
            return -1;
        var found = _text.IndexOf(mark, from, StringComparison.Ordinal);
        if (found < 0)
            _absent.Add(mark);
        return found >= 0 && found + mark.Length <= to ? found : -1;
    }

    private int FindEnd(string tag, int from, int to)
    {
        var mark = "</" + tag;
        if (from >= to || _absent.Contains(mark))
            return -1;
        var found = _text.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0)
            _absent.Add(mark);
        return found >= 0 && found < to && _text.IndexOf('>', found) is var close && close >= 0 && close < to ? found : -1;
    }

    /// <summary>The attribute of a link to the web; empty for any other.</summary>
    private static string Href(string address)
    {
        if (!address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            && !address.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        return address.Any(static c => c is '"' or '<' or '>' or '\'' or ' ') ? "" : $" href=\"{DocText.Escape(address)}\"";
    }

    private static string Attribute(string tag, string name)
    {
        var at = tag.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        return at < 0 ? "" : tag.Substring(at + name.Length + 1).Trim('"', '\'', ' ').Split('"', '\'', ' ')[0];
    }
}
