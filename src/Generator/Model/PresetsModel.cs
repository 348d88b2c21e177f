namespace Gigstack.Generator.Model;

/// <summary>A static class with the presets of a schema: values that the document names.</summary>
internal sealed record PresetsModel : TypeModel
{
    /// <summary>The type of the presets.</summary>
    public required TypeRef Type { get; init; }

    public EquatableArray<PresetModel> Presets { get; init; }
}

internal sealed record PresetModel(string Name, DocumentationModel Documentation, PresetExpression Value);
