using System.Runtime.CompilerServices;

namespace Gigstack.Generator.Emit.Documentation;

/// <summary>
/// Text of the document as XML documentation. No text can end its comment: lines are split at everything that C# or XML may take for a line
/// end.
/// </summary>
internal static class XmlDoc
{
    public static SourceWriter Documentation(this SourceWriter writer, DocumentationModel documentation) =>
        writer.Element("summary", documentation.Summary).Element("remarks", documentation.Remarks);

    /// <summary>Writes <c>&lt;tag&gt;text&lt;/tag&gt;</c>, nothing when the text is blank.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="tag">The element.</param>
    /// <param name="text">CommonMark, with HTML in it: what the document has.</param>
    /// <param name="attributes">The attributes, with a space before them.</param>
    public static SourceWriter Element(this SourceWriter writer, string tag, string text, string attributes = "") =>
        writer.ElementOf(tag, Blocks(text), attributes);

    /// <summary>The same for blocks of XML.</summary>
    public static SourceWriter ElementOf(this SourceWriter writer, string tag, IReadOnlyList<string> blocks, string attributes = "")
    {
        for (var i = 0; i < blocks.Count; i++)
            writer.Doc((i == 0 ? $"<{tag}{attributes}>" : "") + blocks[i] + (i == blocks.Count - 1 ? $"</{tag}>" : ""));
        return writer;
    }

    /// <summary>The text as element content, a string for each paragraph, list item or line of code; none when it is blank.</summary>
    public static IReadOnlyList<string> Blocks(string text) =>
        text.Length == 0 ? [] : IsPlain(text) ? [text] : MarkdownBlocks.ToXml(text);

    /// <summary>The text as element content, on one line.</summary>
    public static string Inline(string text) =>
        text.Length == 0 || IsPlain(text)
            ? text
            : MarkdownInline.ToXml(string.Join(" ", DocText.Lines(text).Where(static line => line.Length > 0)));

    /// <summary>The text as XML for what is no prose: a path, a name, a value of an enum.</summary>
    public static string Verbatim(string text) =>
        IsPlain(text) ? text : DocText.Escape(string.Join(" ", DocText.Lines(text).Where(static line => line.Length > 0)));

    /// <summary>Whether the text is itself as XML, as most texts are: one line without markup.</summary>
    [MethodImpl(DocText.OptimizedAtOnce)]
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or > '~' or '<' or '>' or '&' or '`' or '*' or '_' or '[' or '\\')
                return false;
        }

        return text.Length > 0
            && text[0] is not (' ' or '-' or '+' or '#' or '|' or '~' or (>= '0' and <= '9'))
            && text[text.Length - 1] != ' ';
    }
}
