using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The type that reads response headers: a struct around those that came, with a property for each that the document
/// names.</summary>
internal static class HeadersEmitter
{
    private const string Parsers = Generated + "HeaderParsers.";

    public static void Write(SourceWriter writer, string accessibility, HeadersModel model)
    {
        writer.Documentation(model.Documentation);
        writer.Doc("<param name=\"Headers\">The headers of an <c>ApiResponse</c>, a page or an <c>ApiException</c>.</param>");
        SourceFile.Mark(writer, model.IsDeprecated);
        PrintEmitter.WriteMark(writer);
        const string Type = $"{Map}<string, {List}<string>>";
        var headers = $"({Type} Headers)";
        using (writer.Braces($"{accessibility} readonly partial record struct {model.Name}{headers} : {PrintEmitter.Interface}"))
        {
            writer.Line("/// <summary>All headers, as strings.</summary>");
            EqualitySyntax.WriteProperty(writer, "public " + Type, "Headers", EqualitySyntax.Headers, value: "Headers");
            writer.Line();
            for (var i = 0; i < model.Headers.Count; i++)
                WriteProperty(writer, model.Headers[i], i == 0);
            PrintEmitter.Write(
                writer,
                model.Headers.Select(static header => PrintEmitter.Call(header.WireName, header.Name, header.Form.Type, header.IsSecret))
                    .ToList());
        }
    }

    private static void WriteProperty(SourceWriter writer, HeaderModel header, bool isFirst)
    {
        if (!isFirst)
            writer.Line();
        writer.Documentation(header.Documentation);
        SourceFile.Deprecate(writer, header.IsDeprecated);
        writer.Line($"public {header.Form.Type.TypeName()}? {header.Name} => {Read(header)};");
    }

    private static string Read(HeaderModel header)
    {
        var name = Literal.Of(header.WireName);
        if (header.Form is { Shape: HeaderShape.Scalar, Type.Kind: WireKind.String })
            return $"{Generated}HeaderValues.Text(Headers, {name})";
        return $"{Generated}HeaderValues.{(header.Form.Type.IsValueType ? "Value" : "Reference")}(Headers, {name}, {Parser(header.Form)})";
    }

    private static string Parser(HeaderForm form) => form.Shape switch
    {
        HeaderShape.List => $"{Parsers}List({Scalar(form.Type.Item!)}{(form.Separator == ',' ? "" : ", " + Separator(form.Separator))})",
        HeaderShape.Map => $"{Parsers}Map({Scalar(form.Type.Item!)}, {Explode(form)})",
        HeaderShape.Object =>
            $"{Parsers}Object({form.Type.Codec()}, {string.Join(", ", form.Bare.Select(Literal.Of).Prepend(Explode(form)))})",
        HeaderShape.Json => $"{Parsers}Json({form.Type.Codec()})",
        _ => Scalar(form.Type),
    };

    private static string Scalar(TypeRef type) => type.Kind switch
    {
        WireKind.Named when type.IsNumber => $"{Parsers}Json({type.Codec()})",
        WireKind.Named when type.IsOpenEnum => $"{Parsers}Enum({type.Codec()})",
        WireKind.Named => $"{Parsers}Union({type.Codec()})",
        _ => Parsers + type.Scalar().Member,
    };

    private static string Explode(HeaderForm form) => form.Explode ? "explode: true" : "explode: false";

    private static string Separator(char separator) => separator == '\n' ? "'\\n'" : $"'{separator}'";
}
