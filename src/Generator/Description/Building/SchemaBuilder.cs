using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using Gigstack.Generator.Document.Inheritance;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Builds schemas.</summary>
internal sealed class SchemaBuilder(OpenApiDocument document, Findings findings, CancellationToken cancellationToken)
{
    private readonly IDictionary<string, IOpenApiSchema> _components =
        document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
    private readonly AnnotationsBuilder _annotations = new(document.Components?.Schemas);

    public SchemaComponents Components { get; } = new();

    public void AddComponents()
    {
        foreach (var component in _components)
        {
            Components.Add(
                component.Key,
                findings.Guard(
                    JsonPointer.Root.Then("components", "schemas").Then(component.Key),
                    $"the schema '{component.Key}'",
                    () => Build(component.Value),
                    static () => new Schema()));
        }
    }

    public Schema? BuildOptional(IOpenApiSchema? schema) => schema is null ? null : Build(schema);

    /// <summary>Builds a schema. A schema that the reader could not read is null and accepts any value.</summary>
    public Schema Build(IOpenApiSchema? schema)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return schema switch
        {
            null => new Schema(),
            OpenApiSchemaReference reference => OfReference(reference),
            _ => OfSchema(schema, (schema as OpenApiSchema)!),
        };
    }

    private Schema OfReference(OpenApiSchemaReference reference)
    {
        var said = _annotations.Speaker(reference);
        var id = reference.Reference.Id;
        var speaks = ReferenceEquals(said, reference);
        return new Schema
        {
            Reference = new SchemaReference(
                id, id is not null && _components.ContainsKey(id) ? "" : reference.Reference.ReferenceV3 ?? "$ref"),
            Components = Components,
            About = AnnotationsBuilder.Of(said, allowsNull: false, isNull: false),
            IsDeprecated = said.Deprecated,
            Limits = speaks ? LimitsBuilder.Of(reference) : null,
            Extensions = speaks ? ExtensionsBuilder.Of(reference.Extensions) : Extensions.None,
        };
    }

    private Schema OfSchema(IOpenApiSchema schema, OpenApiSchema own)
    {
        var type = schema.Type;
        var isNullType = type is { } types && (types & JsonSchemaType.Null) != 0;
        var enumHasNull = schema.Enum is { } listed && listed.Any(IsNull);
        var isNull = type == JsonSchemaType.Null || (enumHasNull && schema.Enum!.Count == 1);
        var (oneOf, oneOfHasNull) = Alternatives(schema.OneOf);
        var (anyOf, anyOfHasNull) = Alternatives(schema.AnyOf);
        var kinds = Types(type);
        if (IsChoice(kinds, schema))
        {
            anyOf = Each(kinds).Select((kind, index) => new Indexed<Schema>(new Schema { Types = kind, Components = Components }, index))
                .ToEquatableArray();
            kinds = JsonTypes.None;
        }

        var alternativesHaveNull = schema.OneOf is { Count: > 0 } ? oneOfHasNull : anyOfHasNull;
        return new Schema
        {
            About = AnnotationsBuilder.Of(
                schema, isNullType || enumHasNull || alternativesHaveNull, isNull, XmlBuilder.Of(schema.Xml)),
            Types = kinds,
            Format = schema.Format,
            Const = Const(schema),
            Enum = schema.Enum is { Count: > 0 } values ? new SchemaEnum(Values(values)) : null,
            Items = BuildOptional(schema.Items),
            Properties = schema.Properties is { Count: > 0 } properties ? Properties(properties) : default,
            Required = schema.Required is { Count: > 0 } required ? Sorted(required) : default,
            AdditionalProperties = BuildOptional(schema.AdditionalProperties),
            IsClosed = !schema.AdditionalPropertiesAllowed,
            AllOf = schema.AllOf is { Count: > 0 } parts
                ? parts.Select((part, index) => new Indexed<Schema>(Build(part), index)).ToEquatableArray()
                : default,
            OneOf = oneOf,
            AnyOf = anyOf,
            Discriminator = schema.Discriminator is { } discriminator ? Discriminator(discriminator) : null,
            Limits = LimitsBuilder.Of(schema),
            Content = own.ContentMediaType is null && own.ContentEncoding is null && own.ContentSchema is null
                ? null
                : new SchemaContent(own.ContentMediaType, own.ContentEncoding, BuildOptional(own.ContentSchema)),
            IsDeprecated = schema.Deprecated,
            Extensions = ExtensionsBuilder.Of(schema.Extensions),
            BaseRecord = DiscriminatedBases.RecordOf(schema),
            Components = Components,
        };
    }

    private EquatableArray<SchemaProperty> Properties(IDictionary<string, IOpenApiSchema> properties)
    {
        var built = new List<SchemaProperty>(properties.Count);
        foreach (var property in properties)
            built.Add(new SchemaProperty(property.Key, Build(property.Value)));
        return built.ToEquatableArray();
    }

    private static EquatableArray<string> Sorted(ISet<string> names)
    {
        var sorted = new List<string>(names);
        sorted.Sort(StringComparer.Ordinal);
        return sorted.ToEquatableArray();
    }

    private (EquatableArray<Indexed<Schema>> Schemas, bool HasNull) Alternatives(IList<IOpenApiSchema>? alternatives)
    {
        if (alternatives is not { Count: > 0 })
            return default;
        var all = alternatives.Select(Build).ToList();
        var kept = SchemaAlternatives.Of(all);
        return (kept, kept.Count < all.Count);
    }

    private static JsonTypes Types(JsonSchemaType? type)
    {
        if (type is not { } types)
            return JsonTypes.None;
        return Flag(JsonSchemaType.String, JsonTypes.String) | Flag(JsonSchemaType.Integer, JsonTypes.Integer)
            | Flag(JsonSchemaType.Number, JsonTypes.Number)
            | Flag(JsonSchemaType.Boolean, JsonTypes.Boolean) | Flag(JsonSchemaType.Array, JsonTypes.Array)
                | Flag(JsonSchemaType.Object, JsonTypes.Object);

        JsonTypes Flag(JsonSchemaType theirs, JsonTypes ours) => (types & theirs) != 0 ? ours : JsonTypes.None;
    }

    /// <summary>
    /// Whether the reader has made one schema of alternatives that differ only in their type, as it does in OpenAPI 3.0. Quoted numbers are
    /// one type.
    /// </summary>
    private static bool IsChoice(JsonTypes types, IOpenApiSchema schema) =>
        (types & (types - 1)) != 0 && schema is { OneOf: not { Count: > 0 }, AnyOf: not { Count: > 0 }, AllOf: not { Count: > 0 } }
        && schema is { Enum: not { Count: > 0 }, Const: null, Properties: not { Count: > 0 } }
        && !((types & JsonTypes.String) != 0 && QuotedNumber.Is(schema.Format, schema.Pattern));

    private static IEnumerable<JsonTypes> Each(JsonTypes types) =>
        Enum.GetValues(typeof(JsonTypes)).Cast<JsonTypes>().Where(one => one is not JsonTypes.None && (types & one) != 0);

    /// <summary>The constant. The reader spells booleans as in C#.</summary>
    private static string? Const(IOpenApiSchema schema) =>
        schema.Const is "True" or "False" && schema.Type is { } type && (type & JsonSchemaType.Boolean) != 0
            ? schema.Const.ToLowerInvariant()
            : schema.Const;

    private static EquatableArray<Indexed<JsonConstant>> Values(IList<JsonNode> values) =>
        values.Select(static (value, index) => (value, index)).Where(static pair => !IsNull(pair.value))
            .Select(static pair => new Indexed<JsonConstant>(new JsonConstant(pair.value), pair.index)).ToEquatableArray();

    /// <summary>Whether a node is JSON null, for which the reader has a marker node.</summary>
    private static bool IsNull(JsonNode? node) => node is null || node.IsJsonNullSentinel();

    private static SchemaDiscriminator Discriminator(OpenApiDiscriminator discriminator) => new(
        discriminator.PropertyName,
        (discriminator.Mapping ?? new Dictionary<string, OpenApiSchemaReference>())
            .Select(static pair => new KeyValue(pair.Key, pair.Value.Reference.Id)).ToEquatableArray(),
        discriminator.DefaultMapping?.Reference.Id);
}
