namespace Gigstack.Generator.Model;

/// <summary>A property of a response body that a call reads.</summary>
/// <param name="JsonName">Its name in the JSON.</param>
/// <param name="Type">Its type.</param>
/// <param name="IsRequired">Whether a body without it is an error.</param>
/// <param name="IsNullable">Whether the document allows JSON null.</param>
internal sealed record PropertyRef(string JsonName, TypeRef Type, bool IsRequired, bool IsNullable)
{
    public static PropertyRef Of(PropertyModel property) =>
        new(
            property.JsonName,
            property.Type,
            property.Presence is Presence.Required || (property.MayBeMissing && !property.IsNullable),
            property.IsNullable);
}
