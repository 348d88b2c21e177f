namespace Gigstack.Generator.Binding.Xml;

/// <summary>How scalars are written as text.</summary>
internal static class XmlScalarKinds
{
    private const JsonTypes Composed = JsonTypes.Array | JsonTypes.Object;

    /// <summary>The kind of text; null if the schema is no scalar.</summary>
    public static XmlScalar? Of(Schema meaning)
    {
        if (meaning.IsRecord || meaning.IsUnion || (meaning.Types & Composed) != 0)
            return null;
        if (meaning.IsStringEnum)
            return XmlScalar.Token;
        if (IntegerEnum.KindOf(meaning) is not null)
            return XmlScalar.Number;
        return meaning.Types switch
        {
            JsonTypes.String => OfString(meaning),
            JsonTypes.Integer or JsonTypes.Number or JsonTypes.Integer | JsonTypes.Number => XmlScalar.Number,
            JsonTypes.Boolean => XmlScalar.Boolean,
            JsonTypes.None => null,
            _ => XmlScalar.Scalar,
        };
    }

    /// <summary>The kind that all of several scalars have.</summary>
    public static XmlScalar Common(IReadOnlyCollection<XmlScalar> kinds) =>
        kinds.Distinct().Count() == 1 ? kinds.First()
        : kinds.All(static kind => kind is XmlScalar.Text or XmlScalar.Token or XmlScalar.Date or XmlScalar.Bytes) ? XmlScalar.Text
        : XmlScalar.Scalar;

    private static XmlScalar OfString(Schema schema) => ScalarTypes.OfString(schema) switch
    {
        WireKind.String => XmlScalar.Text,
        WireKind.Date => XmlScalar.Date,
        WireKind.Base64 => XmlScalar.Bytes,
        _ => XmlScalar.Token,
    };
}
