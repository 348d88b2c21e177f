namespace Gigstack.Generator.Document.Bundling;

/// <summary>The kinds of OpenAPI objects that can contain, or be, a <c>$ref</c>.</summary>
internal enum NodeKind
{
    Document,
    Components,
    PathItem,
    Operation,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Response,
    Header,
    Example,
    Link,
    Callback,
    SecurityScheme,

    /// <summary>Any other object, such as the contact, a server or a tag, and the values in it.</summary>
    Detail,

    Discriminator,

    /// <summary>The mapping of a discriminator.</summary>
    Mapping,
    Schema,
}
