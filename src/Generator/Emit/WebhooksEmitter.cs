using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>Webhooks as a closed set of records, one for each, that a <c>switch</c> tells apart.</summary>
internal static class WebhooksEmitter
{
    private const string Header = "global::System.Func<string, string?>";
    private const string Body = "global::System.ReadOnlySpan<byte>";

    public static void Write(SourceWriter writer, string accessibility, WebhooksModel model)
    {
        TypeEmitter.WriteHead(writer, model);
        using (writer.Braces($"{accessibility} {(writer.HasUnions ? "closed" : "abstract")} partial record {model.Name}"))
        {
            using (writer.Braces($"private {model.Name}()"))
            {
            }

            writer.Line();
            writer.Line($"/// <summary>The name of the {Noun(model)}.</summary>");
            writer.Line("public abstract string Name { get; }");
            writer.Line();
            WriteReaders(writer, model);
            foreach (var webhook in model.Webhooks.Where(static webhook => webhook.ReaderName is not null))
                WriteReader(writer, webhook);
            foreach (var webhook in model.Webhooks)
                WriteCase(writer, model, webhook);
            WriteUnknown(writer, model);
            writer.Line();
            WebhookCodecEmitter.Write(writer, model);
            TypeEmitter.WriteNested(writer, model);
        }
    }

    private static void WriteReaders(SourceWriter writer, WebhooksModel model)
    {
        var parameter = model.IsNamedByPayload ? "" : "string name, ";
        var argument = model.IsNamedByPayload ? "" : "name, ";
        var codec = model.IsNamedByPayload ? "JsonCodec.Instance" : "new JsonCodec(name)";

        WriteReaderHead(writer, model, "Reads a payload without verifying a signature.");
        WriteReadExceptions(writer, model);
        writer.Line($"public static {model.FullName} Read({parameter}{Body} body) =>");
        using (writer.Indent())
            writer.Line($"{Generated}WebhookBody.Read(body, {codec});");
        writer.Line();
        WriteReaderHead(writer, model, "Verifies the signature of a request and reads its body.");
        WriteSignatureParameters(writer);
        WriteReadExceptions(writer, model, isSigned: true);
        var signature = $"{Body} body, {Header} header, {Root}WebhookSignature signature";
        using (writer.Braces($"public static {model.FullName} Read({parameter}{signature})"))
        {
            writer.Line("_ = signature ?? throw new global::System.ArgumentNullException(\"signature\");");
            writer.Line("signature.Verify(body, header);");
            writer.Line($"return Read({argument}body);");
        }

        writer.Line();
        WriteReaderHead(writer, model, "Reads the body of a request to its end, verifies the signature and reads the payload.");
        WriteSignatureParameters(writer);
        writer.Line("/// <param name=\"cancellationToken\">Cancels reading the body.</param>");
        WriteReadExceptions(writer, model, isSigned: true);
        writer.Line("/// <exception cref=\"global::System.IO.InvalidDataException\">The body is longer than 16 MiB.</exception>");
        signature = $"global::System.IO.Stream body, {Header} header, {Root}WebhookSignature signature";
        var token = $"{CancellationToken} cancellationToken = default";
        using (writer.Braces($"public static async {Task}<{model.FullName}> ReadAsync({parameter}{signature}, {token})"))
        {
            writer.Line($"byte[] bytes = await {Generated}WebhookBody.ReadAsync(body, cancellationToken).ConfigureAwait(false);");
            writer.Line($"return Read({argument}bytes, header, signature);");
        }
    }

    /// <summary>The payload of one case, for a receiver whose address is that case's alone.</summary>
    private static void WriteReader(SourceWriter writer, WebhookModel webhook)
    {
        writer.Line();
        writer.Line($"/// <summary>Reads the payload of <see cref=\"{webhook.Name}\"/> without verifying a signature.</summary>");
        writer.Line("/// <param name=\"body\">The request body.</param>");
        writer.Line($"/// <exception cref=\"{Root}JsonReadException\">The body is not JSON, or does not match the schema.</exception>");
        SourceFile.Deprecate(writer, webhook.IsDeprecated);
        writer.Line($"public static {PayloadType(webhook)} {webhook.ReaderName}({Body} body) =>");
        using (writer.Indent())
            writer.Line($"{Generated}WebhookBody.Read(body, {WebhookCodecEmitter.Codec(webhook)});");
    }

    public static string Noun(WebhooksModel model) => model.IsCallback ? "callback" : "webhook";

    private static void WriteReaderHead(SourceWriter writer, WebhooksModel model, string summary)
    {
        writer.Line($"/// <summary>{summary} Unrecognized names give <see cref=\"{model.UnknownName}\"/>.</summary>");
        if (!model.IsNamedByPayload)
            writer.Line($"/// <param name=\"name\">The name of the {Noun(model)}, which is not in the payload.</param>");
        writer.Line("/// <param name=\"body\">The request body.</param>");
    }

    private static void WriteReadExceptions(SourceWriter writer, WebhooksModel model, bool isSigned = false)
    {
        var noun = Noun(model);
        var unreadable = $"The body is not JSON, or does not match the schema of the {noun}.";
        writer.Doc($"<exception cref=\"{Root}JsonReadException\">{unreadable}</exception>");
        if (isSigned)
            writer.Doc($"<exception cref=\"{Root}WebhookSignatureException\">The signature is missing, invalid or too old.</exception>");
    }

    private static void WriteSignatureParameters(SourceWriter writer)
    {
        writer.Doc("<param name=\"header\">Returns a request header by name, or null: <c>name =&gt; request.Headers[name]</c>.</param>");
        writer.Line("/// <param name=\"signature\">The signature scheme and its secrets.</param>");
    }

    private static void WriteCase(SourceWriter writer, WebhooksModel model, WebhookModel webhook)
    {
        writer.Line();
        var said = webhook.Documentation;
        writer.Documentation(said.Summary.Length > 0 ? said : new DocumentationModel($"`{webhook.Key}`", said.Remarks));
        writer.Line("/// <param name=\"Payload\">The request body.</param>");
        SourceFile.Deprecate(writer, webhook.IsDeprecated);
        PrintEmitter.WriteMark(writer);
        var record = $"{webhook.Name}({PayloadType(webhook)} Payload)";
        using (writer.Braces($"public sealed partial record {record} : {model.Name}, {PrintEmitter.Interface}"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line($"public override string Name => {Literal.Of(webhook.Key)};");
            WritePrinted(writer, webhook.Payload, webhook.Secrets is PayloadSecrets.Whole);
        }
    }

    private static void WriteUnknown(SourceWriter writer, WebhooksModel model)
    {
        writer.Line();
        writer.Line($"/// <summary>A {Noun(model)} that is not in the OpenAPI document.</summary>");
        writer.Line("/// <param name=\"Name\">Its name; empty if it has none.</param>");
        writer.Line("/// <param name=\"Payload\">The request body.</param>");
        PrintEmitter.WriteMark(writer);
        var record = $"{model.UnknownName}(string Name, {Element} Payload)";
        using (writer.Braces($"public sealed partial record {record} : {model.Name}, {PrintEmitter.Interface}"))
        {
            writer.Line("/// <inheritdoc/>");
            writer.Line("public override string Name { get; } = Name;");
            WritePrinted(
                writer,
                TypeRef.Of(WireKind.Element),
                model.Webhooks.Any(static webhook => webhook.Secrets is not PayloadSecrets.None));
        }
    }

    private static void WritePrinted(SourceWriter writer, TypeRef payload, bool isSecret)
    {
        string[] calls = [".Add(\"name\", Name)", PrintEmitter.Call("payload", "Payload", payload, isSecret)];
        PrintEmitter.Write(writer, calls, "protected override");
    }

    private static string PayloadType(WebhookModel webhook) => webhook.Payload.TypeName() + (webhook.IsNullable ? "?" : "");
}
