using System.Text;
using System.Xml.Linq;
using Gigstack.Sandbox.Fiscal.Cfdi;

namespace Gigstack.Sandbox.Fiscal.Seals;

/// <summary>
/// The original string (cadena original) of a CFDI or retention, by Anexo 20 of the SAT: the values that the issuer's seal signs, in the
/// order of <see cref="OriginalStringOrder"/>, each after a bar, between double bars.
/// </summary>
internal static class OriginalString
{
    private static readonly char[] s_whitespace = [' ', '\t', '\r', '\n'];

    /// <summary>The original string of a whole document. Its stamp and its addenda are not part of it.</summary>
    public static string OfDocument(XElement document)
    {
        var text = new StringBuilder("|");
        Append(text, document);
        return text.Append("||").ToString();
    }

    /// <summary>The original string of the stamp (TimbreFiscalDigital), which the SAT's seal signs.</summary>
    public static string OfStamp(XElement stamp)
    {
        var text = new StringBuilder("|");
        AppendAttributes(text, stamp, OriginalStringOrder.Stamp);
        return text.Append("||").ToString();
    }

    private static void Append(StringBuilder text, XElement element)
    {
        if (element.Name == CfdiNames.Stamp + "TimbreFiscalDigital" || element.Name == CfdiNames.Cfdi4 + "Addenda")
            return;
        if (element.Name == CfdiNames.Cfdi4 + "Impuestos" && element.Parent?.Name == CfdiNames.Cfdi4 + "Comprobante")
        {
            AppendSums(text, element);
            return;
        }

        AppendAttributes(text, element, OriginalStringOrder.Of(element));
        foreach (var child in element.Elements())
            Append(text, child);
    }

    // The one place where attributes come after elements.
    private static void AppendSums(StringBuilder text, XElement taxes)
    {
        foreach (var (list, total) in
            (ReadOnlySpan<(string, string)>)[("Retenciones", "TotalImpuestosRetenidos"), ("Traslados", "TotalImpuestosTrasladados")])
        {
            if (taxes.Element(CfdiNames.Cfdi4 + list) is { } element)
                Append(text, element);
            AppendAttributes(text, taxes, [total]);
        }
    }

    private static void AppendAttributes(StringBuilder text, XElement element, IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            if (element.Attribute(name) is { } attribute)
                text.Append('|').Append(Normalize(attribute.Value));
        }
    }

    // Only these four characters are white space in XML.
    private static string Normalize(string value) =>
        string.Join(' ', value.Split(s_whitespace, StringSplitOptions.RemoveEmptyEntries));
}
