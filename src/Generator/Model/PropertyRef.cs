namespace Gigstack.Generator.Model;

/// <summary>A property of a body that generated code reads: what a call takes out of its answer.</summary>
/// <param name="IsNullable">Whether the document lets it be JSON null.</param>
internal sealed record PropertyRef(string Name, TypeRef Type, Presence Presence, bool IsNullable)
{
    public static PropertyRef Of(PropertyModel property) => new(property.Name, property.Type, property.Presence, property.IsNullable);
}
