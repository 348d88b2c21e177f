using System;
using System.Collections.Generic;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Which keyword of which object leads to which objects. What is not here is data (examples, defaults, extensions): a <c>$ref</c> in it
/// means nothing.
/// </summary>
internal static class Grammar
{
    private static readonly Dictionary<string, (NodeKind Kind, Shape Shape)>[] Keywords = Build();

    public static bool TryGet(NodeKind parent, string keyword, out NodeKind kind, out Shape shape)
    {
        if (parent == NodeKind.Callback && !IsExtension(keyword) && keyword != "$ref")
        {
            (kind, shape) = (NodeKind.PathItem, Shape.One);
            return true;
        }

        var known = Keywords[(int)parent].TryGetValue(keyword, out var rule);
        (kind, shape) = rule;
        return known;
    }

    /// <summary>Whether a member of a map is an extension of the map itself: paths and responses have those, named things do not.</summary>
    public static bool IsExtensionOf(NodeKind parent, NodeKind kind, string key) =>
        IsExtension(key) && (kind == NodeKind.PathItem || (parent == NodeKind.Operation && kind == NodeKind.Response));

    private static bool IsExtension(string key) => key.StartsWith("x-", StringComparison.Ordinal);

    private static Dictionary<string, (NodeKind Kind, Shape Shape)>[] Build()
    {
        var keywords = new Dictionary<string, (NodeKind, Shape)>[(int)NodeKind.Schema + 1];
        for (var i = 0; i < keywords.Length; i++)
        {
            keywords[i] = new Dictionary<string, (NodeKind, Shape)>(StringComparer.Ordinal);
        }

        void Add(NodeKind parent, NodeKind kind, Shape shape, params string[] names)
        {
            foreach (var name in names)
            {
                keywords[(int)parent].Add(name, (kind, shape));
            }
        }

        Add(NodeKind.Document, NodeKind.PathItem, Shape.Map, "paths", "webhooks");
        Add(NodeKind.Document, NodeKind.Components, Shape.One, "components");
        Add(NodeKind.Document, NodeKind.Schema, Shape.Map, "definitions");
        Add(NodeKind.Document, NodeKind.Parameter, Shape.Map, "parameters");
        Add(NodeKind.Document, NodeKind.Response, Shape.Map, "responses");

        foreach (var section in ComponentSections.Names)
        {
            Add(NodeKind.Components, section.Key, Shape.Map, section.Value);
        }

        Add(NodeKind.PathItem, NodeKind.Operation, Shape.One, "get", "put", "post", "delete", "options", "head", "patch", "trace", "query");
        Add(NodeKind.PathItem, NodeKind.Operation, Shape.Map, "additionalOperations");
        Add(NodeKind.PathItem, NodeKind.Parameter, Shape.List, "parameters");

        Add(NodeKind.Operation, NodeKind.Parameter, Shape.List, "parameters");
        Add(NodeKind.Operation, NodeKind.RequestBody, Shape.One, "requestBody");
        Add(NodeKind.Operation, NodeKind.Response, Shape.Map, "responses");
        Add(NodeKind.Operation, NodeKind.Callback, Shape.Map, "callbacks");

        foreach (var described in new[] { NodeKind.Parameter, NodeKind.Header, NodeKind.MediaType })
        {
            Add(described, NodeKind.Schema, Shape.One, "schema");
            Add(described, NodeKind.Example, Shape.Map, "examples");
        }

        // Swagger 2.0 describes plain parameters and headers in place.
        Add(NodeKind.Parameter, NodeKind.Schema, Shape.One, "items");
        Add(NodeKind.Header, NodeKind.Schema, Shape.One, "items");
        Add(NodeKind.Parameter, NodeKind.MediaType, Shape.Map, "content");
        Add(NodeKind.Header, NodeKind.MediaType, Shape.Map, "content");
        Add(NodeKind.RequestBody, NodeKind.MediaType, Shape.Map, "content");

        Add(NodeKind.MediaType, NodeKind.Schema, Shape.One, "itemSchema");
        Add(NodeKind.MediaType, NodeKind.Encoding, Shape.Map, "encoding");
        Add(NodeKind.MediaType, NodeKind.Encoding, Shape.One, "itemEncoding");
        Add(NodeKind.MediaType, NodeKind.Encoding, Shape.List, "prefixEncoding");
        Add(NodeKind.Encoding, NodeKind.Header, Shape.Map, "headers");
        Add(NodeKind.Encoding, NodeKind.Encoding, Shape.Map, "encoding");

        Add(NodeKind.Response, NodeKind.Header, Shape.Map, "headers");
        Add(NodeKind.Response, NodeKind.MediaType, Shape.Map, "content");
        Add(NodeKind.Response, NodeKind.Link, Shape.Map, "links");
        Add(NodeKind.Response, NodeKind.Schema, Shape.One, "schema");

        Add(NodeKind.Schema, NodeKind.Schema, Shape.Map, "properties", "patternProperties", "dependentSchemas", "$defs", "definitions");
        Add(NodeKind.Schema, NodeKind.Schema, Shape.MapOfAny, "dependencies");
        Add(NodeKind.Schema, NodeKind.Schema, Shape.List, "allOf", "anyOf", "oneOf", "prefixItems");
        Add(NodeKind.Schema, NodeKind.Schema, Shape.OneOrList, "items");
        Add(NodeKind.Schema, NodeKind.Schema, Shape.One, "not", "if", "then", "else", "contains", "propertyNames", "contentSchema");
        Add(
            NodeKind.Schema, NodeKind.Schema, Shape.OneOrBoolean,
            "additionalProperties", "unevaluatedProperties", "additionalItems", "unevaluatedItems");
        return keywords;
    }
}
