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

    /// <summary>What a case without a name is, without its items: <c>Text</c>, <c>Number</c>, <c>Items</c>.</summary>
    public static string ShortOfCase(TypeRef type) => type.Kind switch
    {
        WireKind.String => "Text",
        WireKind.List => "Items",
        _ when IsNumber(type.Kind) => "Number",
        _ => Short(type),
    };

    /// <summary>What such a case is, with its items: <c>ItemsOfText</c>. Numbers have the name of their type.</summary>
    public static string OfCase(TypeRef type, string space) => type.Kind switch
    {
        WireKind.List => Identifier.Shorten("ItemsOf" + OfItem(type.Item!, space)),
        WireKind.Map => Identifier.Shorten("MapOf" + OfItem(type.Item!, space)),
        _ when IsNumber(type.Kind) => Short(type),
        WireKind.String => "Text",
        _ => Of(type, space),
    };

    private static string OfItem(TypeRef type, string space) => IsNumber(type.Kind) ? "Number" : OfCase(type, space);

    private static bool IsNumber(WireKind kind) =>
        UnionScalars.IsInteger(kind) || kind is WireKind.Single or WireKind.Double or WireKind.Decimal;
}
