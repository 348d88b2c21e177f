using System.Linq;
using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>A string enum as an open struct: known values have names, unknown ones survive.</summary>
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
                writer.Line($"public static {model.Name} {value.Name} => new({Literal.Of(value.Value)});");
            }

            if (model.Values.Count > 0)
                writer.Line();
            writer.Line("private readonly string? _value;");
            writer.Line($"public {model.Name}(string value) => _value = value ?? throw new global::System.ArgumentNullException(nameof(value));");
            writer.Line("/// <summary>The text on the wire; empty for the default value.</summary>");
            writer.Line("public string Value => _value ?? \"\";");
            writer.Line("/// <summary>Whether the API's document knew the value when this code was generated.</summary>");
            writer.Line("public bool IsKnown => JsonCodec.Instance.IsKnown(Value);");
            writer.Line($"public static implicit operator {model.Name}(string? value) => value is null ? default : new(value);");
            writer.Line("public override string ToString() => Value;");
            WriteCodec(writer, model);
        }
    }

    private static void WriteCodec(SourceWriter writer, EnumModel model)
    {
        using (writer.Braces($"public sealed class JsonCodec : {Json}OpenEnumCodec<{model.Name}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new();");
            writer.Fill(model.Values.Select(static value => Literal.Of(value.Value)), ", ", "public JsonCodec() : base(", ") { }", "public JsonCodec() : base() { }");
            writer.Line($"protected override {model.Name} Create(string value) => new(value);");
            writer.Line($"protected override string ValueOf({model.Name} value) => value._value!;");
        }
    }
}
