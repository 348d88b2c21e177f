using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An object schema as a record: its properties; the codec is <see cref="RecordCodecEmitter"/>'s.</summary>
internal static class RecordEmitter
{
    public static void Write(SourceWriter writer, string accessibility, RecordModel record)
    {
        TypeEmitter.WriteHead(writer, record);
        using (writer.Braces($"{accessibility} sealed partial record {record.Name}"))
        {
            foreach (var property in record.Properties)
            {
                WriteProperty(writer, property);
                writer.Line();
            }

            if (record.AdditionalName is not null)
            {
                writer.Element("summary", record.AdditionalType is null
                    ? "What the API's document does not name, as JSON; null when there is nothing."
                    : "The entries under names of the caller's choice.");
                writer.Line($"public {Map}<string, {record.AdditionalTypeName()}>? {record.AdditionalName} {{ get; init; }}");
                writer.Line();
            }

            if (record.HasCodec)
                RecordCodecEmitter.Write(writer, record);
            TypeEmitter.WriteNested(writer, record);
        }
    }

    public static void WriteProperty(SourceWriter writer, PropertyModel property)
    {
        writer.Documentation(property.Documentation);
        SourceFile.Deprecate(writer, property.IsDeprecated);
        var type = property.Type.TypeName();
        writer.Line(property.Presence switch
        {
            Presence.Required => $"public required {type} {property.Name} {{ get; init; }}",
            Presence.RequiredNullable => $"public required {type}? {property.Name} {{ get; init; }}",
            Presence.OptionalNullable => $"public {Optional}<{type}?> {property.Name} {{ get; init; }}",
            _ => $"public {type}? {property.Name} {{ get; init; }}",
        });
    }

    /// <summary>The C# type of what the schema does not name.</summary>
    public static string AdditionalTypeName(this RecordModel record) =>
        record.AdditionalType is not { } type ? Element : type.TypeName() + (record.IsAdditionalNullable ? "?" : "");
}
