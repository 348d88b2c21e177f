namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Whether an empty string is a value of a type. Where it is not, some servers send it for a property that is absent.</summary>
internal static class EmptyText
{
    public static bool IsValue(Schema schema, TypeRef type) => type.Kind switch
    {
        WireKind.String or WireKind.Base64 or WireKind.Base64Url or WireKind.Element => true,
        WireKind.Named when !type.IsStruct || type.IsNumber => false,

        // A union keeps what it does not know.
        WireKind.Named when !type.IsOpenEnum => true,
        WireKind.Named => schema.Meaning is not { IsStringEnum: true } target
            || target.Listed.Any(static listed => listed.Value.Length == 0),
        _ => false,
    };
}
