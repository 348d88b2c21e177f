namespace Gigstack.Generator.Model;

/// <summary>A generated type with its nested types.</summary>
internal abstract record TypeModel
{
    public required string Name { get; init; }

    /// <summary>The fully qualified name, with <c>global::</c>.</summary>
    public required string FullName { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    public EquatableArray<TypeModel> Nested { get; init; }
}
