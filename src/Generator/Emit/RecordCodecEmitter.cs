using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The JSON side of a record: the table of names, a constructor that reads (the only place that may set init-only properties
/// one by one), and the nested codec that wraps both for the runtime and System.Text.Json.
/// </summary>
internal static class RecordCodecEmitter
{
    private const string IsNull = "json.IsNull(ref reader)";

    public static void Write(SourceWriter writer, RecordModel record)
    {
        WriteShape(writer, record);
        writer.Line($"public {record.Name}() {{ }}");
        WriteReadingConstructor(writer, record);
        writer.Line();
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{record.Name}, {record.Name}.JsonCodec>"))
        {
            writer.Line($"public override {record.Name} Read(ref {Reader} reader) => new(ref reader);");
            WriteWrite(writer, record);
        }
    }

    private static void WriteShape(SourceWriter writer, RecordModel record)
    {
        var required = Indexes(record, static property => property is { Presence: Presence.Required or Presence.RequiredNullable, IsWriteOnly: false });
        var nullable = Indexes(record, static property => property.Presence is Presence.RequiredNullable or Presence.OptionalNullable || property.Type.Kind is WireKind.Element);
        var names = record.Properties.Select(static (property, i) => (i == 0 ? "new string[] { " : "") + Literal.Of(property.JsonName)).ToList();
        if (names.Count == 0)
            names.Add("global::System.Array.Empty<string>()");
        else
            names[names.Count - 1] += " }";
        if (required is not null)
            names.Add("required: " + required);
        if (nullable is not null)
            names.Add("nullable: " + nullable);
        if (record.Additional is not AdditionalProperties.Keep)
            names.Add($"additional: {Json}AdditionalProperties.{record.Additional}");
        writer.Fill(names, ", ", $"private static readonly {Json}JsonShape _shape = new({Literal.Of(record.Name)}, ", ");", hangs: true);
    }

    private static string? Indexes(RecordModel record, System.Func<PropertyModel, bool> filter)
    {
        var indexes = record.Properties.Select(static (property, index) => (property, index)).Where(pair => filter(pair.property)).Select(static pair => pair.index).ToList();
        return indexes.Count == 0 ? null : $"new[] {{ {string.Join(", ", indexes)} }}";
    }

    private static void WriteReadingConstructor(SourceWriter writer, RecordModel record)
    {
        using (writer.Braces($"[global::System.Diagnostics.CodeAnalysis.SetsRequiredMembers] private {record.Name}(ref {Reader} reader)"))
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

        var cases = record.Properties.Select(static (property, i) => $"case {i}: {property.Name} = {ReadExpression(property)}; break;").ToList();
        if (record.Additional is AdditionalProperties.Typed)
            cases.Add(record.IsAdditionalNullable
                ? $"default: (additional ??= new())[json.Name!] = {IsNull} ? {Null(record.AdditionalType!)} : {Read(record.AdditionalType!)}; break;"
                : $"default: if (!{IsNull}) (additional ??= new())[json.Name!] = {Read(record.AdditionalType!)}; break;");
        using (writer.Braces("while (json.Next(ref reader, out var property)) switch (property)"))
            writer.Fill(cases, " ");
    }

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
        writer.Line($"public override void Write({Writer} writer, {record.Name} value) => new {Json}JsonObjectWriter(writer, _shape)");
        using (writer.Indent())
            writer.Fill([.. record.Properties.Select(WriteCall), $".End({(record.AdditionalName is null ? "" : $"value.{record.AdditionalName}{AdditionalCodec(record)}")});"], "");
    }

    private static string AdditionalCodec(RecordModel record) =>
        record.AdditionalType is not { } type ? "" : ", " + (record.IsAdditionalNullable ? type.NullableCodec() : type.Codec());

    private static string WriteCall(PropertyModel property, int index)
    {
        var arguments = $"{index}, value.{property.Name}";
        var method = property.Presence is Presence.RequiredNullable ? "WriteNullable" : "Write";
        if (property.Presence is not Presence.OptionalNullable && property.Type.HasDirectWrite())
            return $".{method}({arguments})";
        if (property.Presence is Presence.Required or Presence.Optional && property.Type.Kind is WireKind.List or WireKind.Map)
            return $".Write{property.Type.Kind}({arguments}, {property.Type.ItemCodec()})";
        return $".{method}({arguments}, {property.Type.Codec()})";
    }
}
