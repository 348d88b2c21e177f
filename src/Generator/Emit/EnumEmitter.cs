using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An enum as an open struct: known values have names, unknown ones survive.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, string accessibility, EnumModel model)
    {
        TypeEmitter.WriteHead(writer, model);
        var isPrintable = model.IsScalar || model.Kind is not WireKind.String;
        var bases = isPrintable ? " : " + PrintEmitter.Interface : "";
        using (writer.Braces($"{accessibility} readonly partial record struct {model.Name}{bases}"))
        {
            if (model.Kind is WireKind.String)
            {
                writer.Line("private readonly string? _value;");
                if (model.IsScalar)
                    writer.Line("private readonly bool _isLiteral;");
                writer.Line();
            }

            foreach (var value in model.Values)
            {
                if (value.Description.Length > 0)
                    writer.Doc($"<summary><c>{XmlDoc.Verbatim(value.Value)}</c>: {XmlDoc.Inline(value.Description)}</summary>");
                writer.Line($"public static {model.Name} {value.Name} => new({Value(model, value)});");
            }

            if (model.Values.Count > 0)
                writer.Line();
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
    }

    private static void WriteText(SourceWriter writer, EnumModel model)
    {
        writer.Line(
            $"public {model.Name}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
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

    private static string Value(EnumModel model, EnumValueModel value) => model.Kind switch
    {
        WireKind.String => Literal.Of(value.Value),

        // No literal: the compiler takes it apart into a sign and a number that is too large.
        WireKind.Int64 when value.Value == "-9223372036854775808" => "long.MinValue",
        WireKind.Int64 => value.Value + "L",
        WireKind.UInt32 => value.Value + "U",
        WireKind.UInt64 => value.Value + "UL",
        _ => value.Value,
    };

    private static void WriteCodec(SourceWriter writer, EnumModel model)
    {
        var values = model.Values.Select(value => Value(model, value));
        if (model.Kind is WireKind.String)
        {
            WriteCodec(writer, model, "OpenEnumCodec<" + model.Name + ">", "string", "value._value!", values);
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
            writer.Line("public static readonly JsonCodec Instance = new();");
            writer.Line();
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
