namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// The keywords of each OpenAPI object that contain other objects. Everything else is data (examples, defaults, extensions), in which
/// <c>$ref</c> is not a reference.
/// </summary>
internal static class Grammar
{
    private static readonly Dictionary<string, (NodeKind Kind, Holding holding)>[] s_keywords = Build();

    private static readonly HashSet<string> s_data = [
        "$ref", "example", "examples", "default", "enum", "const", "value", "dataValue", "serializedValue", "definitions", "$defs"];

    public static bool TryGet(NodeKind parent, string keyword, out NodeKind kind, out Holding holding)
    {
        if (parent == NodeKind.Callback && !IsExtension(keyword) && keyword != "$ref")
        {
            (kind, holding) = (NodeKind.PathItem, Holding.One);
            return true;
        }

        if (s_keywords[(int)parent].TryGetValue(keyword, out var rule))
        {
            (kind, holding) = rule;
            return true;
        }

        (kind, holding) = (NodeKind.Detail, Holding.Loose);
        return HasDetails(parent, keyword);
    }

    /// <summary>
    /// Whether a keyword contains details: everything but data, in which <c>$ref</c> is not a reference. Keywords of schemas that are not
    /// known can be data.
    /// </summary>
    private static bool HasDetails(NodeKind parent, string keyword) => parent switch
    {
        NodeKind.Schema => keyword is "title" or "description" or "externalDocs" or "xml",
        NodeKind.Callback or NodeKind.Components or NodeKind.Discriminator or NodeKind.Mapping => false,
        _ => !IsExtension(keyword) && !s_data.Contains(keyword) && !(parent is NodeKind.Link && keyword is "parameters" or "requestBody"),
    };

    /// <summary>Whether a member of a map is an extension. Paths and responses can have extensions; maps of named objects cannot.</summary>
    public static bool IsExtensionOf(NodeKind parent, NodeKind kind, string key) =>
        IsExtension(key) && (kind == NodeKind.PathItem || (parent == NodeKind.Operation && kind == NodeKind.Response));

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private static Dictionary<string, (NodeKind Kind, Holding holding)>[] Build()
    {
        var keywords = new Dictionary<string, (NodeKind, Holding)>[(int)NodeKind.Schema + 1];
        for (var i = 0; i < keywords.Length; i++)
        {
            keywords[i] = new Dictionary<string, (NodeKind, Holding)>(StringComparer.Ordinal);
        }

        void Add(NodeKind parent, NodeKind kind, Holding holding, params string[] names)
        {
            foreach (var name in names)
            {
                keywords[(int)parent].Add(name, (kind, holding));
            }
        }

        Add(NodeKind.Document, NodeKind.PathItem, Holding.Map, "paths", "webhooks");
        Add(NodeKind.Document, NodeKind.Components, Holding.One, "components");
        Add(NodeKind.Document, NodeKind.Schema, Holding.Map, "definitions");
        Add(NodeKind.Document, NodeKind.Parameter, Holding.Map, "parameters");
        Add(NodeKind.Document, NodeKind.Response, Holding.Map, "responses");
        Add(NodeKind.Document, NodeKind.SecurityScheme, Holding.Map, "securityDefinitions");

        foreach (var section in ComponentSections.Names)
        {
            Add(NodeKind.Components, section.Key, Holding.Map, section.Value);
        }

        Add(
            NodeKind.PathItem, NodeKind.Operation, Holding.One, "get", "put", "post", "delete", "options", "head", "patch", "trace",
            "query");
        Add(NodeKind.PathItem, NodeKind.Operation, Holding.Map, "additionalOperations");
        Add(NodeKind.PathItem, NodeKind.Parameter, Holding.List, "parameters");

        Add(NodeKind.Operation, NodeKind.Parameter, Holding.List, "parameters");
        Add(NodeKind.Operation, NodeKind.RequestBody, Holding.One, "requestBody");
        Add(NodeKind.Operation, NodeKind.Response, Holding.Map, "responses");
        Add(NodeKind.Operation, NodeKind.Callback, Holding.Map, "callbacks");

        foreach (var described in new[] { NodeKind.Parameter, NodeKind.Header, NodeKind.MediaType })
        {
            Add(described, NodeKind.Schema, Holding.One, "schema");
            Add(described, NodeKind.Example, Holding.Map, "examples");
        }

        // Swagger 2.0 parameters and headers have schema keywords themselves.
        Add(NodeKind.Parameter, NodeKind.Schema, Holding.One, "items");
        Add(NodeKind.Header, NodeKind.Schema, Holding.One, "items");
        Add(NodeKind.Parameter, NodeKind.MediaType, Holding.Map, "content");
        Add(NodeKind.Header, NodeKind.MediaType, Holding.Map, "content");
        Add(NodeKind.RequestBody, NodeKind.MediaType, Holding.Map, "content");

        Add(NodeKind.MediaType, NodeKind.Schema, Holding.One, "itemSchema");
        Add(NodeKind.MediaType, NodeKind.Encoding, Holding.Map, "encoding");
        Add(NodeKind.MediaType, NodeKind.Encoding, Holding.One, "itemEncoding");
        Add(NodeKind.MediaType, NodeKind.Encoding, Holding.List, "prefixEncoding");
        Add(NodeKind.Encoding, NodeKind.Header, Holding.Map, "headers");
        Add(NodeKind.Encoding, NodeKind.Encoding, Holding.Map, "encoding");

        Add(NodeKind.Response, NodeKind.Header, Holding.Map, "headers");
        Add(NodeKind.Response, NodeKind.MediaType, Holding.Map, "content");
        Add(NodeKind.Response, NodeKind.Link, Holding.Map, "links");
        Add(NodeKind.Response, NodeKind.Schema, Holding.One, "schema");

        Add(NodeKind.Schema, NodeKind.Schema, Holding.Map, "properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
        Add(NodeKind.Schema, NodeKind.Schema, Holding.MapOfAny, "dependencies");
        Add(NodeKind.Schema, NodeKind.Schema, Holding.List, "allOf", "anyOf", "oneOf", "prefixItems");
        Add(NodeKind.Schema, NodeKind.Schema, Holding.OneOrList, "items");
        Add(NodeKind.Schema, NodeKind.Schema, Holding.One, "not", "if", "then", "else", "contains", "propertyNames", "contentSchema");
        Add(
            NodeKind.Schema, NodeKind.Schema, Holding.OneOrBoolean,
            "additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems");
        Add(NodeKind.Schema, NodeKind.Discriminator, Holding.Loose, "discriminator");
        Add(NodeKind.Discriminator, NodeKind.Mapping, Holding.Loose, "mapping");
        return keywords;
    }
}

/// <summary>How a keyword contains its objects.</summary>
internal enum Holding
{
    One,
    Map,
    List,

    /// <summary>JSON Schema's <c>items</c>, an array in older drafts.</summary>
    OneOrList,

    /// <summary><c>additionalProperties</c> and the like, for which the reader supports true and false.</summary>
    OneOrBoolean,

    /// <summary><c>dependencies</c> of older drafts: schemas next to arrays of names.</summary>
    MapOfAny,

    /// <summary>An object, an array of them, or anything else.</summary>
    Loose,
}
