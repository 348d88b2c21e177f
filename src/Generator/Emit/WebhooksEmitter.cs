using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>Webhooks as a closed set of records, one for each, that a <c>switch</c> tells apart.</summary>
internal static class WebhooksEmitter
{
    private const string Webhooks = Root;
    private const string Header = "global::System.Func<string, string?>";
    private const string Body = "global::System.ReadOnlySpan<byte>";

    public static void Write(SourceWriter writer, string accessibility, WebhooksModel model)
    {
        TypeEmitter.WriteHead(writer, model);
        using (writer.Braces($"{accessibility} abstract partial record {model.Name}"))
        {
            using (writer.Braces($"private {model.Name}()"))
            {
            }

            writer.Line();
            writer.Line($"/// <summary>The name of the {Noun(model)}, as the API has it.</summary>");
            writer.Line("public abstract string Name { get; }");
            writer.Line();
            WriteReaders(writer, model);
            foreach (var webhook in model.Webhooks.Where(static webhook => webhook.ReaderName is not null))
                WriteReader(writer, webhook);
            foreach (var webhook in model.Webhooks)
                WriteCase(writer, model, webhook);
            WriteUnknown(writer, model);
            writer.Line();
            WriteCodec(writer, model);
            TypeEmitter.WriteNested(writer, model);
        }
    }

    private static void WriteReaders(SourceWriter writer, WebhooksModel model)
    {
        var parameter = model.IsNamedByPayload ? "" : "string name, ";
        var argument = model.IsNamedByPayload ? "" : "name, ";
        var codec = model.IsNamedByPayload ? "JsonCodec.Instance" : "new JsonCodec(name)";

        WriteReaderHead(writer, model, "Reads a payload whose sender is known: no signature is looked at.");
        writer.Line($"public static {model.FullName} Read({parameter}{Body} body) => {Generated}JsonText.Read(body, {codec});");
        writer.Line();
        WriteReaderHead(writer, model, "Checks the signature of a request and reads its body.");
        WriteSignatureParameters(writer);
        using (writer.Braces($"public static {model.FullName} Read({parameter}{Body} body, {Header} header, {Webhooks}WebhookSignature signature)"))
        {
            writer.Line("global::System.ArgumentNullException.ThrowIfNull(signature);");
            writer.Line("signature.Verify(body, header);");
            writer.Line($"return Read({argument}body);");
        }

        writer.Line();
        WriteReaderHead(writer, model, "Reads the body of a request to its end, checks the signature and reads the payload.");
        WriteSignatureParameters(writer);
        writer.Line("/// <param name=\"cancellationToken\">Stops reading.</param>");
        writer.Line("/// <exception cref=\"global::System.IO.InvalidDataException\">The body is longer than 16 MiB.</exception>");
        using (writer.Braces($"public static async {Task}<{model.FullName}> ReadAsync({parameter}global::System.IO.Stream body, {Header} header, {Webhooks}WebhookSignature signature, {CancellationToken} cancellationToken = default)"))
        {
            writer.Line($"byte[] bytes = await {Generated}WebhookBody.ReadAsync(body, cancellationToken).ConfigureAwait(false);");
            writer.Line($"return Read({argument}bytes, header, signature);");
        }
    }

    /// <summary>The payload of one case, for a receiver whose address is that case's alone.</summary>
    private static void WriteReader(SourceWriter writer, WebhookModel webhook)
    {
        writer.Line();
        writer.Line($"/// <summary>Reads the payload of <see cref=\"{webhook.Name}\"/>, whose sender is known: no signature is looked at.</summary>");
        writer.Line("/// <param name=\"body\">The body of the request, as it came.</param>");
        writer.Line($"/// <exception cref=\"{Root}JsonReadException\">The body is not JSON, or does not fit.</exception>");
        SourceFile.Deprecate(writer, webhook.IsDeprecated);
        writer.Line($"public static {PayloadType(webhook)} {webhook.ReaderName}({Body} body) => {Generated}JsonText.Read(body, {Codec(webhook)});");
    }

    private static string Noun(WebhooksModel model) => model.IsCallback ? "callback" : "webhook";

    private static void WriteReaderHead(SourceWriter writer, WebhooksModel model, string summary)
    {
        writer.Line($"/// <summary>{summary} A name that the document does not have gives the case for unknown ones.</summary>");
        if (!model.IsNamedByPayload)
            writer.Line($"/// <param name=\"name\">The name of the {Noun(model)}, which the payload does not say.</param>");
        writer.Line("/// <param name=\"body\">The body of the request, as it came.</param>");
        writer.Line($"/// <exception cref=\"{Root}JsonReadException\">The body is not JSON, or does not fit the {Noun(model)} of its name.</exception>");
    }

    private static void WriteSignatureParameters(SourceWriter writer)
    {
        writer.Line("/// <param name=\"header\">Gives a header of the request by name, null when it is not there: <c>name =&gt; request.Headers[name]</c>.</param>");
        writer.Line("/// <param name=\"signature\">The scheme, with the secrets.</param>");
        writer.Line($"/// <exception cref=\"{Webhooks}WebhookSignatureException\">The signature is missing or wrong, or too old.</exception>");
    }

    private static void WriteCase(SourceWriter writer, WebhooksModel model, WebhookModel webhook)
    {
        writer.Line();
        writer.Documentation(webhook.Documentation.Summary.Length > 0 ? webhook.Documentation : new DocumentationModel($"`{webhook.Key}`", webhook.Documentation.Remarks));
        writer.Line("/// <param name=\"Payload\">What was posted.</param>");
        SourceFile.Deprecate(writer, webhook.IsDeprecated);
        using (writer.Braces($"public sealed partial record {webhook.Name}({PayloadType(webhook)} Payload) : {model.Name}"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override string Name => {Literal.Of(webhook.Key)};");
            WritePrinted(writer, webhook.Secrets is PayloadSecrets.Whole, isNullable: !webhook.Payload.IsValueType || webhook.IsNullable);
        }
    }

    private static void WriteUnknown(SourceWriter writer, WebhooksModel model)
    {
        writer.Line();
        writer.Line($"/// <summary>A {Noun(model)} that the document does not have, kept as it came.</summary>");
        writer.Line("/// <param name=\"Name\">Its name; empty when it has none.</param>");
        writer.Line("/// <param name=\"Payload\">What was posted.</param>");
        using (writer.Braces($"public sealed partial record {model.UnknownName}(string Name, {Element} Payload) : {model.Name}"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string Name { get; } = Name;");
            WritePrinted(writer, model.Webhooks.Any(static webhook => webhook.Secrets is not PayloadSecrets.None), isNullable: false);
        }
    }

    private static void WritePrinted(SourceWriter writer, bool isSecret, bool isNullable)
    {
        var payload = PrintMembersEmitter.Member.OfNullable("Payload", isSecret);
        PrintMembersEmitter.Write(writer, [PrintMembersEmitter.Member.Public("Name"), isNullable ? payload : payload with { Masked = "\"***\"" }], "protected override");
    }

    private static void WriteCodec(SourceWriter writer, WebhooksModel model)
    {
        writer.Line("/// <summary>Reads and writes payloads as JSON.</summary>");
        TypeEmitter.WriteCodecMark(writer);
        using (writer.Braces($"public sealed class JsonCodec : {RuntimeNames.JsonCodec}<{model.FullName}>"))
        {
            writer.Line("public static readonly JsonCodec Instance = new JsonCodec();");
            writer.Line();
            if (model.IsNamedByPayload)
                writer.Line($"private static readonly string[][] _paths = {{ {string.Join(", ", model.NamePaths.Select(static path => $"new string[] {{ {string.Join(", ", path.Select(Literal.Of))} }}"))} }};");
            writer.Line("private readonly string? _name;");
            writer.Line();
            using (writer.Braces("public JsonCodec()"))
            {
            }

            writer.Line();
            writer.Line($"/// <param name=\"name\">The {Noun(model)} that is read, whatever the payload says.</param>");
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
                    foreach (var webhook in model.Webhooks)
                    {
                        writer.Line($"case {Literal.Of(webhook.Key)}:");
                        using (writer.Indent())
                            writer.Line($"return new {webhook.Name}({Codec(webhook)}.Read(ref reader));");
                    }

                writer.Line($"return new {model.UnknownName}(name ?? \"\", {JsonRead}.Element(ref reader));");
            }

            writer.Line();
            using (writer.Braces($"public override void Write({Writer} writer, {model.FullName} value)"))
            using (writer.Braces("switch (value)"))
            {
                foreach (var webhook in model.Webhooks)
                    WriteArm(writer, webhook.Name, Codec(webhook));
                WriteArm(writer, model.UnknownName, JsonCodecs + ".Element");
            }
        }
    }

    private static void WriteArm(SourceWriter writer, string name, string codec)
    {
        writer.Line($"case {name} known:");
        using (writer.Indent())
        {
            writer.Line($"{codec}.Write(writer, known.Payload);");
            writer.Line("break;");
        }
    }

    private static string PayloadType(WebhookModel webhook) => webhook.Payload.TypeName() + (webhook.IsNullable ? "?" : "");

    private static string Codec(WebhookModel webhook) => webhook.IsNullable ? webhook.Payload.NullableCodec() : webhook.Payload.Codec();
}
