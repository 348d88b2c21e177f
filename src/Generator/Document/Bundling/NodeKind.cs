namespace Gigstack.Generator.Document.Bundling;

/// <summary>The objects of OpenAPI that can contain a <c>$ref</c>, or be one.</summary>
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
