using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The codec of webhooks: the name chooses the type of the payload.</summary>
internal static class WebhookCodecEmitter
{
    public static void Write(SourceWriter writer, WebhooksModel model)
    {
        writer.Line("/// <summary>Reads and writes payloads as JSON.</summary>");
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{model.FullName}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new JsonCodec();");
            writer.Line();
            if (model.IsNamedByPayload)
            {
                var paths = model.NamePaths.Select(static path => $"new string[] {{ {string.Join(", ", path.Select(Literal.Of))} }}");
                writer.Line($"private static readonly string[][] _paths = {{ {string.Join(", ", paths)} }};");
            }

            writer.Line("private readonly string? _name;");
            writer.Line();
            using (writer.Braces("public JsonCodec()"))
            {
            }

            writer.Line();
            var noun = WebhooksEmitter.Noun(model);
            writer.Doc($"<param name=\"name\">The name of the {noun}, which overrides the name in the payload.</param>");
            writer.Line("public JsonCodec(string name) => _name = name;");
            writer.Line();
            if (model.AcceptsNull)
            {
                writer.Line("public override bool AcceptsNull => true;");
                writer.Line();
            }

            using (writer.Braces($"public override {model.FullName} Read(ref {Reader} reader)"))
            {
                var found = model.IsNamedByPayload ? $"_name ?? {JsonPeek}.FirstText(reader, _paths)" : "_name";
                writer.Line($"string? name = {found};");
                using (writer.Braces("switch (name)"))
                {
                    foreach (var webhook in model.Webhooks)
                    {
                        writer.Line($"case {Literal.Of(webhook.Key)}:");
                        using (writer.Indent())
                            writer.Line($"return new {webhook.Name}({Codec(webhook)}.Read(ref reader));");
                    }
                }

                writer.Line();
                writer.Line($"return new {model.UnknownName}(name ?? \"\", {JsonRead}.Element(ref reader));");
            }

            writer.Line();
            using (writer.Braces($"public override void Write({Writer} writer, {model.FullName} value)"))
            using (writer.Braces("switch (value)"))
            {
                foreach (var webhook in model.Webhooks)
                    writer.Case($"case {webhook.Name} known:", $"{Codec(webhook)}.Write(writer, known.Payload);");
                writer.Case($"case {model.UnknownName} known:", $"{JsonCodecs}.Element.Write(writer, known.Payload);");
            }
        }
    }

    public static string Codec(WebhookModel webhook) => webhook.IsNullable ? webhook.Payload.NullableCodec() : webhook.Payload.Codec();
}
