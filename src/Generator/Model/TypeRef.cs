namespace Gigstack.Generator.Model;

/// <summary>The C# type of a value on the wire, as binding decided it. Emission turns it into a type name and a codec, nothing else.</summary>
internal sealed record TypeRef(WireKind Kind)
{
    /// <summary>The fully qualified name of a generated type; set for <see cref="WireKind.Named"/> alone.</summary>
    public string? Name { get; init; }

    /// <summary>The element of a list, the value of a map.</summary>
    public TypeRef? Item { get; init; }

    /// <summary>Whether an element of a list or map may be JSON null (then kept, otherwise dropped).</summary>
    public bool IsItemNullable { get; init; }

    /// <summary>Whether the generated type behind <see cref="Name"/> is a struct.</summary>
    public bool IsStruct { get; init; }

    /// <summary>Whether a parameter of this type is sent as the text of the struct (open enums).</summary>
    public bool IsOpenEnum { get; init; }

    /// <summary>Whether an open enum is one of numbers.</summary>
    public bool IsNumber { get; init; }

    /// <summary>Whether a number may come as a string of its digits; it is sent as a number.</summary>
    public bool IsQuotable { get; init; }

    public bool IsValueType => IsStruct || WireTypes.Find(Kind) is { IsValueType: true };

    public static TypeRef Of(WireKind kind) => new(kind);

    public static TypeRef List(TypeRef item, bool itemNullable = false) => new(WireKind.List) { Item = item, IsItemNullable = itemNullable };

    public static TypeRef Map(TypeRef value, bool valueNullable = false) => new(WireKind.Map) { Item = value, IsItemNullable = valueNullable };
}
