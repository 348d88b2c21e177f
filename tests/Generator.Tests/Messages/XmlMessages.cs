using static Gigstack.Generator.Tests.Messages.MessageCase;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>What XML cannot express.</summary>
internal static class XmlMessages
{
    private const string Outcome = "a body that contains it is a string, and a part is JSON";
    private const string NotRead = "GIG0005: A body of 'application/xml' is not read by its schema; the method returns it as a string";

    public static readonly MessageCase[] All =
    [
        Of(
            "Binding/Xml/XmlBodies.cs",
            Read("{ type: object, properties: { a: { type: array, items: { type: array, items: { type: string } } } } }"),
            NotRead,
            $"GIG0005: An array directly inside an array has no XML without 'wrapped' (or 'nodeType: element'); {Outcome}"),
        Of(
            "Binding/Xml/XmlContents.cs",
            Read("{ type: object, properties: { a: { type: array, items: { type: array, items: { type: string } } } } }"),
            NotRead,
            $"GIG0005: An array directly inside an array has no XML without 'wrapped' (or 'nodeType: element'); {Outcome}"),
        Of(
            "Binding/Xml/XmlContents.cs",
            Read("{ type: array, items: { type: string, xml: { attribute: true } } }"),
            NotRead,
            $"GIG0005: Items of an array cannot be of the node type 'attribute'; {Outcome}"),
        Of(
            "Binding/Xml/XmlContents.cs",
            Read("{ type: object, xml: { name: r }, properties: { a: { $ref: '#/components/schemas/A' } } }")
                + "components: { schemas: { A: { type: array, xml: { wrapped: true }, items: { $ref: '#/components/schemas/A' } } } }\n",
            NotRead,
            "GIG0005: The schema 'A' refers to itself, or through too many other schemas; the value is a JsonElement",
            $"GIG0005: An array that contains itself has no XML; {Outcome}"),
        Of(
            "Binding/Xml/XmlNodes.cs",
            Read("{ type: object, properties: { a: { type: string, xml: { prefix: p } }, 'b c': { type: string } } }"),
            "GIG0009: The document was read leniently: the prefix 'p' has no namespace; the name is written without it",
            "GIG0009: The document was read leniently: 'b c' is not a name of an XML node; it is written as 'b_x0020_c'"),
        Of(
            "Binding/Xml/XmlRecords.cs",
            Read("""
                { type: object, properties: {
                  xmlns: { type: string, xml: { attribute: true } },
                  a: { type: object, properties: { x: { type: string } }, xml: { attribute: true } },
                  b: { type: array, items: { type: string }, xml: { attribute: true } },
                  c: { type: string, xml: { name: d } },
                  d: { type: string } } }
                """),
            NotRead,
            $"GIG0005: 'xmlns' declares a namespace of XML and cannot be an attribute; {Outcome}",
            $"GIG0005: The property 'a' cannot be of the node type 'attribute'; {Outcome}",
            $"GIG0005: The array 'b' cannot be of the node type 'attribute'; {Outcome}",
            $"GIG0005: The property 'd' is the same node of XML as another property of its object; {Outcome}"),
        Of(
            "Binding/Xml/XmlRecords.cs",
            Read("{ type: object, properties: { a: { $ref: '#/components/schemas/N' }, b: { $ref: '#/components/schemas/N' } } }")
                + "components: { schemas: { N: { type: object, xml: { name: n }, properties: { x: { type: string } } } } }\n",
            "GIG0009: The document was read leniently: 'n' is the element of several properties; this one is named 'a'",
            "GIG0009: The document was read leniently: 'n' is the element of several properties; this one is named 'b'"),
        Of(
            "Binding/Xml/XmlRoots.cs",
            Get("""
                requestBody: { content: { application/xml: { schema: { type: object, properties: { a: { type: string } } } } } },
                responses: { '204': { description: d } }
                """),
            "GIG0009: The document was read leniently: the root element of the XML has no name ('xml.name'); it is named 'root'"),
        Of(
            "Binding/Xml/XmlUnions.cs",
            Read("""
                { type: object, properties: { a: { oneOf: [
                  { type: string, xml: { name: x } }, { type: object, properties: { b: { type: string } } },
                  { type: array, items: { type: string } }] } } }
                """),
            NotRead,
            $"GIG0005: Text as a case of a union has no element of its own; {Outcome}",
            $"GIG0005: An array as a case of a union has no XML; {Outcome}"),
    ];

    private static string Read(string schema) => Get(
        $"responses: {{ '200': {{ description: d, content: {{ application/xml: {{ schema: {schema.ReplaceLineEndings(" ")} }} }} }} }}");
}
