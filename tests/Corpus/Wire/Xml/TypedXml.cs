using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml;
using System.Xml.Linq;
using Gigstack.Corpus.Wire.Reading;
using Gigstack.Corpus.Wire.Values;

namespace Gigstack.Corpus.Wire.Xml;

/// <summary>Bodies that are XML by their schema, and their comparison.</summary>
internal static class TypedXml
{
    private const int Tries = 6;
    private static readonly XmlWriterSettings s_plain = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };
    private static readonly ConditionalWeakTable<JsonNode, StrongBox<bool>> s_known = [];

    /// <summary>JSON and forms take precedence, and a plain string is all of the text.</summary>
    public static bool Is(WireMedia media, IReadOnlyList<WireMedia> content, RawFile file) =>
        media.IsXml && media.Schema.IsThere && !content.Any(static other => other.IsJson || other.IsForm || other.IsMultipart || other.IsSequence)
        && media.Schema.Resolved["format"].Text != "binary" && !IsPlainString(media.Schema, file) && HasXml(media.Schema, file);

    /// <summary>Whether XML can express all values of a schema, as far as some of them show.</summary>
    public static bool HasXml(RawNode schema, RawFile file)
    {
        if (s_known.TryGetValue(schema.Json!, out var known))
            return known.Value;
        var choice = new SchemaChoice(file);
        var has = true;
        try
        {
            for (var i = 0; i < Tries; i++)
                _ = new XmlBuilding(file, choice).Root(schema, new ExampleValue(choice, i % 2, ValueUse.Response).Of(schema));
        }
        catch (NotSupportedException)
        {
            has = false;
        }
        s_known.AddOrUpdate(schema.Json!, new StrongBox<bool>(has));
        return has;
    }

    public static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, s_plain))
            root.Save(writer);
        return stream.ToArray();
    }

    /// <summary>Null if both are the same but for prefixes, the order of attributes and spaces between elements.</summary>
    public static string? Difference(byte[] expected, byte[] actual)
    {
        var (one, other) = (Normalized(expected), Normalized(actual));
        return XNode.DeepEquals(one, other) ? null : $"'{other.ToString(SaveOptions.DisableFormatting)}' instead of '{one.ToString(SaveOptions.DisableFormatting)}'";
    }

    private static XElement Normalized(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return Normalized(XDocument.Load(stream).Root!);
    }

    private static XElement Normalized(XElement element) => new(
        element.Name,
        element.Attributes().Where(static attribute => !attribute.IsNamespaceDeclaration).OrderBy(static attribute => attribute.Name.ToString(), StringComparer.Ordinal)
            .Select(static attribute => new XAttribute(attribute.Name, attribute.Value)),
        element.Nodes().Select(static node => node switch { XElement inner => Normalized(inner), XCData data => new XCData(data.Value), XText text => new XText(text.Value), _ => (object?)null }));

    private static bool IsPlainString(RawNode schema, RawFile file)
    {
        var view = new SchemaChoice(file).Of([schema]);
        var isStructured = view.Types is [not "string", ..] || view.Properties.Count > 0 || view.Additional.Count > 0 || view.Items.Count > 0 || XmlCases.Of([schema]).Count > 0;
        return !isStructured && !XmlNaming.Steps(schema).Any(static step => step["xml"]["name"].IsThere);
    }
}
