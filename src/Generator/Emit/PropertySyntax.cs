namespace Gigstack.Generator.Emit;

/// <summary>A property that is read from a body, as an expression.</summary>
internal static class PropertySyntax
{
    /// <summary>The value; null where there is none.</summary>
    public static string Read(string body, string name, Presence presence) =>
        $"{body}.{name}" + (presence is Presence.OptionalNullable ? ".GetValueOrDefault()" : "");

    /// <summary>The C# type of the property, with what absence and null mean.</summary>
    public static string DeclaredType(this PropertyModel property) => property.Presence switch
    {
        Presence.Required => property.Type.TypeName(),
        Presence.OptionalNullable => $"{RuntimeNames.Optional}<{property.Type.TypeName()}?>",
        _ => property.Type.TypeName() + "?",
    };

    /// <summary>Whether an object initializer must set it.</summary>
    public static bool IsRequiredMember(this PropertyModel property) =>
        property.Presence is Presence.RequiredNullable or Presence.RequiredToSend
            || property is { Presence: Presence.Required, Preset: null };
}
