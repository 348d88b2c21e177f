namespace Gigstack.Generator.Model;

/// <summary>A property of a response body that generated code reads.</summary>
/// <param name="IsNullable">Whether JSON null is allowed.</param>
internal sealed record PropertyRef(string Name, TypeRef Type, Presence Presence, bool IsNullable)
{
    public static PropertyRef Of(PropertyModel property) => new(property.Name, property.Type, property.Presence, property.IsNullable);
}
