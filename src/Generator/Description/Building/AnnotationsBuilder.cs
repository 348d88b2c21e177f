using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>Reads the annotations of schemas.</summary>
internal sealed class AnnotationsBuilder(IDictionary<string, IOpenApiSchema>? components)
{
    /// <summary>The number of references after which a cycle is assumed.</summary>
    private const int MostHops = 64;

    /// <summary>
    /// The schema that has the annotations: for a reference without its own, the component. The reference would return the same values, but
    /// look up the component for each of them.
    /// </summary>
    public IOpenApiSchema Speaker(IOpenApiSchema schema)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (schema is not OpenApiSchemaReference { Reference: { Id: { } id, Title: null, Description: null, Default: null } reference }
                || reference is not { Deprecated: null, ReadOnly: null, WriteOnly: null }
                || components is null || !components.TryGetValue(id, out var target) || target is null)
            {
                return schema;
            }

            schema = target;
        }

        return schema;
    }

    public static SchemaAnnotations Of(IOpenApiSchema said, bool allowsNull, bool isNull, SchemaXml? xml = null)
    {
        var (title, description, value) = (said.Title, said.Description, said.Default);
        var (readOnly, writeOnly) = (said.ReadOnly, said.WriteOnly);
        return title is null && description is null && value is null && !readOnly && !writeOnly && !allowsNull && !isNull && xml is null
            ? SchemaAnnotations.None
            : new SchemaAnnotations
            {
                Title = title,
                Description = description,
                Default = value is null ? null : Constant(value),
                IsReadOnly = readOnly,
                IsWriteOnly = writeOnly,
                AllowsNull = allowsNull,
                IsNull = isNull,
                Xml = xml,
            };
    }

    private static JsonConstant Constant(JsonNode value) => value.IsJsonNullSentinel() ? JsonConstant.Null : new JsonConstant(value);
}
