namespace Gigstack.Generator.Emit;

/// <summary>A schema's file: its type and the inline types nested in it.</summary>
internal static class TypeEmitter
{
    public static SourceFile Emit(NamespaceModel target, TypeModel type)
    {
        var writer = SourceFile.Begin(target);
        Write(writer, target.Accessibility, type);
        return new SourceFile(SourceFile.Hint(target, type.Name), writer.Finish());
    }

    public static void Write(SourceWriter writer, string accessibility, TypeModel type)
    {
        switch (type)
        {
            case RecordModel record:
                RecordEmitter.Write(writer, accessibility, record);
                break;
            case EnumModel @enum:
                EnumEmitter.Write(writer, accessibility, @enum);
                break;
            case UnionModel union:
                UnionEmitter.Write(writer, accessibility, union);
                break;
            case HeadersModel headers:
                HeadersEmitter.Write(writer, accessibility, headers);
                break;
            case PresetsModel presets:
                PresetsEmitter.Write(writer, accessibility, presets);
                break;
            case WebhooksModel webhooks:
                WebhooksEmitter.Write(writer, accessibility, webhooks);
                break;
        }
    }

    /// <summary>The doc comment and attributes in front of a type with a codec.</summary>
    public static void WriteHead(SourceWriter writer, TypeModel type)
    {
        writer.Documentation(type.Documentation);
        if (type is RecordModel { HasCodec: false })
            SourceFile.Mark(writer, type.IsDeprecated);
        else
            SourceFile.Mark(writer, type.IsDeprecated, type.Name + ".JsonCodec");
        if (type is RecordModel or UnionModel)
            PrintEmitter.WriteMark(writer);
    }

    /// <summary>A codec is for the runtime and System.Text.Json: completion does not show it.</summary>
    public static void WriteCodecMark(SourceWriter writer) =>
        writer.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");

    /// <summary>Nested types are as visible as the type around them.</summary>
    public static void WriteNested(SourceWriter writer, TypeModel type)
    {
        foreach (var nested in type.Nested)
        {
            writer.Line();
            Write(writer, "public", nested);
        }
    }
}
