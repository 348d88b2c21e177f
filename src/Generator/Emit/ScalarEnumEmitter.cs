using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The members of an open enum that lists booleans or numbers among its strings. Values are equal by their text; each keeps its JSON token.
/// </summary>
internal static class ScalarEnumEmitter
{
    public static void Write(SourceWriter writer, EnumModel model)
    {
        var name = model.Name;
        using (writer.Braces($"private {name}(string value, bool isLiteral)"))
        {
            writer.Line("_value = value;");
            writer.Line("_isLiteral = isLiteral;");
        }

        writer.Line();
        using (writer.Braces($"public {name}(string value)"))
        {
            writer.Line("_value = value ?? throw new global::System.ArgumentNullException(\"value\");");
            writer.Line("_isLiteral = JsonCodec.Instance.IsLiteral(value);");
        }

        writer.Line();
        writer.Line("/// <summary>The text on the wire, without quotes; empty for <c>default</c>.</summary>");
        writer.Line("public string Value => _value ?? \"\";");
        EnumEmitter.WriteIsKnown(writer);
        writer.Line($"public static implicit operator {name}(string? value) => value is null ? default : new(value);");
        writer.Line();
        if (model.HasBooleans)
        {
            writer.Line($"public static implicit operator {name}(bool value) => new(value ? \"true\" : \"false\", true);");
            writer.Line();
        }

        if (model.HasNumbers)
        {
            writer.Line($"public static implicit operator {name}(long value) => new({Generated}WireFormat.Number(value), true);");
            writer.Line();
        }

        writer.Line("/// <summary>Compares the texts: <c>true</c> and <c>\"true\"</c> are equal.</summary>");
        writer.Line($"public bool Equals({name} other) => _value == other._value;");
        writer.Line();
        writer.Line("public override int GetHashCode() => _value is null ? 0 : global::System.StringComparer.Ordinal.GetHashCode(_value);");
        writer.Line();
        writer.Line("public override string ToString() => Value;");
        writer.Line();
        PrintEmitter.WriteValue(writer, "Literal(Value, _isLiteral)");
        writer.Line();
        WriteCodec(writer, model);
    }

    private static void WriteCodec(SourceWriter writer, EnumModel model)
    {
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {Generated}OpenScalarCodec<{model.Name}>"))
        {
            var literals = Literal.Array(model.Values.Where(static value => value.IsLiteral).Select(static value => value.Value));
            writer.Line("public static readonly JsonCodec Instance = new();");
            writer.Line();
            writer.Line("public JsonCodec()");
            using (writer.Indent())
                writer.List(": base(", [literals, .. model.Values.Select(EnumValuesEmitter.Constant)], ") { }");
            writer.Line();
            writer.Line($"protected override {model.Name} Create(string value, bool isLiteral) => new(value, isLiteral);");
            writer.Line();
            using (writer.Braces($"protected override string ValueOf({model.Name} value, out bool isLiteral)"))
            {
                writer.Line("isLiteral = value._isLiteral;");
                writer.Line("return value._value!;");
            }
        }
    }
}
