namespace Gigstack.Generator.Model;

/// <summary>What an element of XML contains, as a table for the runtime.</summary>
internal abstract record XmlContent;

/// <summary>Text.</summary>
internal sealed record XmlScalarContent(XmlScalar Kind) : XmlContent;

/// <summary>The content of a component, which is a table of its own.</summary>
/// <param name="Holder">The full name of the class with the tables.</param>
/// <param name="Name">The <see cref="XmlTypeModel.Name"/>.</param>
internal sealed record XmlTypeContent(string Holder, string Name) : XmlContent;

/// <summary>The items of an array.</summary>
internal sealed record XmlListContent(XmlElementModel Item) : XmlContent;

/// <summary>The properties of an object.</summary>
internal sealed record XmlRecordContent(EquatableArray<XmlMemberModel> Members) : XmlContent
{
    /// <summary>The content of properties that are not in the schema; null if there are none.</summary>
    public XmlContent? Rest { get; init; }

    /// <summary>Whether each of them is an array, with an element for each item.</summary>
    public bool IsRestRepeated { get; init; }
}

/// <summary>The cases of a union.</summary>
/// <param name="Discriminator">The JSON property with the discriminator; null if there is none.</param>
internal sealed record XmlUnionContent(string? Discriminator, EquatableArray<XmlCaseModel> Cases) : XmlContent;

/// <param name="Element">The element; without a name if the property around it names the element.</param>
/// <param name="Values">The values of the discriminator.</param>
internal sealed record XmlCaseModel(XmlElementModel Element, EquatableArray<string> Values);

/// <summary>The kinds of text, with the names of the runtime.</summary>
internal enum XmlScalar
{
    Text,
    Token,
    Date,
    Number,
    Boolean,
    Bytes,

    /// <summary>A number or boolean if it is written like one.</summary>
    Scalar,

    /// <summary>Any JSON.</summary>
    Any,
}
