namespace Gigstack.Generator.Model;

/// <summary>A generated type with the inline types nested in it.</summary>
internal abstract record TypeModel
{
    public required string Name { get; init; }

    /// <summary>The name with namespace and enclosing types, <c>global::</c> in front.</summary>
    public required string FullName { get; init; }

    public DocumentationModel Documentation { get; init; } = DocumentationModel.None;

    public bool IsDeprecated { get; init; }

    public EquatableArray<TypeModel> Nested { get; init; }
}
