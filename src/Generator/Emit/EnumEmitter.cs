using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An enum as an open struct: known values have names, unknown ones survive.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, string accessibility, EnumModel model)
    {
        TypeEmitter.WriteHead(writer, model);
        EnumInterfaces.WriteConverter(writer, model);
        using (writer.Braces($"{accessibility} readonly partial record struct {model.Name}{EnumInterfaces.Bases(model)}"))
            WriteMembers(writer, model);
        EnumInterfaces.WriteParsable(writer, accessibility, model);
    }

    private static void WriteMembers(SourceWriter writer, EnumModel model)
    {
        if (model.Kind is WireKind.String)
        {
            writer.Line("private readonly string? _value;");
            if (model.IsScalar)
                writer.Line("private readonly bool _isLiteral;");
            writer.Line();
        }

        EnumValuesEmitter.Write(writer, model);
        if (model.IsScalar)
        {
            ScalarEnumEmitter.Write(writer, model);
            return;
        }

        if (model.Kind is WireKind.String)
            WriteText(writer, model);
        else
            WriteNumber(writer, model);
        WriteCodec(writer, model);
    }

    private static void WriteText(SourceWriter writer, EnumModel model)
    {
        writer.Line(
            $"public {model.Name}(string value) => _value = value ?? throw new global::System.ArgumentNullException(\"value\");");
        writer.Line();
        writer.Line("/// <summary>The string on the wire; empty for <c>default</c>.</summary>");
        writer.Line("public string Value => _value ?? \"\";");
        WriteIsKnown(writer);
        writer.Line($"public static implicit operator {model.Name}(string? value) => value is null ? default : new(value);");
        writer.Line();
        writer.Line("public override string ToString() => Value;");
        writer.Line();
    }

    private static void WriteNumber(SourceWriter writer, EnumModel model)
    {
        writer.Line($"public {model.Name}({Number(model)} value) => Value = value;");
        writer.Line();
        writer.Line("/// <summary>The number on the wire.</summary>");
        writer.Line($"public {Number(model)} Value {{ get; }}");
        WriteIsKnown(writer);
        writer.Line($"public static implicit operator {model.Name}({Number(model)} value) => new(value);");
        writer.Line();
        writer.Line("public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
        writer.Line();
        PrintEmitter.WriteValue(writer, "Value(Value)");
        writer.Line();
    }

    public static void WriteIsKnown(SourceWriter writer)
    {
        writer.Line();
        writer.Line("/// <summary>Whether the value is in the OpenAPI document.</summary>");
        writer.Line("public bool IsKnown => JsonCodec.Instance.IsKnown(Value);");
        writer.Line();
    }

    private static string Number(EnumModel model) => WireTypes.Of(model.Kind).Name;

    private static void WriteCodec(SourceWriter writer, EnumModel model)
    {
        var values = model.Values.Select(EnumValuesEmitter.Constant);
        if (model.Kind is WireKind.String)
        {
            WriteCodec(writer, model, $"OpenEnumCodec<{model.Name}, JsonCodec>", "string", "value._value!", values);
        }
        else
        {
            WriteCodec(
                writer,
                model,
                $"OpenNumberCodec<{model.Name}, {Number(model)}>",
                Number(model),
                "value.Value",
                values.Prepend($"{JsonCodecs}.{model.Kind}"));
        }
    }

    private static void WriteCodec(
        SourceWriter writer,
        EnumModel model,
        string codec,
        string inner,
        string unwrapped,
        IEnumerable<string> arguments)
    {
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {Generated}{codec}"))
        {
            if (model.Kind is not WireKind.String)
                writer.Line("public static readonly JsonCodec Instance = new();").Line();
            writer.Line("public JsonCodec()");
            using (writer.Indent())
                writer.List(": base(", [.. arguments], ") { }");
            writer.Line();
            writer.Line($"protected override {model.Name} Create({inner} value) => new(value);");
            writer.Line();
            writer.Line($"protected override {inner} ValueOf({model.Name} value) => {unwrapped};");
        }
    }
}
