using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The JSON part of a record: a constructor that reads (only a constructor may set init-only properties one by one), and the nested
/// codec that the runtime and System.Text.Json call, with the table of the properties. It also prints them.
/// </summary>
internal static class RecordCodecEmitter
{
    private const string RecordCodec = Generated + "RecordCodec";
    private const string ObjectReader = Generated + "JsonObjectReader";
    private const string IsNull = "json.IsNull(ref reader)";

    public static void Write(SourceWriter writer, RecordModel record)
    {
        writer.Line($"public {record.Name}() {{ }}");
        writer.Line();
        WriteReadingConstructor(writer, record);
        writer.Line();
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {RecordCodec}<{record.Name}, JsonCodec>"))
        {
            WriteShape(writer, record);
            writer.Line();
            var parameters = $"ref {Reader} reader, ref {ObjectReader} json";
            writer.Line($"protected override {record.Name} ReadProperties({parameters}) => new(ref reader, ref json);");
            writer.Line();
            WriteWrite(writer, record);
        }
    }

    private static void WriteShape(SourceWriter writer, RecordModel record)
    {
        var end = record.Additional is AdditionalProperties.Keep
            ? ".Build()"
            : $".Build({Generated}AdditionalProperties.{record.Additional})";
        if (record is { IsAdditionalSecret: true, AdditionalName: { } name })
            end = $".SecretRest({Literal.Of(name)}){end}";
        writer.Line($"public JsonCodec() : base({JsonShape}.Of({Literal.Of(record.Name)})");
        using (writer.Indent())
        {
            foreach (var property in record.Properties)
            {
                var (head, tail) = Row(property);
                writer.Line(head, Literal.Of(property.JsonName), tail + (property.IsSecret ? ".Secret()" : ""));
            }

            writer.Line(end + ") { }");
        }
    }

    /// <summary>The member of the runtime's table of properties: what is read if it is missing, null or an empty string.</summary>
    private static (string Head, string Tail) Row(PropertyModel property)
    {
        var isRequired = property is { Presence: Presence.Required or Presence.RequiredNullable, IsWriteOnly: false };
        var isNullable = property.Presence is Presence.RequiredNullable or Presence.OptionalNullable
            || property.Type.Kind is WireKind.Element;
        var isText = property.IsText ? "" : ", isText: false";
        var allowsNull = property.IsNullable ? ", isNullable: true" : "";
        if (property.MayBeMissing)
            return property.Type.Kind is WireKind.Element ? (".ExpectedAny(", ")") : (".Expected(", $"{isText}{allowsNull})");
        if (isRequired)
            return isNullable ? (".RequiredNullable(", $"{isText})") : (".Required(", ")");
        return isNullable ? (".OptionalNullable(", $"{isText})") : (".Optional(", $"{isText}{allowsNull})");
    }

    private static void WriteReadingConstructor(SourceWriter writer, RecordModel record)
    {
        if (record.Properties.Any(static property => property.IsRequiredMember()))
            writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Braces($"private {record.Name}(ref {Reader} reader, ref {ObjectReader} json)"))
        {
            if (record.Additional is AdditionalProperties.Typed)
            {
                writer.Line(
                    $"var additional = default(global::System.Collections.Generic.Dictionary<string, {record.AdditionalTypeName()}>);");
            }

            WriteLoop(writer, record);
            if (record.AdditionalName is null)
                return;
            writer.Line();
            writer.Line(
                $"{record.AdditionalName} = {(record.Additional is AdditionalProperties.Typed ? "additional" : "json.Additional")};");
        }
    }

    /// <summary>A record without properties has no cases: the reader has kept or skipped everything.</summary>
    private static void WriteLoop(SourceWriter writer, RecordModel record)
    {
        if (record.Properties.Count == 0 && record.Additional is not AdditionalProperties.Typed)
        {
            writer.Line("while (json.Next(ref reader) >= 0) { }");
            return;
        }

        using (writer.Braces("while (json.Next(ref reader, out var property)) switch (property)"))
        {
            for (var i = 0; i < record.Properties.Count; i++)
                writer.Case($"case {i}:", $"{record.Properties[i].Name} = {ReadExpression(record.Properties[i])};");
            if (record.Additional is AdditionalProperties.Typed)
                WriteAdditional(writer, record, record.AdditionalType!);
        }
    }

    private static void WriteAdditional(SourceWriter writer, RecordModel record, TypeRef type)
    {
        var value = record.IsAdditionalNullable ? $"{IsNull} ? {Null(type)} : {Read(type)}"
            : KeepsNull(type) ? $"json.IsNullEntry(ref reader) ? default! : {Read(type)}"
            : Read(type);
        writer.Line("default:");
        using (writer.Indent())
        {
            if (!record.IsAdditionalNullable && !KeepsNull(type))
                WriteNullEntry(writer);
            writer.Line("additional ??= new();");
            writer.Line($"additional[json.Name!] = {value};");
            writer.Line("break;");
        }
    }

    /// <summary>The last of equal names counts, and it has no value.</summary>
    private static void WriteNullEntry(SourceWriter writer)
    {
        using (writer.Braces("if (json.IsNullEntry(ref reader))"))
        {
            writer.Line("additional?.Remove(json.Name!);");
            writer.Line("break;");
        }
    }

    /// <summary>Whether the default of a type is no value, so that a key whose value is null can be kept.</summary>
    private static bool KeepsNull(TypeRef type) => !type.IsValueType || (type.IsStruct && !type.IsNumber);

    /// <summary>A generated struct converts from references, so that a bare null would become one of its values.</summary>
    private static string Null(TypeRef type) => type.IsStruct ? $"default({type.TypeName()}?)" : "null";

    private static string ReadExpression(PropertyModel property) => property.Presence switch
    {
        Presence.RequiredNullable => $"{IsNull} ? {Null(property.Type)} : {Read(property.Type)}",
        Presence.OptionalNullable => $"json.Optional(ref reader, {property.Type.Codec()})",
        _ => Read(property.Type),
    };

    private static string Read(TypeRef type) => type.Kind switch
    {
        WireKind.Named => type.Read(),
        _ when type.IsQuotable => type.Read(),
        WireKind.List or WireKind.Map => $"json.{type.Kind}(ref reader, {type.ItemCodec()})",
        _ => $"json.{type.Scalar().Member}(ref reader)",
    };

    private static void WriteWrite(SourceWriter writer, RecordModel record)
    {
        using (writer.Braces($"protected override void WriteProperties({Generated}JsonObjectWriter json, {record.Name} value)"))
        {
            for (var i = 0; i < record.Properties.Count; i++)
                writer.Line("json.", WriteCall(record.Properties[i], i), ";");
            writer.Line($"json.End({(record.AdditionalName is null ? "" : $"value.{record.AdditionalName}{AdditionalCodec(record)}")});");
        }
    }

    private static string AdditionalCodec(RecordModel record) =>
        record.AdditionalType is not { } type ? "" : ", " + (record.IsAdditionalNullable ? type.NullableCodec() : type.Codec());

    private static string WriteCall(PropertyModel property, int index)
    {
        var arguments = $"{index}, value.{property.Name}";
        var method = property.Presence is Presence.RequiredNullable ? "WriteNullable" : "Write";
        if (property.IsRequiredToSend && (property.Presence is Presence.RequiredToSend || !property.Type.IsValueType))
        {
            return property.Type.Kind is WireKind.String
                ? $"WriteRequired({arguments})"
                : $"WriteRequired({arguments}, {property.Type.Codec()})";
        }


        if (property.Presence is not Presence.OptionalNullable && property.Type.HasDirectWrite())
            return $"{method}({arguments})";
        if (property.Presence is Presence.Required or Presence.Optional && property.Type.Kind is WireKind.List or WireKind.Map)
            return $"Write{property.Type.Kind}({arguments}, {property.Type.ItemCodec()})";
        return $"{method}({arguments}, {property.Type.Codec()})";
    }
}
