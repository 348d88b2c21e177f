using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>Formats amounts and strings as the SAT requires.</summary>
internal static class CfdiText
{
    /// <summary>A sum: two decimals.</summary>
    public static string Cents(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>An amount of an item: two to six decimals.</summary>
    public static string Micros(decimal amount) => amount.ToString("0.00####", CultureInfo.InvariantCulture);

    /// <summary>A rate or quota: six decimals.</summary>
    public static string Rate(decimal rate) => rate.ToString("0.000000", CultureInfo.InvariantCulture);

    /// <summary>A quantity or exchange rate: as many decimals as it has, at most six.</summary>
    public static string Plain(decimal number) => number.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>The equivalence of two currencies: at most ten decimals.</summary>
    public static string Equivalent(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);

    /// <summary>The text without characters that XML 1.0 cannot hold.</summary>
    public static string Clean(string text) =>
        string.Concat(text.Where(character => XmlConvert.IsXmlChar(character) || char.IsSurrogate(character)));

    /// <summary>An attribute, or none without a value.</summary>
    public static XAttribute? Attribute(string name, string? value) =>
        string.IsNullOrEmpty(value) ? null : new XAttribute(name, Clean(value));

    /// <summary>Reads the elements of a fragment. Returns null if it is not well-formed.</summary>
    public static IReadOnlyList<XElement>? Fragment(string text)
    {
        try
        {
            var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
            using var reader = XmlReader.Create(new StringReader($"<fragment>{StripDeclaration(text)}</fragment>"), settings);
            return [.. XElement.Load(reader).Elements()];
        }
        catch (XmlException)
        {
            return null;
        }
    }

    /// <summary>The document as UTF-8 with its declaration and without a byte order mark.</summary>
    public static string Write(XElement root)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        using var buffer = new MemoryStream();
        using (var writer = XmlWriter.Create(buffer, new XmlWriterSettings { Encoding = utf8 }))
            new XDocument(root).Save(writer);
        return utf8.GetString(buffer.ToArray());
    }

    private static string StripDeclaration(string text) =>
        text.StartsWith("<?xml ", StringComparison.Ordinal) && text.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            ? text[(end + 2)..]
            : text;
}
