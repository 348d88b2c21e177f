namespace Gigstack.Generator.Emit;

/// <summary>A property that is read from a body, as an expression.</summary>
internal static class PropertySyntax
{
    /// <summary>The value; null where there is none.</summary>
    public static string Read(this PropertyRef property, string body) => Read(body, property.Name, property.Presence);

    public static string Read(string body, string name, Presence presence) =>
        $"{body}.{name}" + (presence is Presence.OptionalNullable ? ".GetValueOrDefault()" : "");
}
