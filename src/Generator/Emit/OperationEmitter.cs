using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An operation's methods: the payload, and the payload with status and headers; or all pages.</summary>
internal static class OperationEmitter
{
    public static void Write(SourceWriter writer, NamespaceModel target, OperationModel operation)
    {
        if (operation.Paging is not null)
        {
            WritePaged(writer, target, operation, operation.Paging);
            return;
        }

        if (operation.Result.IsSequence)
        {
            SequenceEmitter.Write(writer, target, operation);
            return;
        }

        var payload = PayloadType(operation.Result);
        var arguments = string.Join(", ", ArgumentNames(operation));
        writer.Line();
        OperationDocumentation.Write(writer, operation, PayloadText(operation.Result));
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        var task = payload is null ? Task : $"{Task}<{payload}>";
        writer.Line($"public virtual async {task} {operation.Name}Async({Signature(target, operation)}) =>");
        using (writer.Indent())
            writer.Line(payload is null
                ? $"await {operation.Name}WithResponseAsync({arguments}).ConfigureAwait(false);"
                : $"(await {operation.Name}WithResponseAsync({arguments}).ConfigureAwait(false)).Value;");

        writer.Line();
        writer.Line($"/// <summary><see cref=\"{operation.Name}Async\"/>, with status and headers{(OperationDocumentation.Headers(operation) is { } headers ? ": " + headers : "")}.</summary>");
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        var response = payload is null ? Root + "ApiResponse" : $"{Root}ApiResponse<{payload}>";
        var head = $"public virtual {Task}<{response}> {operation.Name}WithResponseAsync({Signature(target, operation)})";
        var (send, rest) = Send(operation.Result);
        if (RequestEmitter.Expression(operation) is { } request)
        {
            writer.Line(head + " =>");
            using (writer.Indent())
                writer.Fill(request, "", $"_transport.{send}(", $"{rest}, cancellationToken);", hangs: true);
            return;
        }

        using (writer.Braces(head))
        {
            RequestEmitter.Write(writer, operation);
            writer.Line($"return _transport.{send}(request{rest}, cancellationToken);");
        }
    }

    private static void WritePaged(SourceWriter writer, NamespaceModel target, OperationModel operation, PagingModel paging)
    {
        var item = paging.Items.Type.ItemName();
        var isBodyNullable = operation.Result.MayBeEmpty || operation.Result.IsBodyNullable;
        var body = operation.Result.Body!;
        writer.Line();
        OperationDocumentation.Write(writer, operation, $"All items; the pages are read as they are needed, and <c>AsPages()</c> gives them one by one{(OperationDocumentation.Headers(operation) is { } headers ? $", each with its headers: {headers}" : "")}.", escaped: true);
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        writer.Line($"public virtual {Root}Paged<{item}> {operation.Name}Async({Signature(target, operation)}) =>");
        using (writer.Indent())
        {
            writer.Line($"{Http}Paging.{PageSyntax.Method(paging)}(");
            using (writer.Indent())
            {
                writer.Line("_transport,");
                writer.Line($"() => {operation.Name}Request({string.Join(", ", ArgumentNames(operation, cancellation: false))}),");
                writer.Line($"{Literal.Of(paging.Parameter)},");
                if (paging.PageParameter is not null)
                    writer.Line($"{Literal.Of(paging.PageParameter)},");
                writer.Line($"{(isBodyNullable ? body.NullableCodec() : body.Codec())},");
                writer.Line(PageSyntax.Function(paging, isBodyNullable) + ",");
                writer.Line("cancellationToken);");
            }
        }

        WriteRequest(writer, target, operation);
    }

    /// <summary>The method that makes the request, for what sends it more than once.</summary>
    public static void WriteRequest(SourceWriter writer, NamespaceModel target, OperationModel operation)
    {
        writer.Line();
        var head = $"private static {Http}ApiRequest {operation.Name}Request({Signature(target, operation, cancellation: false)})";
        if (RequestEmitter.Expression(operation) is { } request)
        {
            writer.Line(head + " =>");
            using (writer.Indent())
                writer.Fill(request, "", after: ";", hangs: true);
            return;
        }

        using (writer.Braces(head))
        {
            RequestEmitter.Write(writer, operation);
            writer.Line("return request;");
        }
    }

    public static string Signature(NamespaceModel target, OperationModel operation, bool cancellation = true)
    {
        var parameters = operation.Arguments.Select(argument =>
            $"{argument.Type?.TypeName() ?? $"global::{target.Name}.{operation.Parameters!.TypeName}"}{(argument.IsRequired ? " " + argument.Name : $"? {argument.Name} = null")}");
        return string.Join(", ", cancellation ? parameters.Append($"{CancellationToken} cancellationToken = default") : parameters);
    }

    public static IEnumerable<string> ArgumentNames(OperationModel operation, bool cancellation = true)
    {
        var names = operation.Arguments.Select(static argument => argument.Name);
        return cancellation ? names.Append("cancellationToken") : names;
    }

    private static string? PayloadType(ResultModel result) => result.Kind switch
    {
        ResultKind.Stream => Root + "ApiStream",
        ResultKind.Text => "string",
        _ => (result.Envelope?.Payload.Type ?? result.Body)?.TypeName() + (result.IsNullable ? "?" : ""),
    } is { Length: > 0 } name ? name : null;

    private static string PayloadText(ResultModel result) =>
        PayloadType(result) is null ? "" : result.IsNullable ? (result.Description + "\nNull when the answer holds none.").Trim() : result.Description;

    /// <summary>The method that sends a request, and its arguments between the request and the last.</summary>
    private static (string Method, string Arguments) Send(ResultModel result)
    {
        if (result.Kind is ResultKind.Stream or ResultKind.Text || result.Body is not { } body)
            return (result.Kind switch { ResultKind.Stream => "SendForStreamAsync", ResultKind.Text => "SendForTextAsync", _ => "SendAsync" }, "");
        if (result.Cases.Count > 0)
            return (result.IsNullable ? "SendOrNullAsync" : "SendAsync", ", " + ResultMap(result, body));
        if (result.Envelope is not { } envelope)
            return ("SendAsync", ", " + (result.IsNullable ? body.NullableCodec() : body.Codec()));

        var message = envelope.Message is null ? "null" : "static envelope => " + envelope.Message.Read("envelope");
        var types = $"<{body.TypeName()}, {PayloadType(result)}>";
        var arguments = $", {body.Codec()}, static envelope => {envelope.Payload.Read("envelope")}, {message}";
        return result.IsNullable
            ? ("SendOrNullAsync" + types, $"{arguments}, bodyMayBeEmpty: {Bool(result.MayBeEmpty)}, payloadMayBeNull: {Bool(envelope.Payload.IsNullable)}")
            : ("SendAsync" + types, arguments);
    }

    private static string ResultMap(ResultModel result, TypeRef union)
    {
        var cases = string.Concat(result.Cases.Select(@case => $".Add({Literal.Of(@case.Status)}, {@case.Type.Codec()}, static value => {union.TypeName()}.From{@case.Name}(value))"));
        return $"new {Http}ApiResultMap<{union.TypeName()}>({union.Codec()}){cases}";
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
