using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>What schemas say of the places they are used at.</summary>
internal sealed class AnnotationsBuilder(IDictionary<string, IOpenApiSchema>? components)
{
    /// <summary>Whoever refers on further than this refers in a circle.</summary>
    private const int MostHops = 64;

    /// <summary>
    /// Who answers for a schema's title, description, default and flags: behind a reference that says nothing of them itself, the component. The
    /// reference would answer the same, and look the component up by its address for each question.
    /// </summary>
    public IOpenApiSchema Speaker(IOpenApiSchema schema)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (schema is not OpenApiSchemaReference { Reference: { Id: { } id, Title: null, Description: null, Default: null, Deprecated: null, ReadOnly: null, WriteOnly: null } }
                || components is null || !components.TryGetValue(id, out var target) || target is null)
                return schema;
            schema = target;
        }

        return schema;
    }

    public static SchemaAnnotations Of(IOpenApiSchema said, bool allowsNull, bool isNull)
    {
        var (title, description, value) = (said.Title, said.Description, said.Default);
        var (readOnly, writeOnly) = (said.ReadOnly, said.WriteOnly);
        return title is null && description is null && value is null && !readOnly && !writeOnly && !allowsNull && !isNull
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
            };
    }

    private static JsonConstant Constant(JsonNode value) => value.IsJsonNullSentinel() ? JsonConstant.Null : new JsonConstant(value);
}
