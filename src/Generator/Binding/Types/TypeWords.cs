namespace Gigstack.Generator.Binding.Types;

/// <summary>The names of types in words, for unnamed cases of a union.</summary>
internal static class TypeWords
{
    /// <summary>The type without its items: <c>List</c>.</summary>
    public static string Short(TypeRef type) => type.Kind switch
    {
        WireKind.Named => type.Name!.Substring(type.Name.LastIndexOf('.') + 1),
        WireKind.List => "List",
        WireKind.Map => "Map",
        WireKind.Element => "Json",
        WireKind.File => "File",
        WireKind.Part => "Part",
        _ => type.Scalar().Member,
    };

    /// <summary>The type with its items, or with its enclosing types: <c>ListOfString</c>, <c>PetKindValue</c>.</summary>
    public static string Of(TypeRef type, string space) => type.Kind switch
    {
        WireKind.Named => Identifier.Shorten(type.Name!.Substring("global::".Length + space.Length).Replace(".", "")),
        WireKind.List => Identifier.Shorten("ListOf" + Of(type.Item!, space)),
        WireKind.Map => Identifier.Shorten("MapOf" + Of(type.Item!, space)),
        _ => Short(type),
    };
}
