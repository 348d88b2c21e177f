using System;
using System.Threading;
using Gigstack.Generator.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>Text -> tree, JSON or YAML by what the text looks like, whatever the file is called.</summary>
internal static class DocumentTreeReader
{
    /// <summary>The tree, or null when the file cannot be read; the findings then say why.</summary>
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
            // YAML in its flow style starts with a brace too. What is neither is reported as the JSON it looks like.
            try
            {
                var found = new Findings();
                var tree = ReadYaml(document, found, cancellationToken);
                if (!IsYamlName(document.Path))
                {
                    findings.Add(exception.ToRepair(document, "JSON", "it is read as YAML"));
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

    /// <summary>Whether the first character is a brace; comments as some write them into JSON are passed over.</summary>
    private static bool LooksLikeJson(SourceText text)
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

    private static int EndOfComment(SourceText text, int start)
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
