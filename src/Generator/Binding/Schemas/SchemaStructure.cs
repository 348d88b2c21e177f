using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Questions about a schema's keywords, without deciding anything.</summary>
internal static class SchemaStructure
{
    /// <summary>Parts of parts further than this decide nothing.</summary>
    private const int MostHops = 8;

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
        if (schema.OneOf is not { Count: > 0 } && schema.AnyOf is not { Count: > 0 })
            return ("anyOf", [], false);
        var (keyword, all) = schema.OneOf is { Count: > 0 } oneOf ? ("oneOf", oneOf) : ("anyOf", schema.AnyOf ?? []);
        var schemas = new List<(IOpenApiSchema, int)>();
        for (var i = 0; i < all.Count; i++)
            if (!all[i].IsNull())
                schemas.Add((all[i], i));
        var hasNull = schemas.Count < all.Count;
        return (keyword, schema.IsListOfConstants() || (schemas.Count > 0 && schema.OnlyConstrains(schemas)) ? [] : schemas, hasNull);
    }

    /// <summary>Whether the alternatives of a schema with a type of its own say nothing of types: they ask for properties, formats or ranges.</summary>
    private static bool OnlyConstrains(this IOpenApiSchema schema, List<(IOpenApiSchema Schema, int Index)> alternatives) =>
        (schema.TypeWithoutNull() is not null || schema.HasProperties())
        && alternatives.TrueForAll(static one => one.Schema is not OpenApiSchemaReference and { Type: null, Items: null, AdditionalProperties: null, Const: null, Title: null }
            && !one.Schema.HasProperties() && one.Schema.Enum is not { Count: > 0 } && one.Schema.AllOf is not { Count: > 0 } && one.Schema.OneOf is not { Count: > 0 } && one.Schema.AnyOf is not { Count: > 0 });

    /// <summary>Whether the alternatives only list values of one scalar type, as <c>enum</c> does with less to say about each.</summary>
    public static bool IsListOfConstants(this IOpenApiSchema schema)
    {
        var all = schema.OneOf is { Count: > 0 } oneOf ? oneOf : schema.AnyOf;
        if (all is not { Count: > 0 } || schema.TypeWithoutNull() is not (null or JsonSchemaType.String or JsonSchemaType.Integer or JsonSchemaType.Number))
            return false;
        var values = 0;
        foreach (var one in all)
        {
            if (one.IsNull())
                continue;
            if (one is OpenApiSchemaReference || one.Const is null || one.HasProperties())
                return false;

            // A constant is text to the reader, whatever it was: only a type says that it is a string.
            if ((one.TypeWithoutNull() ?? schema.TypeWithoutNull()) is not { } type || type != (schema.TypeWithoutNull() ?? JsonSchemaType.String))
                return false;
            values++;
        }

        return values > 0;
    }

    /// <summary>The parts of <c>allOf</c> that say anything about structure; a part that only describes is none.</summary>
    public static List<(IOpenApiSchema Schema, int Index)> AllOfParts(this IOpenApiSchema schema)
    {
        var parts = new List<(IOpenApiSchema Schema, int Index)>();
        if (schema.AllOf is { } all)
            for (var i = 0; i < all.Count; i++)
                if (all[i] is OpenApiSchemaReference || all[i].HasStructure())
                    parts.Add((all[i], i));

        // Of several parts that all describe one text, number or list, the one with most to say stands for all.
        if (parts.Count > 1 && !schema.HasProperties() && parts.TrueForAll(static part => part.Schema.IsNoObject(MostHops)))
            return [parts.OrderBy(static part => part.Schema is OpenApiSchemaReference ? 0 : part.Schema.Enum is { Count: > 0 } || part.Schema.Const is not null ? 1 : part.Schema.Format is not null || part.Schema.Items is not null ? 2 : 3).First()];
        return parts;
    }

    /// <summary>Whether the schema says that its values are something other than objects.</summary>
    private static bool IsNoObject(this IOpenApiSchema schema, int hops)
    {
        if (hops == 0 || (schema is OpenApiSchemaReference reference ? reference.Target : schema) is not { } target)
            return false;
        if (target is OpenApiSchemaReference)
            return target.IsNoObject(hops - 1);
        if (target.HasProperties() || target.Required is { Count: > 0 } || target.AdditionalProperties is not null || target.OneOf is { Count: > 0 } || target.AnyOf is { Count: > 0 })
            return false;
        return target.TypeWithoutNull() is { } type ? (type & JsonSchemaType.Object) == 0
            : target.AllOf is { Count: > 0 } parts ? parts.All(part => part.IsNoObject(hops - 1))
            : target.Enum is { Count: > 0 } || target.Const is not null || target.Items is not null;
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
            ? schema.TypeWithoutNull() is JsonSchemaType.String || (schema.TypeWithoutNull() is null && values.All(static value => value.IsTextOrNull()))
            : schema.TypeWithoutNull() is null or JsonSchemaType.String && schema.IsListOfConstants();

    /// <summary>Whether the values are strings or integers from a list, which is a type then.</summary>
    public static bool IsEnum(this IOpenApiSchema schema) => schema.IsStringEnum() || IntegerEnum.KindOf(schema) is not null;

    /// <summary>Whether the schema alone, without its <c>allOf</c>, describes an object with named properties.</summary>
    public static bool IsRecord(this IOpenApiSchema schema) => schema.HasProperties() || schema.AllOfParts().Count > 1
        || (schema.AllOfParts().Count == 1 && (schema.Required is { Count: > 0 } || schema.Alternatives().Schemas.Count > 0));
}
