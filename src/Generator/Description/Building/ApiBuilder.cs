using System.Threading;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Description.Building;

/// <summary>The stage OpenApiDocument -> Api. Only this folder knows the object model of Microsoft.OpenApi and its quirks.</summary>
internal static class ApiBuilder
{
    public static Api Build(OpenApiDocument document, Findings findings, CancellationToken cancellationToken)
    {
        var schemas = new SchemaBuilder(document, findings, cancellationToken);
        schemas.AddComponents();
        var operations = new OperationBuilder(new ContentBuilder(document, schemas), findings, cancellationToken);
        return new Api
        {
            Title = document.Info?.Title ?? "",
            Version = document.Info?.Version ?? "",
            Description = document.Info?.Description ?? "",
            Servers = OperationBuilder.Servers(document.Servers),
            Tags = (document.Tags ?? Enumerable.Empty<OpenApiTag>()).Where(static tag => tag.Name is not null)
                .Select(static tag => new Tag(tag.Name!, tag.Description ?? tag.Summary ?? "", tag.Parent?.Reference.Id)).ToList(),
            Schemas = schemas.Components,
            SecuritySchemes = (document.Components?.SecuritySchemes ?? new Dictionary<string, IOpenApiSecurityScheme>())
                .Select(static pair => SecurityBuilder.Scheme(pair.Key, pair.Value)).ToList(),
            Security = SecurityBuilder.Requirements(document.Security),
            Operations = operations.OfPaths(document).ToList(),
            Webhooks = (document.Webhooks ?? new Dictionary<string, IOpenApiPathItem>()).Select(pair =>
                new Webhook(
                    pair.Key, operations.OfItem(pair.Key, pair.Value, JsonPointer.Root.Then("webhooks", pair.Key)).ToList())).ToList(),
            Extensions = ExtensionsBuilder.Of(document.Extensions),
        };
    }
}
