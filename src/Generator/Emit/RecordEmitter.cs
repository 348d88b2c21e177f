using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An object schema as a record: its properties; the codec is <see cref="RecordCodecEmitter"/>'s.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter writer, string accessibility, RecordModel record)
    {
        TypeEmitter.WriteHead(writer, record);
        using (writer.Braces($"{accessibility} sealed partial record {record.Name} : {PrintEmitter.Interface}"))
        {
            for (var i = 0; i < record.Properties.Count; i++)
                WriteProperty(writer, record.Properties[i], i == 0);

            if (record.AdditionalName is not null)
            {
                if (record.Properties.Count > 0)
                    writer.Line();
                writer.Element("summary", record.AdditionalType is null
                    ? "Properties that are not in the OpenAPI document; null if there are none."
                    : "The other properties by name; null if there are none.");
                EqualitySyntax.WriteProperty(
                    writer,
                    $"public {Map}<string, {record.AdditionalTypeName()}>?",
                    record.AdditionalName,
                    EqualitySyntax.Additional(record));
            }

            if (record.HasCodec)
            {
                PrintEmitter.WriteByCodec(writer);
                writer.Line();
                RecordCodecEmitter.Write(writer, record);
            }
            else
            {
                PrintEmitter.Write(writer, Printed(record));
            }

            TypeEmitter.WriteNested(writer, record);
        }
    }

    private static List<string> Printed(RecordModel record)
    {
        var calls = record.Properties.Select(PrintEmitter.Call).ToList();
        if (record.AdditionalName is not null)
            calls.Add(PrintEmitter.CallAdditional(record));
        return calls;
    }

    public static void WriteProperty(SourceWriter writer, PropertyModel property, bool isFirst)
    {
        if (!isFirst)
            writer.Line();
        writer.Documentation(property.Documentation);
        SourceFile.Deprecate(writer, property.IsDeprecated);
        var type = property.Type.TypeName();
        if (property is { Presence: Presence.Required, Preset: { } preset })
        {
            writer.Line($"public {type} {property.Name} {{ get; init; }} = {Preset(property.Type, preset)};");
            return;
        }

        var modifier = property.IsRequiredMember() ? "required " : "";
        EqualitySyntax.WriteProperty(writer, $"public {modifier}{property.DeclaredType()}", property.Name, EqualitySyntax.Field(property));
    }

    /// <summary>A preset as C#, which the type of its target completes.</summary>
    public static string Preset(TypeRef type, string preset) => type.Kind switch
    {
        WireKind.String => Literal.Of(preset),
        WireKind.Named => type.IsNumber ? $"new({preset})" : $"new({Literal.Of(preset)})",
        _ => preset,
    };

    /// <summary>The C# type of what the schema does not name.</summary>
    public static string AdditionalTypeName(this RecordModel record) =>
        record.AdditionalType is not { } type ? Element : type.TypeName() + (record.IsAdditionalNullable ? "?" : "");
}
