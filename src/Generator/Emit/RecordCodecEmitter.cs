using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The JSON side of a record: the table of names, a constructor that reads (the only place that may set init-only properties
/// one by one), and the nested codec that wraps both for the runtime and System.Text.Json.
/// </summary>
internal static class RecordCodecEmitter
{
    private const string IsNull = "reader.TokenType is global::System.Text.Json.JsonTokenType.Null";

    public static void Write(SourceWriter writer, RecordModel record)
    {
        WriteShape(writer, record);
        writer.Line();
        writer.Line($"public {record.Name}() {{ }}");
        writer.Line();
        WriteReadingConstructor(writer, record);
        writer.Line();
        writer.Line("/// <summary>Reads and writes this type as JSON.</summary>");
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{record.FullName}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new JsonCodec();");
            writer.Line();
            writer.Line($"public override {record.FullName} Read(ref {Reader} reader) => new {record.FullName}(ref reader);");
            writer.Line();
            WriteWrite(writer, record);
        }
    }

    private static void WriteShape(SourceWriter writer, RecordModel record)
    {
        var required = Indexes(record, static property => property is { Presence: Presence.Required or Presence.RequiredNullable, IsWriteOnly: false });
        var nullable = Indexes(record, static property => property.Presence is Presence.RequiredNullable or Presence.OptionalNullable || property.Type.Kind is WireKind.Element);
        writer.Line($"private static readonly {Json}JsonShape _shape = new {Json}JsonShape(");
        using (writer.Indent())
        {
            writer.Line(Literal.Of(record.Name) + ",");
            writer.Line(Literal.Array(record.Properties.Select(static property => property.JsonName)) + ",");
            writer.Line($"required: {required}, nullable: {nullable}, additional: {Json}AdditionalProperties.{record.Additional});");
        }
    }

    private static string Indexes(RecordModel record, System.Func<PropertyModel, bool> filter)
    {
        var indexes = record.Properties.Select(static (property, index) => (property, index)).Where(pair => filter(pair.property)).Select(static pair => pair.index).ToList();
        return indexes.Count == 0 ? "null" : $"new[] {{ {string.Join(", ", indexes)} }}";
    }

    private static void WriteReadingConstructor(SourceWriter writer, RecordModel record)
    {
        writer.Line("[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers]");
        using (writer.Braces($"private {record.Name}(ref {Reader} reader)"))
        {
            if (record.Additional is AdditionalProperties.Typed)
                writer.Line($"var additional = default(global::System.Collections.Generic.Dictionary<string, {record.AdditionalTypeName()}>);");
            writer.Line($"var json = new {Json}JsonObjectReader(_shape);");
            WriteLoop(writer, record);
            if (record.AdditionalName is not null)
                writer.Line($"{record.AdditionalName} = {(record.Additional is AdditionalProperties.Typed ? "additional" : "json.Additional")};");
        }
    }

    /// <summary>Without cases nothing is left to tell apart; the reader has kept or skipped it all.</summary>
    private static void WriteLoop(SourceWriter writer, RecordModel record)
    {
        if (record.Properties.Count == 0 && record.Additional is not AdditionalProperties.Typed)
        {
            writer.Line("while (json.Next(ref reader) >= 0) { }");
            return;
        }

        writer.Line("for (int property; (property = json.Next(ref reader)) >= 0;)");
        using (writer.Indent())
        using (writer.Braces("switch (property)"))
        {
            for (var i = 0; i < record.Properties.Count; i++)
                writer.Line($"case {i}: {record.Properties[i].Name} = {ReadExpression(record.Properties[i])}; break;");
            if (record.Additional is AdditionalProperties.Typed)
                writer.Line(record.IsAdditionalNullable
                    ? $"default: (additional ??= new())[json.Name!] = {IsNull} ? {Null(record.AdditionalType!)} : {record.AdditionalType!.Read()}; break;"
                    : $"default: if (!({IsNull})) (additional ??= new())[json.Name!] = {record.AdditionalType!.Read()}; break;");
        }
    }

    /// <summary>A generated struct converts from references, so that a bare null would become one of its values.</summary>
    private static string Null(TypeRef type) => type.IsStruct ? $"default({type.TypeName()}?)" : "null";

    private static string ReadExpression(PropertyModel property) => property.Presence switch
    {
        Presence.RequiredNullable => $"{IsNull} ? {Null(property.Type)} : {property.Type.Read()}",
        Presence.OptionalNullable => $"{JsonRead}.Optional(ref reader, {property.Type.Codec()})",
        _ => property.Type.Read(),
    };

    private static void WriteWrite(SourceWriter writer, RecordModel record)
    {
        using (writer.Braces($"public override void Write({Writer} writer, {record.FullName} value)"))
        {
            writer.Line("writer.WriteStartObject();");
            for (var i = 0; i < record.Properties.Count; i++)
                writer.Line(WriteStatement(record.Properties[i], i));
            if (record.AdditionalName is not null)
                writer.Line($"{JsonWrite}.AdditionalProperties(writer, value.{record.AdditionalName}{AdditionalCodec(record)});");
            writer.Line("writer.WriteEndObject();");
        }
    }

    private static string AdditionalCodec(RecordModel record) =>
        record.AdditionalType is not { } type ? "" : ", " + (record.IsAdditionalNullable ? type.NullableCodec() : type.Codec());

    private static string WriteStatement(PropertyModel property, int index)
    {
        var name = property.Presence is Presence.RequiredNullable ? "NullableProperty" : "Property";
        var arguments = $"writer, _shape[{index}], value.{property.Name}";
        if (property.Presence is Presence.OptionalNullable)
            return $"{JsonWrite}.Property({arguments}, {property.Type.Codec()});";
        if (property.Type.HasDirectWrite())
            return $"{JsonWrite}.{name}({arguments});";
        if (property.Presence is not Presence.RequiredNullable && property.Type.Kind is WireKind.List or WireKind.Map)
            return $"{JsonWrite}.{property.Type.Kind}({arguments}, {property.Type.ItemCodec()});";
        return $"{JsonWrite}.{name}({arguments}, {property.Type.Codec()});";
    }
}
