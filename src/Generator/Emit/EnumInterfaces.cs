using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>What an enum implements, so that ASP.NET Core, configuration and others take it for a value.</summary>
internal static class EnumInterfaces
{
    private const string Span = "global::System.ReadOnlySpan<char> text";
    private const string Text = "[global::System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text";
    private const string Provider = "global::System.IFormatProvider? provider";

    /// <summary>The bases of the struct, with the colon before them; empty if there are none.</summary>
    public static string Bases(EnumModel model) =>
        model.IsScalar || model.Kind is not WireKind.String ? " : " + PrintEmitter.Interface : "";

    public static void WriteConverter(SourceWriter writer, EnumModel model)
    {
        var converter = $"{Generated}OpenValueConverter<{model.Name}, {model.Name}.JsonCodec>";
        writer.Line($"[global::System.ComponentModel.TypeConverter(typeof({converter}))]");
    }

    /// <summary>
    /// Writes <c>ISpanParsable</c>, which includes <c>IParsable</c>. The methods are explicit: next to <c>Parse</c> with a format provider,
    /// which no value depends on, analyzers (CA1305) would report each call without one.
    /// </summary>
    public static void WriteParsable(SourceWriter writer, string accessibility, EnumModel model)
    {
        var name = model.Name;
        writer.Line();
        writer.Line("#if NET7_0_OR_GREATER");
        using (writer.Braces($"{accessibility} readonly partial record struct {name} : global::System.ISpanParsable<{name}>"))
        {
            writer.Line($"static {name} global::System.IParsable<{name}>.Parse(string text, {Provider}) => Parse(text);");
            writer.Line();
            writer.Line($"static {name} global::System.ISpanParsable<{name}>.Parse({Span}, {Provider}) => Parse(text);");
            writer.Line();
            WriteTryParse("IParsable", Text);
            writer.Line();
            WriteTryParse("ISpanParsable", Span);
        }

        writer.Line("#endif");

        void WriteTryParse(string type, string text) => writer.List(
            $"static bool global::System.{type}<{name}>.TryParse(",
            [text, Provider, $"out {name} value"],
            ") => TryParse(text, out value);");
    }
}
