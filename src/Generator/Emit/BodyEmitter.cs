using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The statements that give <c>request</c> its body.</summary>
internal static class BodyEmitter
{
    /// <summary>The call that gives a request its body; null when it takes statements.</summary>
    public static string? Call(BodyModel body, string value) => body.Kind switch
    {
        BodyKind.Json => $".Json({value}, {body.Type.Codec()}{Other(body, "application/json")})",
        BodyKind.Xml => $".Xml({value}, {body.Type.Codec()}, {XmlSyntax.Element(body.Xml!)}, {Literal.Of(body.MediaType)})",
        BodyKind.Lines =>
            $".Lines({value}, {(body.IsItemNullable ? body.Type.NullableCodec() : body.Type.Codec())}, {Literal.Of(body.MediaType)})",
        BodyKind.Text => $".Text({TextSyntax.Of(body.Type, value)}, {Literal.Of(body.MediaType)})",
        BodyKind.Binary => $".Binary({value}, {Literal.Of(body.MediaType)})",
        _ => null,
    };

    /// <summary>The argument for a media type that the runtime does not use by itself.</summary>
    private static string Other(BodyModel body, string usual) => body.MediaType == usual ? "" : ", " + Literal.Of(body.MediaType);

    public static void Write(SourceWriter writer, BodyModel? body)
    {
        if (body is null)
            return;
        if (body.IsRequired)
        {
            WriteBody(writer, body, "body");
            return;
        }

        using (writer.Braces("if (body is not null)"))
            WriteBody(writer, body, body.Type.IsValueType && body.Kind is not BodyKind.Lines ? "body.Value" : "body");
        writer.Line();
    }

    private static void WriteBody(SourceWriter writer, BodyModel body, string value)
    {
        if (Call(body, value) is { } call)
            writer.Line($"request{call};");
        else
            WriteForm(writer, body, value);
    }

    private static void WriteForm(SourceWriter writer, BodyModel body, string value)
    {
        var form = body.Kind is BodyKind.Form ? "FormBody" : "MultipartBody";
        writer.Line($"var body_form = new {Generated}{form}();");
        foreach (var part in body.Parts)
        {
            if (part.Headers.Count > 0)
                WriteHeaders(writer, part, value);
            WritePart(writer, body.Kind, part, $"{value}.{part.Name}");
        }

        if (body.Additional is { } additional)
            WriteAdditional(writer, body.Kind, additional, value);
        writer.Line(body.Kind is BodyKind.Form
            ? $"request.Form(body_form{Other(body, "application/x-www-form-urlencoded")});"
            : $"request.Multipart(body_form{Other(body, "multipart/form-data")});");
    }

    /// <summary>The fields that the document does not name.</summary>
    private static void WriteAdditional(SourceWriter writer, BodyKind kind, PartModel part, string body)
    {
        if (part.Name.Length == 0)
        {
            WriteEntries(writer, kind, part, body);
            return;
        }

        writer.Line($"if ({body}.{part.Name} is {{ }} body_entries)");
        using (writer.Indent())
            WriteEntries(writer, kind, part, "body_entries");
    }

    private static void WriteEntries(SourceWriter writer, BodyKind kind, PartModel part, string entries)
    {
        writer.Line($"foreach (var body_entry in {entries})");
        using (writer.Indent())
            writer.Line(Part(kind, part, "body_entry.Value", "body_entry.Key"));
    }

    private static void WriteHeaders(SourceWriter writer, PartModel part, string value)
    {
        writer.Line($"var {Headers(part)} = new {Generated}MultipartHeaders();");
        foreach (var call in part.Headers.SelectMany(header => Header(header, value)))
            writer.Line($"{Headers(part)}{call};");
    }

    private static void WritePart(SourceWriter writer, BodyKind kind, PartModel part, string value)
    {
        if (IsConditional(kind, part))
        {
            // The codec takes no null: a part without value is left out.
            writer.Line($"if ({value} is {{ }} value_{Local(part)})");
            using (writer.Indent())
                writer.Line(Part(kind, part, "value_" + Local(part), Literal.Of(part.WireName)));
            return;
        }

        writer.Line(Part(kind, part, value, Literal.Of(part.WireName)));
    }

    private static bool IsConditional(BodyKind kind, PartModel part) =>
        !part.IsRequired && part.Kind is PartKind.Json or PartKind.Xml && kind is not BodyKind.Form;

    private static string Part(BodyKind kind, PartModel part, string value, string name)
    {
        var type = part.ContentType is null ? "" : ", " + Literal.Of(part.ContentType);
        var headers = part.Headers.Count == 0 ? "" : ", headers: " + Headers(part);
        var add = kind is BodyKind.Form ? "Add" : "Text";
        switch (part.Kind)
        {
            case PartKind.File:
                return $"body_form.File({name}, {value}{type}{headers});";
            case PartKind.Files:
                return $"body_form.Files({name}, {value}{type}{headers});";
            case PartKind.Texts when kind is BodyKind.Form:
                return $"body_form.Add({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)});";
            case PartKind.JoinedTexts:
                return $"body_form.Joined({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)}, "
                    + $"{Generated}ParameterStyle.{part.Style}{(kind is BodyKind.Form ? "" : type + headers)});";
            case PartKind.Texts:
                return $"body_form.Texts({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)}{type}{headers});";
            case PartKind.Text:
                var text = TextSyntax.OfOptional(part.Type, value, Local(part), part.IsRequired);
                return $"body_form.{add}({name}, {text}{(kind is BodyKind.Form ? "" : type + headers)});";
            case PartKind.Part or PartKind.Parts:
                return $"body_form.{part.Kind}({name}, {value}{type}{headers});";
            case PartKind.Value:
                var written = TextSyntax.Value(part.Type, value, Local(part), part.IsRequired);
                return $"body_form.{Value(part)}({name}, {written}{Style(part)}{(kind is BodyKind.Form ? "" : type + headers)});";
            case PartKind.Xml:
                return $"body_form.Xml({name}, {value}, {part.Type.Codec()}, {XmlSyntax.Element(part.Xml!)}{type}{headers});";
            default:
                return Json(kind, part, value, name, type + headers);
        }
    }

    private static string Value(PartModel part) => part.Style >= SerializationStyle.DeepObject ? "Deep" : "Value";

    private static string Style(PartModel part) => part.Style switch
    {
        null or SerializationStyle.DeepObject => "",
        > SerializationStyle.DeepObject => $", {Generated}ParameterStyle.{part.Style}",
        _ => $", {Generated}ParameterStyle.{part.Style}, explode: {(part.Explode ? "true" : "false")}",
    };

    private static string Json(BodyKind kind, PartModel part, string value, string name, string rest)
    {
        if (kind is BodyKind.Form)
            return $"body_form.Add({name}, {TextSyntax.Json(part.Type, value, Local(part), part.IsRequired)});";
        return $"body_form.Json({name}, {value}, {part.Type.Codec()}{rest});";
    }

    /// <summary>The calls that add a header: the caller's, then what is sent without one.</summary>
    private static IEnumerable<string> Header(PartHeaderModel header, string body)
    {
        if (header.Given is { } given)
            yield return ParameterSyntax.Call(given, body);
        if (header.Value is { } value)
            yield return $".Header{(header.Given is null ? "" : "IfAbsent")}({Literal.Of(header.WireName)}, {Literal.Of(value)})";
    }

    /// <summary>The local for the headers of a part.</summary>
    private static string Headers(PartModel part) => "headers_" + part.Name;

    /// <summary>The local of a part: a parameter of the same name has another.</summary>
    private static string Local(PartModel part) => "body_" + part.Name;
}
