using System.Globalization;
using System.Text;

namespace Gigstack.Sandbox.Fiscal.Pdf;

/// <summary>Text in the encoding of the standard fonts (WinAnsi) and its width in Helvetica.</summary>
internal static class PdfText
{
    // Adobe's widths of Helvetica, in thousandths of the size, from the space to the tilde.
    private static readonly short[] s_widths =
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556,
        278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667,
        611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833,
        556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    private const string Extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    /// <summary>A string literal: ASCII, with octal escapes for the rest. Other characters become question marks.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder("(");
        foreach (var character in text)
        {
            var code = Code(character);
            if (code is '(' or ')' or '\\')
                literal.Append('\\').Append((char)code);
            else if (code is >= ' ' and <= '~')
                literal.Append((char)code);
            else
                literal.Append('\\').Append(Convert.ToString(code, 8).PadLeft(3, '0'));
        }

        return literal.Append(')').ToString();
    }

    public static string Number(decimal value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>Its width in points; bold letters are a little wider.</summary>
    public static decimal Width(string text, decimal size, bool bold) =>
        text.Sum(character => character is >= ' ' and <= '~' ? s_widths[character - ' '] : 556) * size * (bold ? 1.06m : 1) / 1000;

    /// <summary>Breaks the text into lines of at most this width, words where possible.</summary>
    public static IEnumerable<string> Wrap(string text, decimal width, decimal size, bool bold)
    {
        var line = "";
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : $"{line} {word}";
            if (Width(longer, size, bold) > width && line.Length > 0)
            {
                yield return line;
                longer = word;
            }

            for (; Width(longer, size, bold) > width && longer.Length > 1; longer = longer[Fitting(longer, width, size, bold)..])
                yield return longer[..Fitting(longer, width, size, bold)];
            line = longer;
        }

        if (line.Length > 0)
            yield return line;
    }

    private static int Fitting(string text, decimal width, decimal size, bool bold)
    {
        var count = 1;
        while (count < text.Length && Width(text[..(count + 1)], size, bold) <= width)
            count++;
        return count;
    }

    private static int Code(char character) => character switch
    {
        < ' ' => ' ',
        <= '~' or (>= '\u00a0' and <= '\u00ff') => character,
        _ when Extras.IndexOf(character, StringComparison.Ordinal) is >= 0 and var index => 0x80 + index,
        _ => '?',
    };
}
