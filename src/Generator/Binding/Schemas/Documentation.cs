using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Gigstack.Generator.Binding.Types;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Descriptions and the facts beside them as doc comments.</summary>
internal static class Documentation
{
    public static DocumentationModel Of(IOpenApiSchema schema)
    {
        var description = schema.Description;
        if (string.IsNullOrWhiteSpace(description))
            description = schema.Title;
        return new DocumentationModel(description ?? "", string.Join(" ", Facts(schema)));
    }

    public static DocumentationModel Of(IOpenApiParameter parameter)
    {
        var facts = new List<string>();
        if (parameter.Schema is { } schema)
            facts.AddRange(Facts(schema));
        return new DocumentationModel(parameter.Description ?? parameter.Schema?.Description ?? "", string.Join(" ", facts));
    }

    /// <param name="name">The header's name.</param>
    /// <param name="descriptions">What the document says of it in several places.</param>
    /// <param name="schema">Its schema; null for none.</param>
    public static DocumentationModel OfHeader(string name, IEnumerable<string> descriptions, IOpenApiSchema? schema)
    {
        var description = string.Join("\n\n", descriptions);
        return new DocumentationModel(description.Length == 0 ? $"The header {name}." : $"{name}: {description}", schema is null ? "" : string.Join(" ", Facts(schema)));
    }

    public static DocumentationModel Of(OpenApiOperation operation)
    {
        var summary = string.IsNullOrWhiteSpace(operation.Summary) ? operation.Description : operation.Summary;
        var remarks = new List<string>();
        if (!string.IsNullOrWhiteSpace(operation.Description) && operation.Description != summary)
            remarks.Add(operation.Description!);
        if (Confidence(operation.Extensions) is { } confidence)
            remarks.Add(confidence);
        return new DocumentationModel(summary ?? "", string.Join("\n", remarks));
    }

    private static IEnumerable<string> Facts(IOpenApiSchema schema)
    {
        if (schema.Default is { } value)
            yield return $"Default: {value.AsText() ?? value.ToJsonString()}.";
        if (EnumBinder.Listed(schema) is { } values)
            yield return values;
        if (schema.Minimum is not null)
            yield return $"Minimum: {schema.Minimum}.";
        if (schema.Maximum is not null)
            yield return $"Maximum: {schema.Maximum}.";
        if (schema.ExclusiveMinimum is not null)
            yield return $"More than: {schema.ExclusiveMinimum}.";
        if (schema.ExclusiveMaximum is not null)
            yield return $"Less than: {schema.ExclusiveMaximum}.";
        if (schema.MultipleOf is { } step)
            yield return $"Multiple of: {step.ToString(CultureInfo.InvariantCulture)}.";
        if (schema.MinLength is > 0)
            yield return $"Minimum length: {schema.MinLength}.";
        if (schema.MaxLength is not null)
            yield return $"Maximum length: {schema.MaxLength}.";
        if (schema.Pattern is not null)
            yield return $"Pattern: {schema.Pattern}";
        if (schema.MinItems is > 0)
            yield return $"Minimum items: {schema.MinItems}.";
        if (schema.MaxItems is not null)
            yield return $"Maximum items: {schema.MaxItems}.";
        if (schema.UniqueItems is true)
            yield return "No item twice.";
        if (schema.MinProperties is > 0)
            yield return $"Minimum entries: {schema.MinProperties}.";
        if (schema.MaxProperties is not null)
            yield return $"Maximum entries: {schema.MaxProperties}.";
        if (schema.ReadOnly)
            yield return "Read-only.";
        if (schema.WriteOnly)
            yield return "Write-only.";
        if (Extensions.Get(schema.Extensions, "x-source-name").AsText() is { } source)
            yield return $"In the API's own pages: {source}.";
        if (Confidence(schema.Extensions) is { } confidence)
            yield return confidence;
    }

    /// <summary>A document says with <c>x-confidence</c> which of its facts nobody has published; the user should see it.</summary>
    private static string? Confidence(IDictionary<string, IOpenApiExtension>? extensions) =>
        Extensions.Get(extensions, "x-confidence").AsText() is { } confidence ? $"Confidence: {confidence}." : null;
}
