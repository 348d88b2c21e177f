using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>What a schema stands for: what lies behind references, only alternatives and only parts.</summary>
internal static class SchemaTarget
{
    /// <summary>Whoever refers on further than this refers in a circle.</summary>
    private const int MostHops = 64;

    public static IOpenApiSchema Of(IOpenApiSchema schema, BindingContext context)
    {
        for (var hops = 0; hops < MostHops && Next(schema, context) is { } next; hops++)
            schema = next;
        return schema;
    }

    /// <summary>The schema and what it stands for, step by step.</summary>
    public static IEnumerable<IOpenApiSchema> Steps(IOpenApiSchema schema, BindingContext context)
    {
        yield return schema;
        for (var hops = 0; hops < MostHops && Next(schema, context) is { } next; hops++)
            yield return schema = next;
    }

    public static bool IsUnion(this IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && !schema.IsRecord() && schema.Alternatives().Schemas.Count > 1;

    /// <summary>
    /// Who answers for a schema's title, description, default and flags: behind a reference that says nothing of them itself, the component. The reference would
    /// answer the same, and look the component up by its address for each question.
    /// </summary>
    public static IOpenApiSchema Speaker(IOpenApiSchema schema, BindingContext context)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (schema is not OpenApiSchemaReference { Reference: { Title: null, Description: null, Default: null, Deprecated: null, ReadOnly: null, WriteOnly: null } } || Component(schema, context) is not { } target)
                return schema;
            schema = target;
        }

        return schema;
    }

    /// <summary>The component that a reference names, which may be a reference again; null when there is none.</summary>
    public static IOpenApiSchema? Component(IOpenApiSchema reference, BindingContext context) =>
        reference is OpenApiSchemaReference { Reference.Id: { } id } && context.Document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var target) ? target : null;

    private static IOpenApiSchema? Next(IOpenApiSchema schema, BindingContext context)
    {
        if (schema is OpenApiSchemaReference)
            return Component(schema, context);
        if (schema.IsRecord())
            return null;
        var alternatives = schema.Alternatives().Schemas;
        if (alternatives.Count > 0)
            return alternatives.Count == 1 ? alternatives[0].Schema : null;
        return schema.AllOfParts() is { Count: 1 } parts ? parts[0].Schema : null;
    }
}
