using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WireTests.Models;

/// <summary>
/// Describes generated types in the document of an ASP.NET Core application as the document that they were generated from has them.
/// Without it, ASP.NET Core sees only that they have converters. docs/models.md shows it.
/// </summary>
internal sealed class SourceSchemas(OpenApiDocument source, string space)
    : IOpenApiDocumentTransformer, IOpenApiOperationTransformer, IOpenApiSchemaTransformer
{
    private readonly IDictionary<string, IOpenApiSchema> _schemas = source.Components!.Schemas!;

    /// <summary>The components. They refer to each other, so that all of them are there.</summary>
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        foreach (var (name, schema) in _schemas)
            document.Components.Schemas[name] = schema;
        return Task.CompletedTask;
    }

    /// <summary>Bodies, and generated types within other types.</summary>
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (Reference(context.JsonTypeInfo.Type, context.Document) is { } reference)
            schema.AllOf = [reference];
        return Task.CompletedTask;
    }

    /// <summary>Enums that are parameters: ASP.NET Core describes what has a <c>TryParse</c> as a string.</summary>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            if (described.ParameterDescriptor is IParameterInfoParameterDescriptor { ParameterInfo.ParameterType: var type }
                && operation.Parameters?.FirstOrDefault(one => one.Name == described.Name) is OpenApiParameter parameter
                && Reference(type, context.Document) is { } reference)
            {
                parameter.Schema = reference;
            }
        }

        return Task.CompletedTask;
    }

    private OpenApiSchemaReference? Reference(Type type, OpenApiDocument? document)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.Namespace == space && _schemas.ContainsKey(type.Name) ? new OpenApiSchemaReference(type.Name, document) : null;
    }
}
