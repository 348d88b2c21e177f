using System.Threading;

namespace Gigstack.Generator.Document;

/// <summary>Reads a file as a tree. The content decides whether it is JSON or YAML, not the file name.</summary>
internal static class DocumentTreeReader
{
    /// <summary>The tree; null if the file cannot be read, which is reported.</summary>
    public static DocumentTree? Read(SourceDocument document, Findings findings, CancellationToken cancellationToken)
    {
        try
        {
            return LooksLikeJson(document.Text)
                ? ReadJson(document, findings, cancellationToken)
                : ReadYaml(document, findings, cancellationToken);
        }
        catch (DocumentException exception)
        {
            findings.Add(exception.ToDiagnostic(document));
            return null;
        }
    }

    private static DocumentTree ReadJson(
        SourceDocument document, Findings findings, CancellationToken cancellationToken)
    {
        try
        {
            return new DocumentTree(document, JsonTreeReader.Read(document, findings, cancellationToken), isJson: true);
        }
        catch (DocumentException exception) when (exception.Descriptor == Descriptors.UnreadableDocument)
        {
            // YAML in flow style also starts with a brace. A file that is neither is reported as JSON.
            try
            {
                var found = new Findings();
                var tree = ReadYaml(document, found, cancellationToken);
                if (!IsYamlName(document.Path))
                {
                    findings.Add(exception.ToWarning(document, "JSON", "it is read as YAML"));
                }

                findings.AddRange(found.All);
                return tree;
            }
            catch (DocumentException)
            {
                throw exception;
            }
        }
    }

    private static DocumentTree ReadYaml(
        SourceDocument document, Findings findings, CancellationToken cancellationToken) =>
        new(document, YamlTreeReader.Read(document, recordPositions: false, findings, cancellationToken).Value, isJson: false);

    private static bool IsYamlName(string path) =>
        path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the first character is a brace. Comments are skipped, because some JSON files contain them.</summary>
    private static bool LooksLikeJson(DocumentText text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '/' && i + 1 < text.Length && text[i + 1] is '/' or '*')
            {
                i = EndOfComment(text, i);
            }
            else if (!char.IsWhiteSpace(c) && c != '\uFEFF')
            {
                return c == '{';
            }
        }

        return false;
    }

    private static int EndOfComment(DocumentText text, int start)
    {
        if (text[start + 1] == '/')
        {
            return text.Lines.GetLineFromPosition(start).End;
        }

        var i = start + 3;
        while (i < text.Length && !(text[i] == '/' && text[i - 1] == '*'))
        {
            i++;
        }

        return i;
    }
}
