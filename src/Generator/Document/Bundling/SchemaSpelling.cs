using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Rewrites keywords of JSON Schema, so that later stages need to know one spelling only. Keywords that the document's version of OpenAPI
/// does not have are reported.
/// </summary>
internal sealed class SchemaSpelling(JsonObject root, Findings findings)
{
    private const string Type = "type";
    private const string Reference = "$ref";
    private const string Items = "items";
    private const string PrefixItems = "prefixItems";
    private const string PatternProperties = "patternProperties";

    /// <summary>Siblings of <c>$ref</c> that add to its type. Other siblings describe or constrain it.</summary>
    private static readonly string[] s_additions = ["properties", "required", "additionalProperties", "allOf", "oneOf", "anyOf"];

    private readonly bool _isVersion30 = OpenApiVersion.IsVersion30(root);
    private bool? _hasXml;

    /// <summary>Whether the document was Swagger 2.0.</summary>
    public bool WasVersion2 { get; init; }

    /// <summary>Whether a keyword may have to be rewritten.</summary>
    public static bool MayRewrite(string key, JsonNode? value) => key switch
    {
        Type => value is JsonArray || (value?.GetValueKind() is JsonValueKind.String && !TypeNames.IsKnown(value.GetValue<string>())),
        Items => value is JsonArray { Count: > 0 },
        Reference => value?.Parent is JsonObject { Count: > 1 },
        NullSpelling.Nullable or NullSpelling.Extension => NullSpelling.IsTrue(value),
        PrefixItems => value is JsonArray { Count: > 0 },
        PatternProperties => value is JsonObject { Count: > 0 },
        _ => IntOrString.Is(key, value) || XmlNamespaceSpelling.Is(key, value) || UnreadKeywords.IsUnread(key, value),
    };

    /// <param name="schemas">Inner schemas before outer ones.</param>
    /// <param name="cancellationToken">Looked at before each.</param>
    public void Rewrite(List<JsonObject> schemas, CancellationToken cancellationToken)
    {
        foreach (var schema in schemas)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Rewrite(schema);
        }
    }

    private void Rewrite(JsonObject schema)
    {
        UnevaluatedSpelling.Rewrite(schema);
        UnreadKeywords.Report(schema, findings);
        IntOrString.Rewrite(schema);
        XmlNamespaceSpelling.Rewrite(schema);
        if (schema[Type]?.GetValueKind() is JsonValueKind.String && schema[Type]!.GetValue<string>() is var name
            && !TypeNames.IsKnown(name))
        {
            RewriteName(schema, name);
        }

        if (schema[Items] is JsonArray { Count: > 0 } list)
        {
            Report(schema, Items, "'items' is an array", "each element can have any of these types");
            schema.Remove(Items);
            schema[PrefixItems] = list;
        }

        if (schema[PrefixItems] is JsonArray { Count: > 0 } items)
            RewriteTuple(schema, items);
        if (schema[PatternProperties] is JsonObject { Count: > 0 } patterns)
            RewritePatterns(schema, patterns);
        if (schema[Type] is JsonArray types)
        {
            if (_isVersion30)
                Report(schema, Type, "'type' is an array, which requires OpenAPI 3.1", "it is read as in OpenAPI 3.1");
            new TypeList(_isVersion30).Rewrite(schema, types);
        }

        if (schema.ContainsKey(Reference) && (s_additions.Any(schema.ContainsKey) || HasOwnXml(schema)))
            RewriteSiblings(schema);
        if (NullSpelling.Is(schema))
            RewriteNull(schema);
    }

    /// <summary>Combines a reference and its sibling keywords by <c>allOf</c>.</summary>
    private void RewriteSiblings(JsonObject schema)
    {
        if (_isVersion30)
            Report(schema, Reference, "'$ref' has sibling keywords, which requires OpenAPI 3.1", "they are read as in OpenAPI 3.1");
        var own = new JsonObject();
        foreach (var keyword in s_additions)
        {
            if (schema[keyword] is { } value)
            {
                schema.Remove(keyword);
                own[keyword] = value;
            }
        }

        var reference = schema[Reference]!.DeepClone();
        schema.Remove(Reference);
        schema["allOf"] = new JsonArray(new JsonObject { [Reference] = reference });
        if (own.Count > 0)
            schema["allOf"]!.AsArray().Add((JsonNode)own);
    }

    /// <summary>Whether a reference has an <c>xml</c> beside it, in a document with a body of XML.</summary>
    private bool HasOwnXml(JsonObject schema) =>
        !_isVersion30 && schema["xml"] is JsonObject && (_hasXml ??= XmlBodySearch.HasAny(root)) is true;

    private void RewriteName(JsonObject schema, string name)
    {
        var meant = TypeNames.Of(name);
        Report(
            schema,
            Type,
            $"'{name}' is not a type",
            meant is { } known
                ? $"it is read as {known.Type}{(known.Format is null ? "" : $" with the format {known.Format}")}"
                : "any value is accepted");
        schema.Remove(Type);
        if (meant is not var (type, format))
            return;
        schema[Type] = type;
        if (format is not null && !schema.ContainsKey("format"))
            schema["format"] = format;
    }

    private void RewriteNull(JsonObject schema)
    {
        if ((!_isVersion30 || WasVersion2) && schema.ContainsKey(NullSpelling.Nullable))
            Report(schema, NullSpelling.Nullable, "'nullable' exists only in OpenAPI 3.0", "null is accepted");
        NullSpelling.Rewrite(schema, _isVersion30 ? NullSpelling.Nullable : null);
    }

    private void Report(JsonObject schema, string key, string what, string howItIsRead) =>
        findings.Add(Descriptors.ReadLeniently, NodePlace.Of(schema).Then(key), what, howItIsRead);

    /// <summary>Rewrites items by position as items of any of these types.</summary>
    private static void RewriteTuple(JsonObject schema, JsonArray items)
    {
        schema.Remove(PrefixItems);
        var rest = schema[Items] is JsonObject { Count: > 0 } described && !described.ContainsKey("not") ? described : null;
        schema.Remove(Items);
        schema[Items] = AnyOf([.. Free(items), .. rest is null ? new List<JsonNode>() : [rest]]);
        if (!schema.ContainsKey(Type))
            schema[Type] = "array";
    }

    /// <summary>
    /// Rewrites properties by pattern as additional properties of any of these types. Next to <c>properties</c>, they stay JSON, because
    /// names that match no pattern can have any value.
    /// </summary>
    private void RewritePatterns(JsonObject schema, JsonObject patterns)
    {
        var rest = schema["additionalProperties"];
        if (rest is null && schema["properties"] is JsonObject { Count: > 0 })
        {
            UnreadKeywords.Report(
                schema,
                PatternProperties,
                "next to 'properties', properties that match a pattern are in AdditionalProperties, as JSON",
                findings);
            return;
        }

        var values = patterns.Select(static pair => pair.Value).ToList();
        patterns.Clear();
        schema.Remove(PatternProperties);
        schema.Remove("additionalProperties");
        if (rest is JsonObject schemaOfRest)
            values.Add(schemaOfRest);
        schema["additionalProperties"] = rest?.GetValueKind() is JsonValueKind.True ? true : AnyOf([.. values.OfType<JsonObject>()]);
        if (!schema.ContainsKey(Type))
            schema[Type] = "object";
    }

    private static List<JsonNode> Free(JsonArray items)
    {
        var nodes = items.Where(static item => item is not null).Select(static item => item!).ToList();
        items.Clear();
        return nodes;
    }

    private static JsonNode AnyOf(List<JsonNode> schemas)
    {
        var distinct = new List<JsonNode>();
        foreach (var schema in schemas)
        {
            if (!distinct.Exists(other => JsonNode.DeepEquals(other, schema)))
                distinct.Add(schema);
        }

        return distinct.Count == 1
            ? distinct[0]
            : new JsonObject { ["anyOf"] = new JsonArray([.. distinct]) };
    }
}
