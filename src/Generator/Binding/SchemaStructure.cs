using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>Questions about a schema's keywords, without deciding anything.</summary>
internal static class SchemaStructure
{
    /// <summary>The document's types without null.</summary>
    public static JsonSchemaType? TypeWithoutNull(this IOpenApiSchema schema) =>
        schema.Type is { } type && (type & ~JsonSchemaType.Null) is var rest && rest != 0 ? rest : null;

    public static bool AllowsNull(this IOpenApiSchema schema) => schema.Type is { } type && (type & JsonSchemaType.Null) != 0;

    /// <summary>Whether the schema admits null and nothing else.</summary>
    public static bool IsNull(this IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference
        && (schema.Type == JsonSchemaType.Null || (schema.Enum is { Count: 1 } values && values[0].IsNullSentinelOrNull()));

    /// <summary>The alternatives of <c>oneOf</c> or <c>anyOf</c> other than null, with the keyword; none when there is no composition.</summary>
    public static (string Keyword, List<(IOpenApiSchema Schema, int Index)> Schemas, bool HasNull) Alternatives(this IOpenApiSchema schema)
    {
        var (keyword, all) = schema.OneOf is { Count: > 0 } oneOf ? ("oneOf", oneOf) : ("anyOf", schema.AnyOf ?? []);
        var schemas = new List<(IOpenApiSchema, int)>();
        for (var i = 0; i < all.Count; i++)
            if (!all[i].IsNull())
                schemas.Add((all[i], i));
        return (keyword, schemas, schemas.Count < all.Count);
    }

    /// <summary>The parts of <c>allOf</c> that say anything about structure; a part that only describes is none.</summary>
    public static List<(IOpenApiSchema Schema, int Index)> AllOfParts(this IOpenApiSchema schema)
    {
        var parts = new List<(IOpenApiSchema, int)>();
        if (schema.AllOf is { } all)
            for (var i = 0; i < all.Count; i++)
                if (all[i] is OpenApiSchemaReference || all[i].HasStructure())
                    parts.Add((all[i], i));
        return parts;
    }

    public static bool HasProperties(this IOpenApiSchema schema) => schema.Properties is { Count: > 0 };

    /// <summary>Whether any keyword shapes the value, <c>allOf</c> included.</summary>
    public static bool HasStructure(this IOpenApiSchema schema) =>
        schema.TypeWithoutNull() is not null || schema.HasProperties() || schema.Items is not null || schema.AdditionalProperties is not null
        || schema.Enum is { Count: > 0 } || schema.AllOf is { Count: > 0 } || schema.OneOf is { Count: > 0 } || schema.AnyOf is { Count: > 0 }
        || schema.Required is { Count: > 0 } || schema.Const is not null;

    /// <summary>Whether the values are texts from a list.</summary>
    public static bool IsStringEnum(this IOpenApiSchema schema) =>
        schema.Enum is { Count: > 0 } values
        && (schema.TypeWithoutNull() is JsonSchemaType.String || (schema.TypeWithoutNull() is null && values.All(static value => value.IsTextOrNull())));

    /// <summary>Whether the schema alone, without its <c>allOf</c>, describes an object with named properties.</summary>
    public static bool IsRecord(this IOpenApiSchema schema) => schema.HasProperties() || schema.AllOfParts().Count > 1
        || (schema.AllOfParts().Count == 1 && schema.Required is { Count: > 0 });
}
