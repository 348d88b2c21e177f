namespace Gigstack.Generator.Document.Bundling;

/// <summary>The objects of OpenAPI in which, or in place of which, a <c>$ref</c> can stand.</summary>
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
    Schema,
}
