using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>What a schema stands for: what lies behind references, only alternatives and only parts.</summary>
internal static class SchemaTarget
{
    /// <summary>Whoever refers on further than this refers in a circle.</summary>
    private const int MostHops = 64;

    public static IOpenApiSchema Of(IOpenApiSchema schema, BindingContext context)
    {
        for (var hops = 0; hops < MostHops; hops++)
        {
            if (schema is OpenApiSchemaReference)
            {
                if (Component(schema, context) is not { } target)
                    return schema;
                schema = target;
                continue;
            }

            if (schema.IsRecord())
                return schema;
            var alternatives = schema.Alternatives().Schemas;
            if (alternatives.Count > 1)
                return schema;
            if (alternatives.Count == 1)
                schema = alternatives[0].Schema;
            else if (schema.AllOfParts() is { Count: 1 } parts)
                schema = parts[0].Schema;
            else
                return schema;
        }

        return schema;
    }

    public static bool IsUnion(this IOpenApiSchema schema) =>
        schema is not OpenApiSchemaReference && !schema.IsRecord() && schema.Alternatives().Schemas.Count > 1;

    /// <summary>The component that a reference names, which may be a reference again; null when there is none.</summary>
    public static IOpenApiSchema? Component(IOpenApiSchema reference, BindingContext context) =>
        reference is OpenApiSchemaReference { Reference.Id: { } id } && context.Document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var target) ? target : null;
}
