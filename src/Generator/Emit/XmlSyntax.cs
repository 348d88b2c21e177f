using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The tables of XML as expressions.</summary>
internal static class XmlSyntax
{
    private const string Shape = Generated + "XmlShape.";

    /// <summary>The bodies of an operation by status.</summary>
    public static string Responses(EquatableArray<XmlResponseModel> responses) =>
        $"{Generated}XmlResponses()" + string.Concat(
            responses.Select(static response => response.Element).Distinct().Select(element =>
                $".Add({Element(element)}, "
                + string.Join(", ", responses.Where(response => response.Element.Equals(element)).Select(static one => Literal.Of(one.Status)))
                + ")"));

    /// <summary>An element with its content.</summary>
    public static string Element(XmlElementModel element)
    {
        var space = element is { Namespace: null, Prefix: null } ? ""
            : $", {Literal.Of(element.Namespace)}" + (element.Prefix is null ? "" : $", {Literal.Of(element.Prefix)}");
        return $"new {Generated}XmlElementShape({Literal.Of(element.Name)}, {Content(element.Content)}{space})";
    }

    /// <summary>The calls that build the table of an object or a union, one after another.</summary>
    public static IReadOnlyList<string> Calls(XmlContent content) => content switch
    {
        XmlRecordContent record => [.. record.Members.Select(Member), .. Rest(record)],
        XmlUnionContent union => [.. union.Cases.Select(Case)],
        _ => [],
    };

    /// <summary>What the calls are made on.</summary>
    public static string Head(XmlContent content) => content switch
    {
        XmlScalarContent scalar => Shape + scalar.Kind,
        XmlTypeContent type => $"{Shape}Of(static () => {type.Holder}.{type.Name}!)",
        XmlListContent list => $"{Shape}List({Element(list.Item)})",
        XmlUnionContent union => $"{Shape}Union({(union.Discriminator is null ? "" : Literal.Of(union.Discriminator))})",
        _ => Shape + "Record()",
    };

    private static string Content(XmlContent content) => Head(content) + string.Concat(Calls(content));

    private static string Member(XmlMemberModel member)
    {
        var head = $".{Method(member.Place)}({Literal.Of(member.JsonName)}, ";
        var required = member.IsRequired ? ", required: true" : "";
        return member.Place switch
        {
            XmlPlace.Text or XmlPlace.Inline => $"{head}{Content(member.Element.Content)}{required})",
            XmlPlace.CData => $"{head}{Content(member.Element.Content)}{required}, cdata: true)",
            XmlPlace.Attribute => $"{head}{Element(member.Element)}{required}{(member.IsNullable ? ", nullable: true" : "")})",
            _ => $"{head}{Element(member.Element)}{required})",
        };
    }

    private static string Method(XmlPlace place) => place is XmlPlace.Text or XmlPlace.CData ? "TextNode" : place.ToString();

    private static IEnumerable<string> Rest(XmlRecordContent record) =>
        record.Rest is not { } rest ? [] : [$".Additional({Content(rest)}{(record.IsRestRepeated ? ", isRepeated: true" : "")})"];

    private static string Case(XmlCaseModel one) =>
        $".Case({Element(one.Element)}{string.Concat(one.Values.Select(static value => ", " + Literal.Of(value)))})";
}
