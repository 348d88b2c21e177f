using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The fields of properties that the compiler would compare by reference: lists, dictionaries, bytes and JSON. Only these have a field of
/// their own; the compiler's equality of the record does the rest.
/// </summary>
internal static class EqualitySyntax
{
    private const string Compared = Generated + "Compared";

    /// <summary>Writes a property, with its field if it needs one.</summary>
    /// <param name="writer">The writer.</param>
    /// <param name="declaration">The property up to its name.</param>
    /// <param name="name">The name of the property.</param>
    /// <param name="field">The type of the field: its name and its arguments; null if the compiler's is right.</param>
    /// <param name="value">What the field is initialized with; empty for nothing.</param>
    public static void WriteProperty(
        SourceWriter writer, string declaration, string name, (string Name, string[] Arguments)? field, string value = "")
    {
        if (field is not { } type)
        {
            writer.Line($"{declaration} {name} {{ get; init; }}");
            return;
        }

        var own = FieldName(name);
        var (get, set) = ($"get => {own}.Value;", $"init => {own} = new(value);");
        var line = $"{declaration} {name} {{ {get} {set} }}";
        if (writer.Fits(line.Length))
        {
            writer.Line(line);
        }
        else
        {
            using (writer.Braces($"{declaration} {name}"))
                writer.Line(get).Line(set);
        }

        var rest = value.Length == 0 ? $" {own};" : $" {own} = new({value});";
        if (type.Arguments.Length == 0)
            writer.Line($"private readonly {type.Name}{rest}");
        else
            writer.List($"private readonly {type.Name}<", type.Arguments, ">" + rest);
    }

    /// <summary>The type of a property's field; null if the compiler's is right.</summary>
    public static (string Name, string[] Arguments)? Field(PropertyModel property)
    {
        if (Of(property.Type) is not { } equality)
            return null;
        var type = property.Type.TypeName();
        if (property.Presence is Presence.OptionalNullable)
            return (Compared, [$"{Optional}<{type}?>", $"{Generated}OptionalEquality<{type}, {equality}>"]);
        if (property.Type is { Kind: WireKind.List or WireKind.Map, Item: { } item } && Of(item) is null)
            return (Compared + property.Type.Kind, [property.Type.ItemName()]);
        var isNullable = property.Presence is not Presence.Required && property.Type.IsValueType;
        return (Compared, [type + (isNullable ? "?" : ""), equality]);
    }

    /// <summary>The type of the field for response headers.</summary>
    public static (string Name, string[] Arguments) Headers =>
        (Compared, [$"{Map}<string, {List}<string>>", Generated + "HeadersEquality"]);

    /// <summary>The type of the field for the properties that are not in the schema.</summary>
    public static (string Name, string[] Arguments) Additional(RecordModel record)
    {
        if (record.AdditionalType is not { } type)
            return (Compared + "Properties", []);
        var item = record.AdditionalTypeName();
        return Of(type) is { } equality
            ? (Compared, [$"{Map}<string, {item}>", Composed("Map", item, equality)])
            : (Compared + "Map", [item]);
    }

    private static string? Of(TypeRef type) => type.Kind switch
    {
        WireKind.List => Composed("List", type.ItemName(), Of(type.Item!)),
        WireKind.Map => Composed("Map", type.ItemName(), Of(type.Item!)),
        WireKind.Element => Generated + "ElementEquality",
        WireKind.Base64 or WireKind.Base64Url => Generated + "BytesEquality",
        _ => null,
    };

    private static string Composed(string kind, string item, string? equality) =>
        $"{Generated}{kind}Equality<{item}{(equality is null ? "" : ", " + equality)}>";

    // No property begins with an underscore and a letter.
    private static string FieldName(string property) =>
        property[0] is >= 'A' and <= 'Z' ? "_" + (char)(property[0] | ' ') + property.Substring(1) : "_" + property;
}
