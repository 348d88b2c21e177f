using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WireTests.Models;

/// <summary>
/// Describes generated types in the document of an ASP.NET Core application as the document that they were generated from has them.
/// Without it, ASP.NET Core sees only that they have converters. docs/models.md shows it.
/// </summary>
internal sealed class SourceSchemas(OpenApiDocument source, string space)
    : IOpenApiDocumentTransformer, IOpenApiOperationTransformer
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

    /// <summary>Bodies, results, and enums that are parameters: ASP.NET Core describes what has a <c>TryParse</c> as a string.</summary>
    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        foreach (var described in context.Description.ParameterDescriptions)
        {
            if (described.ParameterDescriptor is not IParameterInfoParameterDescriptor { ParameterInfo.ParameterType: var type }
                || SchemaOf(type, context.Document) is not { } schema)
            {
                continue;
            }

            if (described.Source == BindingSource.Body)
                Set(operation.RequestBody?.Content, schema);
            else if (operation.Parameters?.FirstOrDefault(one => one.Name == described.Name) is OpenApiParameter parameter)
                parameter.Schema = schema;
        }

        foreach (var result in context.Description.SupportedResponseTypes)
        {
            var status = result.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (result.Type is { } type && SchemaOf(type, context.Document) is { } schema
                && operation.Responses?.TryGetValue(status, out var response) == true)
            {
                Set(response.Content, schema);
            }
        }

        return Task.CompletedTask;
    }

    private static void Set(IDictionary<string, OpenApiMediaType>? content, IOpenApiSchema schema)
    {
        foreach (var media in content?.Values ?? [])
            media.Schema = schema;
    }

    /// <summary>The schema of a generated type, or of a list of them; null for other types.</summary>
    private IOpenApiSchema? SchemaOf(Type type, OpenApiDocument? document)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.Namespace == space && _schemas.ContainsKey(type.Name))
            return new OpenApiSchemaReference(type.Name, document);
        var item = type.IsArray ? type.GetElementType() : type.IsGenericType && typeof(System.Collections.IEnumerable).IsAssignableFrom(type)
            ? type.GetGenericArguments() is [var only] ? only : null
            : null;
        return item is not null && SchemaOf(item, document) is { } items
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = items }
            : null;
    }
}
