using System.ComponentModel;

namespace Gigstack.Runtime.Generated;

/// <summary>
/// How the content of an XML element is written for a JSON value, and read as one. Generated code makes the tables; the codecs of the types
/// read and write the JSON.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
#pragma warning disable CA1720 // the members are named after what they describe
public abstract class XmlShape
{
    private protected XmlShape()
    {
    }

    /// <summary>A string, unchanged.</summary>
    public static XmlShape Text { get; } = new XmlScalar(XmlScalarKind.Text);

    /// <summary>A string without spaces around it: an enum value, a time, a UUID.</summary>
    public static XmlShape Token { get; } = new XmlScalar(XmlScalarKind.Token);

    /// <summary>A date. A time zone is discarded.</summary>
    public static XmlShape Date { get; } = new XmlScalar(XmlScalarKind.Date);

    /// <summary>A number.</summary>
    public static XmlShape Number { get; } = new XmlScalar(XmlScalarKind.Number);

    /// <summary>A boolean; <c>1</c> and <c>0</c> are read too.</summary>
    public static XmlShape Boolean { get; } = new XmlScalar(XmlScalarKind.Boolean);

    /// <summary>Base64, possibly in several lines.</summary>
    public static XmlShape Bytes { get; } = new XmlScalar(XmlScalarKind.Bytes);

    /// <summary>A number or boolean if it is written like one, otherwise a string.</summary>
    public static XmlShape Scalar { get; } = new XmlScalar(XmlScalarKind.Any);

    /// <summary>Any JSON. Attributes have names that start with <c>@</c>, and text beside them is <c>#text</c>.</summary>
    public static XmlShape Any { get; } = new XmlAny();

    /// <summary>Begins the table of an object.</summary>
    /// <returns>The table, which takes the properties in the order of the document.</returns>
    public static XmlRecord Record() => new();

    /// <summary>Begins the table of the cases of a union.</summary>
    /// <param name="discriminator">The JSON property with the discriminator; null if there is none.</param>
    /// <returns>The table, which takes the cases in the order of the document.</returns>
    public static XmlUnion Union(string? discriminator = null) => new(discriminator);

    /// <summary>An array inside an element of its own.</summary>
    /// <param name="item">The element of each item.</param>
    /// <returns>The shape.</returns>
    public static XmlShape List(XmlElementShape item) => new XmlList(item);

    /// <summary>An object of any names: an element for each.</summary>
    /// <param name="value">The content of an element; of an item, if the values are repeated.</param>
    /// <param name="isRepeated">Whether each value is an array, with an element for each item.</param>
    /// <returns>The shape.</returns>
    public static XmlShape Map(XmlShape value, bool isRepeated = false) => new XmlRecord().Additional(value, isRepeated);

    /// <summary>A shape that is found when it is first used, because shapes can contain themselves.</summary>
    /// <param name="shape">Finds it.</param>
    /// <returns>The shape.</returns>
    public static XmlShape Of(Func<XmlShape> shape) => new XmlLink(shape);

    /// <summary>The shape itself, behind links.</summary>
    internal virtual XmlShape Resolved => this;
}

/// <summary>A link to a shape.</summary>
internal sealed class XmlLink(Func<XmlShape> shape) : XmlShape
{
    internal override XmlShape Resolved => shape().Resolved;
}

/// <summary>Any JSON.</summary>
internal sealed class XmlAny : XmlShape;

/// <summary>An array whose items are all children of one element.</summary>
internal sealed class XmlList(XmlElementShape item) : XmlShape
{
    public XmlElementShape Item { get; } = item;
}

/// <summary>Text.</summary>
internal sealed class XmlScalar(XmlScalarKind kind) : XmlShape
{
    public XmlScalarKind Kind { get; } = kind;
}

/// <summary>What a text is in JSON.</summary>
internal enum XmlScalarKind
{
    Text,
    Token,
    Date,
    Number,
    Boolean,
    Bytes,
    Any,
}
