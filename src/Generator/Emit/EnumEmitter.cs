using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An enum as an open struct: known values have names, unknown ones survive.</summary>
internal static class EnumEmitter
{
    public static void Write(SourceWriter writer, string accessibility, EnumModel model)
    {
        TypeEmitter.WriteHead(writer, model);
        using (writer.Braces($"{accessibility} readonly partial record struct {model.Name}"))
        {
            foreach (var value in model.Values)
            {
                if (value.Description.Length > 0)
                    writer.Line($"/// <summary><c>{XmlDoc.Inline(value.Value)}</c>: {XmlDoc.Inline(value.Description)}</summary>");
                writer.Line($"public static {model.Name} {value.Name} => new({Value(model, value)});");
            }

            if (model.Values.Count > 0)
                writer.Line();
            if (model.Kind is WireKind.String)
                WriteText(writer, model);
            else
                WriteNumber(writer, model);
            WriteCodec(writer, model);
        }
    }

    private static void WriteText(SourceWriter writer, EnumModel model)
    {
        writer.Line("private readonly string? _value;");
        writer.Line($"public {model.Name}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
        writer.Line("/// <summary>The text on the wire; empty for the default value.</summary>");
        writer.Line("public string Value => _value ?? \"\";");
        writer.Line("/// <summary>Whether the API's document knew the value when this code was generated.</summary>");
        writer.Line("public bool IsKnown => JsonCodec.Instance.IsKnown(Value);");
        writer.Line($"public static implicit operator {model.Name}(string? value) => value is null ? default : new(value);");
        writer.Line("public override string ToString() => Value;");
    }

    private static void WriteNumber(SourceWriter writer, EnumModel model)
    {
        writer.Line($"public {model.Name}({Number(model)} value) => Value = value;");
        writer.Line("/// <summary>The number on the wire.</summary>");
        writer.Line($"public {Number(model)} Value {{ get; }}");
        writer.Line("/// <summary>Whether the API's document knew the value when this code was generated.</summary>");
        writer.Line("public bool IsKnown => JsonCodec.Instance.IsKnown(Value);");
        writer.Line($"public static implicit operator {model.Name}({Number(model)} value) => new(value);");
        writer.Line("public override string ToString() => Value.ToString(global::System.Globalization.CultureInfo.InvariantCulture);");
    }

    private static string Number(EnumModel model) => WireTypes.Of(model.Kind).Name;

    private static string Value(EnumModel model, EnumValueModel value) => model.Kind switch
    {
        WireKind.String => Literal.Of(value.Value),

        // No literal: the compiler takes it apart into a sign and a number that is too large.
        WireKind.Int64 when value.Value == "-9223372036854775808" => "long.MinValue",
        WireKind.Int64 => value.Value + "L",
        _ => value.Value,
    };

    private static void WriteCodec(SourceWriter writer, EnumModel model)
    {
        var values = model.Values.Select(value => Value(model, value));
        if (model.Kind is WireKind.String)
            WriteCodec(writer, model, "OpenEnumCodec<" + model.Name + ">", "string", "value._value!", values);
        else
            WriteCodec(writer, model, $"OpenNumberCodec<{model.Name}, {Number(model)}>", Number(model), "value.Value", values.Prepend($"{JsonCodecs}.{model.Kind}"));
    }

    private static void WriteCodec(SourceWriter writer, EnumModel model, string codec, string inner, string unwrapped, IEnumerable<string> arguments)
    {
        using (writer.Braces($"public sealed class JsonCodec : {Json}{codec}"))
        {
            writer.Line("public static readonly JsonCodec Instance = new();");
            writer.Fill(arguments, ", ", "public JsonCodec() : base(", ") { }", "public JsonCodec() : base() { }");
            writer.Line($"protected override {model.Name} Create({inner} value) => new(value);");
            writer.Line($"protected override {inner} ValueOf({model.Name} value) => {unwrapped};");
        }
    }
}
