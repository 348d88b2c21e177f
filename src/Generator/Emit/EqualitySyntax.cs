using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The fields of properties that the compiler would compare by reference: lists, dictionaries, bytes and JSON. Only these have a field of
/// their own; the compiler's equality of the record does the rest.
/// </summary>
internal static class EqualitySyntax
{
    /// <summary>Writes a property, with its field if it needs one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="modifier">What stands in front of the type, with a space behind it.</param>
    /// <param name="type">The type of the property.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="field">The type of the field; null if the compiler's is right.</param>
    public static void WriteProperty(SourceWriter writer, string modifier, string type, string name, string? field)
    {
        if (field is null)
        {
            writer.Line($"public {modifier}{type} {name} {{ get; init; }}");
            return;
        }

        var own = FieldName(name);
        writer.Line($"public {modifier}{type} {name} {{ get => {own}.Value; init => {own} = new(value); }}");
        writer.Line($"private readonly {field} {own};");
    }

    /// <summary>The type of a property's field; null if the compiler's is right.</summary>
    public static string? Field(PropertyModel property)
    {
        if (Of(property.Type) is not { } equality)
            return null;
        var type = property.Type.TypeName();
        if (property.Presence is Presence.OptionalNullable)
            return Compared($"{Optional}<{type}?>", $"{Generated}OptionalEquality<{type}, {equality}>");
        if (property.Type is { Kind: WireKind.List or WireKind.Map, Item: { } item } && Of(item) is null)
            return $"{Generated}Compared{property.Type.Kind}<{property.Type.ItemName()}>";
        var isNullable = property.Presence is not Presence.Required && property.Type.IsValueType;
        return Compared(type + (isNullable ? "?" : ""), equality);
    }

    /// <summary>The type of the field for the properties that are not in the schema.</summary>
    public static string Additional(RecordModel record)
    {
        if (record.AdditionalType is not { } type)
            return Generated + "ComparedProperties";
        var item = record.AdditionalTypeName();
        return Of(type) is { } equality
            ? Compared($"{Map}<string, {item}>", Composed("Map", item, equality))
            : $"{Generated}ComparedMap<{item}>";
    }

    private static string Compared(string type, string equality) => $"{Generated}Compared<{type}, {equality}>";

    private static string? Of(TypeRef type) => type.Kind switch
    {
        WireKind.List => Composed("List", type.ItemName(), Of(type.Item!)),
        WireKind.Map => Composed("Map", type.ItemName(), Of(type.Item!)),
        WireKind.Element => Generated + "ElementEquality",
        WireKind.Base64 or WireKind.Base64Url => Generated + "BytesEquality",
        _ => null,
    };

    private static string Composed(string kind, string item, string? equality) =>
        $"{Generated}{kind}Equality<{item}, {equality ?? $"{Generated}ItemEquality<{item}>"}>";

    // No property begins with an underscore and a letter. Records have a field _shape already.
    private static string FieldName(string property) =>
        property[0] is >= 'A' and <= 'Z' && property != "Shape" ? "_" + (char)(property[0] | ' ') + property.Substring(1) : "_" + property;
}
