using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>
/// The values of an enum: a property each, a constant each for patterns and attributes, the list of them, and reading one from text.
/// </summary>
internal static class EnumValuesEmitter
{
    private const string Holder = "Known";

    /// <summary>The constant of a value, as an expression.</summary>
    public static string Constant(EnumValueModel value) => Holder + "." + value.Name;

    public static void Write(SourceWriter writer, EnumModel model)
    {
        foreach (var value in model.Values)
        {
            if (value.Description.Length > 0)
                writer.Doc($"<summary><c>{XmlDoc.Verbatim(value.Value)}</c>: {XmlDoc.Inline(value.Description)}</summary>");
            writer.Line($"public static {model.Name} {value.Name} => new({Constant(value)});");
        }

        if (model.Values.Count > 0)
            writer.Line();
        WriteConstants(writer, model);
        writer.Line();
        WriteParsing(writer, model.Name);
        writer.Line();
    }

    private static void WriteConstants(SourceWriter writer, EnumModel model)
    {
        writer.Line(
            "/// <summary>The values as constants, for patterns and attributes: <c>case</c> labels of <see cref=\"Value\"/>.</summary>");
        using (writer.Braces($"public static class {Holder}"))
        {
            foreach (var value in model.Values)
                writer.Line($"public const {WireTypes.Of(model.Kind).Name} {value.Name} = {Literal(model, value)};");
        }
    }

    private static void WriteParsing(SourceWriter writer, string name)
    {
        const string Text = "global::System.ReadOnlySpan<char> text";
        const string NotNull = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] ";
        const string Codec = "JsonCodec.Instance.";
        writer.Line("/// <summary>The values in the OpenAPI document.</summary>");
        writer.Line($"public static {List}<{name}> Values => {Codec}Values;");
        writer.Line();
        writer.Line("/// <summary>Reads a value from text. A value that is not in the OpenAPI document is kept.</summary>");
        writer.Line($"public static {name} Parse(string text) => {Codec}Parse(text);");
        writer.Line();
        writer.Line("/// <inheritdoc cref=\"Parse(string)\"/>");
        writer.Line($"public static {name} Parse({Text}) => {Codec}Parse(text);");
        writer.Line();
        writer.Line("/// <summary>Reads a value from text. A value that is not in the OpenAPI document is kept.</summary>");
        writer.Line($"public static bool TryParse({NotNull}string? text, out {name} value) => {Codec}TryParse(text, out value);");
        writer.Line();
        writer.Line("/// <inheritdoc cref=\"TryParse(string?, out {0})\"/>".Replace("{0}", name));
        writer.Line($"public static bool TryParse({Text}, out {name} value) => {Codec}TryParse(text, out value);");
    }

    private static string Literal(EnumModel model, EnumValueModel value) => model.Kind switch
    {
        WireKind.String => Writing.Literal.Of(value.Value),

        WireKind.Int64 => Long(value.Value),
        WireKind.UInt32 => value.Value + "U",
        WireKind.UInt64 => value.Value + "UL",
        _ => value.Value,
    };

    /// <summary>A literal. The least number has none: the compiler takes it apart into a sign and a number that is too large.</summary>
    public static string Long(string digits) => digits == "-9223372036854775808" ? "long.MinValue" : digits + "L";
}
