using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Document.Inheritance;

/// <summary>The discriminator values of the children of a base.</summary>
internal static class DiscriminatorValues
{
    /// <summary>The values of the mapping; otherwise AutoRest's extension or the constants of the child; otherwise its name.</summary>
    public static IReadOnlyList<string> Of(string id, IOpenApiSchema child, OpenApiDiscriminator discriminator)
    {
        var mapped = discriminator.Mapping?.Where(pair => pair.Value.Reference.Id == id).Select(static pair => pair.Key).ToList() ?? [];
        if (mapped.Count > 0)
            return mapped;
        if (child.Extensions is { } extensions && extensions.TryGetValue("x-ms-discriminator-value", out var extension)
            && extension is JsonNodeExtension { Node: JsonValue named })
        {
            return [Text(named)];
        }

        foreach (var part in (child.AllOf ?? []).Where(static part => part is not OpenApiSchemaReference).Append(child))
        {
            if (part.Properties is { } properties && properties.TryGetValue(discriminator.PropertyName!, out var property)
                && property is not OpenApiSchemaReference && Constants(property) is { Count: > 0 } constants)
            {
                return constants;
            }
        }

        return [id];
    }

    private static List<string> Constants(IOpenApiSchema schema) =>
        schema.Const is { } constant
            ? [constant]
            : (schema.Enum ?? []).OfType<JsonValue>().Where(static value => !value.IsJsonNullSentinel()).Select(Text).ToList();

    private static string Text(JsonValue value) =>
        value.GetValueKind() is JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
