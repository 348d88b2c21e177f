using System.Globalization;
using System.Text;

namespace Gigstack.Generator.Emit.Writing;

/// <summary>Text of the document as a C# string literal. The document is hostile: everything but plain printable ASCII is
/// escaped.</summary>
internal static class Literal
{
    public static string Of(string? text)
    {
        if (text is null)
            return "null";
        if (IsPlain(text))
            return "\"" + text + "\"";
        var literal = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\')
                literal.Append('\\').Append(c);
            else if (IsPlain(c))
                literal.Append(c);
            else
                literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
        }

        return literal.Append('"').ToString();
    }

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is '"' or '\\' || !IsPlain(c))
                return false;
        }

        return true;
    }

    private static bool IsPlain(char c) => c is >= ' ' and <= '~' || (char.IsLetter(c) && !char.IsSurrogate(c));

    public static string Array(System.Collections.Generic.IEnumerable<string> texts)
    {
        var literal = new StringBuilder("new string[] { ");
        var first = true;
        foreach (var text in texts)
        {
            literal.Append(first ? "" : ", ").Append(Of(text));
            first = false;
        }

        return first ? "global::System.Array.Empty<string>()" : literal.Append(" }").ToString();
    }
}
