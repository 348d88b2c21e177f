using System.Xml.Linq;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiNames;
using static Gigstack.Sandbox.Fiscal.Cfdi.CfdiText;

namespace Gigstack.Sandbox.Fiscal.Cfdi;

/// <summary>The parts of a CFDI that come from the request.</summary>
internal static class CfdiRelations
{
    public static XElement? Global(JsonObject sent) => sent["global"] is JsonObject { Count: > 0 } global
        ? new XElement(
            Cfdi4 + "InformacionGlobal",
            Attribute("Periodicidad", global.Text("periodicity")),
            Attribute("Meses", global.Text("months")),
            Attribute("Año", global["year"]?.ToJsonString()))
        : null;

    public static IEnumerable<XElement> Related(JsonObject sent) =>
        (sent["related_documents"]?.AsArray() ?? [])
            .Select(related => related!.AsObject())
            .Where(related => related["documents"]?.AsArray().Count > 0)
            .Select(related => new XElement(
                Cfdi4 + "CfdiRelacionados",
                new XAttribute("TipoRelacion", related.Text("relationship") ?? "01"),
                related["documents"]!.AsArray().Select(
                    uuid => new XElement(Cfdi4 + "CfdiRelacionado", new XAttribute("UUID", Clean((string)uuid!))))));

    public static IEnumerable<XElement> Complements(JsonObject sent) =>
        (sent["complements"]?.AsArray() ?? []).SelectMany(complement => Fragment(complement!.AsObject().Text("data") ?? "") ?? []);

    /// <summary>XML as it is, other text as text.</summary>
    public static XElement? Addenda(string? addenda) => string.IsNullOrEmpty(addenda)
        ? null
        : new XElement(Cfdi4 + "Addenda", Fragment(addenda) is { Count: > 0 } elements ? elements : Clean(addenda));
}
