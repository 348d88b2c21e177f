using Gigstack.Generator.Model;
using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The statements that give <c>request</c> its body.</summary>
internal static class BodyEmitter
{
    /// <summary>The call that gives a request its body; null when it takes statements.</summary>
    public static string? Call(BodyModel body, string value) => body.Kind switch
    {
        BodyKind.Json => $".Json({value}, {body.Type.Codec()})",
        BodyKind.Text => $".Text({value}, {Literal.Of(body.MediaType)})",
        BodyKind.Binary => $".Binary({value}, {Literal.Of(body.MediaType)})",
        _ => null,
    };

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
            WriteBody(writer, body, body.Type.IsValueType ? "body.Value" : "body");
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
        writer.Line($"var body_form = new {Http}{form}();");
        foreach (var part in body.Parts)
            writer.Line(Part(body.Kind, part, $"{value}.{part.Name}"));
        writer.Line($"request.{(body.Kind is BodyKind.Form ? "Form" : "Multipart")}(body_form);");
    }

    private static string Part(BodyKind kind, PartModel part, string value)
    {
        var name = Literal.Of(part.WireName);
        var type = part.ContentType is null ? "" : ", " + Literal.Of(part.ContentType);
        var add = kind is BodyKind.Form ? "Add" : "Text";
        switch (part.Kind)
        {
            case PartKind.File:
                return $"body_form.File({name}, {value}{type});";
            case PartKind.Files:
                return $"body_form.Files({name}, {value});";
            case PartKind.Texts when kind is BodyKind.Form:
                return $"body_form.Add({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)});";
            case PartKind.JoinedTexts:
                return $"body_form.Add({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)}, explode: false);";
            case PartKind.Texts:
                return $"body_form.Texts({name}, {TextSyntax.OfList(part.Type, value, Local(part), part.IsRequired)}{type});";
            case PartKind.Text:
                return $"body_form.{add}({name}, {TextSyntax.OfOptional(part.Type, value, Local(part), part.IsRequired)}{(kind is BodyKind.Form ? "" : type)});";
            default:
                return Json(kind, part, value, name);
        }
    }

    private static string Json(BodyKind kind, PartModel part, string value, string name)
    {
        if (kind is BodyKind.Form && part.Kind is not PartKind.Deep)
            return $"body_form.Add({name}, {TextSyntax.Json(part.Type, value, Local(part), part.IsRequired)});";
        var local = part.IsRequired ? value : "value_" + Local(part);
        var send = $"body_form.{(part.Kind is PartKind.Deep ? "Deep" : "Json")}({name}, {local}, {part.Type.Codec()});";
        return part.IsRequired ? send : $"if ({value} is {{ }} {local}) {send}";
    }

    /// <summary>The local of a part: a parameter of the same name has another.</summary>
    private static string Local(PartModel part) => "body_" + part.Name;
}
