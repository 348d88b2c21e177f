using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Gigstack.Runtime.Generated;

/// <summary>Reads a body of XML. A document type is refused, and with it every entity but the five of XML itself.</summary>
internal static class XmlTreeReader
{
    /// <summary>The most elements inside each other: as many levels as JSON can have.</summary>
    private const int MaxDepth = 64;

    private static readonly Regex s_declaration = new(
        "\\A<\\?xml[^>]*\\sencoding\\s*=\\s*[\"']([A-Za-z0-9._:-]+)[\"']", RegexOptions.CultureInvariant);

    private static readonly XmlReaderSettings s_settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CloseInput = true,
    };

    /// <param name="body">The body. Its byte order mark comes first, then <paramref name="charset"/>, then its declaration.</param>
    /// <param name="charset">The charset of Content-Type; null if there is none.</param>
    /// <param name="mostItems">The maximum number of items, which limits the number of elements.</param>
    /// <exception cref="JsonReadException">The XML is malformed, too deep, has too many elements, or has a document type.</exception>
    public static XmlNode Read(ReadOnlyMemory<byte> body, string? charset, int mostItems)
    {
        XmlReader? reader = null;
        try
        {
            reader = Open(body, charset);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    return ReadRoot(reader, mostItems);
            }

            throw new JsonReadException("The XML has no element.");
        }
        catch (XmlException exception)
        {
            // The message of the exception can quote the body.
            throw At(
                exception.Message.Contains("DTD", StringComparison.Ordinal)
                    ? "The XML has a document type (DTD), which is refused."
                    : "The XML is malformed.",
                exception.LineNumber,
                exception.LinePosition);
        }
        catch (Exception exception) when (exception is DecoderFallbackException or ArgumentException)
        {
            throw new JsonReadException("The XML has bytes that are not valid in its charset.");
        }
        finally
        {
            reader?.Dispose();
        }
    }

    private static XmlReader Open(ReadOnlyMemory<byte> body, string? charset)
    {
        var stream = new MemoryStream(body.ToArray(), writable: false);
        charset ??= Declared(body.Span);
        if (charset is null)
            return XmlReader.Create(stream, s_settings);
        if (MediaType.EncodingOf(charset)?.Clone() is not Encoding encoding)
            throw new JsonReadException("The charset of the XML is unknown.");
        encoding.DecoderFallback = DecoderFallback.ExceptionFallback;
        return XmlReader.Create(new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true), s_settings);
    }

    /// <summary>The charset of the declaration; null if the XML reader finds it out: it knows only those of Unicode.</summary>
    private static string? Declared(ReadOnlySpan<byte> body)
    {
        var head = Encoding.Latin1.GetString(body[..Math.Min(body.Length, 128)]);
        return s_declaration.Match(head) is { Success: true } match
            && !match.Groups[1].Value.StartsWith("utf-", StringComparison.OrdinalIgnoreCase)
                ? match.Groups[1].Value
                : null;
    }

    private static XmlNode ReadRoot(XmlReader reader, int mostItems)
    {
        var left = MostElements(mostItems);
        var root = Element(reader);
        var open = new Stack<(XmlNode Node, StringBuilder? Text)>();
        (XmlNode Node, StringBuilder? Text) current = (root, null);
        var isEmpty = reader.IsEmptyElement;
        while (!isEmpty && reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    if (--left == 0)
                        throw Located(reader, $"The XML has {new TooManyItemsException(mostItems).Limit}.");
                    var child = Element(reader);
                    current.Node.Children.Add(child);
                    if (reader.IsEmptyElement)
                        break;
                    open.Push(current);
                    if (open.Count >= MaxDepth)
                        throw Located(reader, $"The XML is deeper than {MaxDepth} levels.");
                    current = (child, null);
                    break;
                case XmlNodeType.EndElement:
                    current.Node.Text = current.Text?.ToString() ?? "";
                    if (open.Count == 0)
                    {
                        isEmpty = true;
                        break;
                    }

                    current = open.Pop();
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    (current.Text ??= new StringBuilder()).Append(reader.Value);
                    break;
            }
        }

        // What follows the root must be well-formed too.
        while (reader.Read())
        {
        }

        return root;
    }

    /// <summary>An item can have many elements, but an element takes much more memory than its bytes.</summary>
    private static long MostElements(int mostItems) => Math.Max(2L * mostItems, Math.Min(64L * mostItems, 2_000_000)) + 64;

    private static XmlNode Element(XmlReader reader)
    {
        var node = new XmlNode(reader.LocalName, reader.NamespaceURI);
        for (var more = reader.MoveToFirstAttribute(); more; more = reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI == XmlNode.Instance)
                node.IsNull |= reader.LocalName == "nil" && reader.Value.Trim() is "true" or "1";
            else if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
                node.Attributes.Add((reader.LocalName, reader.NamespaceURI, reader.Value));
        }

        reader.MoveToElement();
        return node;
    }

    private static JsonReadException Located(XmlReader reader, string what) =>
        At(what, ((IXmlLineInfo)reader).LineNumber, ((IXmlLineInfo)reader).LinePosition);

    private static JsonReadException At(string what, int line, int column) =>
        new(line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{what} Line {line}, column {column}.") : what);
}
