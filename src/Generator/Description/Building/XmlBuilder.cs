using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Reads the <c>xml</c> of schemas. The reader knows <c>attribute</c> and <c>wrapped</c> as node types.</summary>
internal static class XmlBuilder
{
    public static SchemaXml? Of(OpenApiXml? xml) => xml is null ? null : new SchemaXml
    {
        Name = Given(xml.Name),
        Namespace = Given(XmlNamespaceSpelling.Original(xml.Namespace?.OriginalString)),
        Prefix = Given(xml.Prefix),
        Node = xml.NodeType switch
        {
            OpenApiXmlNodeType.Element => XmlNodeKind.Element,
            OpenApiXmlNodeType.Attribute => XmlNodeKind.Attribute,
            OpenApiXmlNodeType.Text => XmlNodeKind.Text,
            OpenApiXmlNodeType.Cdata => XmlNodeKind.CData,
            OpenApiXmlNodeType.None => XmlNodeKind.None,
            _ => null,
        },
    };

    /// <summary>A word of the document; null for none. Generators for Java write <c>##default</c> for none.</summary>
    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) || text == "##default" ? null : text!.Trim();
}
