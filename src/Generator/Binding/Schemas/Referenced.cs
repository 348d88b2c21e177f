using System.Collections.Generic;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>
/// What a reference that says nothing itself stands for. The reference would answer the same, and look its component up by its address for each question:
/// in a large document that is a third of binding.
/// </summary>
internal static class Referenced
{
    public static IOpenApiParameter Parameter(IOpenApiParameter parameter, OpenApiDocument document) =>
        parameter is OpenApiParameterReference { Reference: { Description: null } reference } && Find(reference, document.Components?.Parameters) is { } target ? target : parameter;

    public static IOpenApiResponse Response(IOpenApiResponse response, OpenApiDocument document) =>
        response is OpenApiResponseReference { Reference: { Description: null, Summary: null } reference } && Find(reference, document.Components?.Responses) is { } target ? target : response;

    public static IOpenApiHeader Header(IOpenApiHeader header, OpenApiDocument document) =>
        header is OpenApiHeaderReference { Reference: { Description: null } reference } && Find(reference, document.Components?.Headers) is { } target ? target : header;

    /// <summary>The component, unless it is a reference again.</summary>
    private static T? Find<T>(BaseOpenApiReference reference, IDictionary<string, T>? components)
        where T : class, IOpenApiReferenceable =>
        reference.Id is { } id && components is not null && components.TryGetValue(id, out var component) && component is not IOpenApiReferenceHolder ? component : null;
}
