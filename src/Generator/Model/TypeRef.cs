namespace Gigstack.Generator.Model;

/// <summary>The C# type of a value on the wire. Emission only converts it to a type name and a codec.</summary>
internal sealed record TypeRef(WireKind Kind)
{
    /// <summary>The fully qualified name of a generated type, for <see cref="WireKind.Named"/>.</summary>
    public string? Name { get; init; }

    /// <summary>The type of the items of a list or the values of a map.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Whether null items are kept. Otherwise they are dropped.</summary>
    public bool IsItemNullable { get; init; }

    /// <summary>Whether the generated type behind <see cref="Name"/> is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>Whether the type is an open enum, whose parameter value is the string of the struct.</summary>
    public bool IsOpenEnum { get; init; }

    /// <summary>Whether an open enum has numbers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether a number can be read from a string. It is written as a number.</summary>
    public bool IsQuotable { get; init; }

    public bool IsValueType => IsStruct || WireTypes.Find(Kind) is { IsValueType: true };

    public static TypeRef Of(WireKind kind) => new(kind);

    public static TypeRef List(TypeRef item, bool itemNullable = false) =>
        new(WireKind.List) { Item = item, IsItemNullable = itemNullable };

    public static TypeRef Map(TypeRef value, bool valueNullable = false) =>
        new(WireKind.Map) { Item = value, IsItemNullable = valueNullable };
}
