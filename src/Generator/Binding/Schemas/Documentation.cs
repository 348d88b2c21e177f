using System.Globalization;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Documentation comments: descriptions, with the limits and other facts about a schema.</summary>
internal static class Documentation
{
    public static DocumentationModel Of(Schema schema)
    {
        var description = schema.About.Description;
        if (string.IsNullOrWhiteSpace(description))
            description = schema.About.Title;
        return new DocumentationModel(description ?? "", Facts(schema));
    }

    public static DocumentationModel OfParameter(ValueDescription parameter) =>
        new(parameter.Description ?? parameter.Schema?.About.Description ?? "", parameter.Schema is { } schema ? Facts(schema) : "");

    /// <param name="name">The header's name.</param>
    /// <param name="descriptions">Its descriptions in the document.</param>
    /// <param name="schema">Its schema; null if there is none.</param>
    public static DocumentationModel OfHeader(string name, IEnumerable<string> descriptions, Schema? schema)
    {
        var description = string.Join("\n\n", descriptions);
        return new DocumentationModel(
            description.Length == 0 ? $"The header {name}." : $"{name}: {description}", schema is null ? "" : Facts(schema));
    }

    public static DocumentationModel Of(Operation operation)
    {
        var summary = string.IsNullOrWhiteSpace(operation.Summary) ? operation.Description : operation.Summary;
        var remarks = !string.IsNullOrWhiteSpace(operation.Description) && operation.Description != summary ? operation.Description : "";
        return new DocumentationModel(summary ?? "", remarks!);
    }

    /// <summary>The description of a tag, and the tag that it belongs to; null if there is neither.</summary>
    public static string? OfTag(Tag tag)
    {
        var parent = tag.Parent is null ? "" : $"Belongs to the tag {Code(tag.Parent)}.";
        return $"{tag.Description}\n\n{parent}".Trim() is { Length: > 0 } text ? text : null;
    }

    /// <summary>Text that is not prose as Markdown's code, between more backticks than it has.</summary>
    public static string Code(string text)
    {
        var fence = "`";
        while (text.Contains(fence))
            fence += "`";
        return fence.Length == 1 ? $"`{text}`" : $"{fence} {text} {fence}";
    }

    private static string Facts(Schema schema)
    {
        // A reference with sibling keywords has its own limits and extensions.
        var definition = schema.Definition;
        var facts = new List<string>();
        if (schema.About.Default is { } value)
            facts.Add($"Default: {Code(value.Text)}.");
        if (ListedValues.Of(definition) is { } values)
            facts.Add(values);
        else if (definition.Const is { } constant && !definition.IsEnum())
            facts.Add($"Constant: {Code(constant)}.");
        if ((schema.Limits ?? definition.Limits) is { } limits)
            Add(limits, facts);
        if (schema.About.IsReadOnly)
            facts.Add("Read-only.");
        if (schema.About.IsWriteOnly)
            facts.Add("Write-only.");
        return string.Join(" ", facts);
    }

    private static void Add(SchemaLimits limits, List<string> facts)
    {
        if (limits.Minimum is not null)
            facts.Add($"Minimum: {limits.Minimum}.");
        if (limits.Maximum is not null)
            facts.Add($"Maximum: {limits.Maximum}.");
        if (limits.ExclusiveMinimum is not null)
            facts.Add($"More than: {limits.ExclusiveMinimum}.");
        if (limits.ExclusiveMaximum is not null)
            facts.Add($"Less than: {limits.ExclusiveMaximum}.");
        if (limits.MultipleOf is { } step)
            facts.Add($"Multiple of: {step.ToString(CultureInfo.InvariantCulture)}.");
        if (limits.MinLength is > 0)
            facts.Add($"Minimum length: {limits.MinLength}.");
        if (limits.MaxLength is not null)
            facts.Add($"Maximum length: {limits.MaxLength}.");
        if (limits.Pattern is not null)
            facts.Add($"Pattern: {Code(limits.Pattern)}.");
        if (limits.MinItems is > 0)
            facts.Add($"Minimum items: {limits.MinItems}.");
        if (limits.MaxItems is not null)
            facts.Add($"Maximum items: {limits.MaxItems}.");
        if (limits.HasUniqueItems)
            facts.Add("Items are unique.");
        if (limits.MinProperties is > 0)
            facts.Add($"Minimum entries: {limits.MinProperties}.");
        if (limits.MaxProperties is not null)
            facts.Add($"Maximum entries: {limits.MaxProperties}.");
    }
}
