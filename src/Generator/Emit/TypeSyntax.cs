using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A <see cref="TypeRef"/> as C#: its type name, its codec, the expression that reads it.</summary>
internal static class TypeSyntax
{
    public static string TypeName(this TypeRef type) => type.Kind switch
    {
        WireKind.File => Root + "ApiFile",
        WireKind.Part => Root + "ApiFormPart",
        WireKind.List => $"{List}<{ItemName(type)}>",
        WireKind.Map => $"{Map}<string, {ItemName(type)}>",
        WireKind.Named => type.Name!,
        _ => type.Scalar().Name,
    };

    /// <summary>The codec's instance, as an expression.</summary>
    public static string Codec(this TypeRef type) => type.Kind switch
    {
        WireKind.Named => type.Name + ".JsonCodec.Instance",
        WireKind.List => $"{JsonCodecs}.List({ItemCodec(type)})",
        WireKind.Map => $"{JsonCodecs}.Map({ItemCodec(type)})",
        _ when type.IsQuotable => $"{JsonCodecs}.Quotable({JsonCodecs}.{type.Scalar().Member})",
        _ => $"{JsonCodecs}.{type.Scalar().Member}",
    };

    /// <summary>The codec of a list's element or a map's value.</summary>
    public static string ItemCodec(this TypeRef type) => type.IsItemNullable ? NullableCodec(type.Item!) : Codec(type.Item!);

    /// <summary>The codec that takes JSON null for null.</summary>
    public static string NullableCodec(this TypeRef type) =>
        $"{JsonCodecs}.{(type.IsValueType ? "Nullable" : "NullableReference")}({Codec(type)})";

    /// <summary>Reads a value from <c>reader</c>, which stands on its first token.</summary>
    public static string Read(this TypeRef type) => type.Kind switch
    {
        WireKind.Named => $"{Codec(type)}.Read(ref reader)",
        _ when type.IsQuotable => $"{Codec(type)}.Read(ref reader)",
        WireKind.List => $"{JsonRead}.List(ref reader, {ItemCodec(type)})",
        WireKind.Map => $"{JsonRead}.Map(ref reader, {ItemCodec(type)})",
        _ => $"{JsonRead}.{type.Scalar().Member}(ref reader)",
    };

    /// <summary>Whether the runtime writes a property of this type without being given a codec.</summary>
    public static bool HasDirectWrite(this TypeRef type) => WireTypes.Find(type.Kind) is { HasDirectWrite: true };

    /// <summary>The C# type of a list's element or a map's value.</summary>
    public static string ItemName(this TypeRef type) => TypeName(type.Item!) + (type.IsItemNullable ? "?" : "");
}
