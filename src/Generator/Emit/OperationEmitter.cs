using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>An operation's methods: the payload, and the payload with status and headers; or all pages.</summary>
internal static class OperationEmitter
{
    public static void Write(SourceWriter writer, NamespaceModel target, GroupModel group, OperationModel operation, SharedFields fields)
    {
        if (operation.Paging is not null)
        {
            WritePaged(writer, target, group, operation, fields);
            return;
        }

        if (operation.Result.IsSequence)
        {
            SequenceEmitter.Write(writer, target, group, operation, fields);
            return;
        }

        var payload = PayloadType(operation.Result);
        var arguments = string.Join(", ", ArgumentNames(operation));
        writer.Line();
        OperationDocumentation.Write(writer, operation, PayloadText(operation.Result));
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        var task = payload is null ? Task : $"{Task}<{payload}>";
        WriteHead(writer, $"public virtual {task} {operation.Name}Async", Parameters(target, operation), " =>");
        using (writer.Indent())
        {
            // Not async: a state machine per operation is a tenth of what a large client costs the compiler.
            var response = $"{operation.Name}WithResponseAsync({arguments})";
            writer.Line(payload is null ? response + ";" : $"{Generated}ApiTransport.ValueAsync({response});");
        }

        writer.Line();
        var headers = OperationDocumentation.Headers(operation) is { } known ? ": " + known : "";
        writer.Doc($"<summary><see cref=\"{operation.Name}Async\"/>, with status and headers{headers}.</summary>");
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        var answer = payload is null ? Root + "ApiResponse" : $"{Root}ApiResponse<{payload}>";
        WriteHead(writer, $"public virtual {Task}<{answer}> {operation.Name}WithResponseAsync", Parameters(target, operation));
        using (writer.Braces())
        {
            RequestEmitter.Write(writer, group, operation, fields);
            var (send, rest) = Send(operation.Result, fields);
            writer.List($"return _transport.{send}(", ["request", .. rest, "cancellationToken"], ");");
        }
    }

    private static void WritePaged(
        SourceWriter writer,
        NamespaceModel target,
        GroupModel group,
        OperationModel operation,
        SharedFields fields)
    {
        var paging = operation.Paging!;
        writer.Line();
        var headers = OperationDocumentation.Headers(operation) is { } known ? $" Each page has its headers: {known}." : "";
        OperationDocumentation.Write(
            writer,
            operation,
            $"All items, fetched page by page on demand. Use <c>AsPages()</c> for the pages.{headers}",
            escaped: true);
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        WriteHead(
            writer,
            $"public virtual {Root}Paged<{paging.List.ItemName()}> {operation.Name}Async",
            Parameters(target, operation),
            " =>");
        using (writer.Indent())
        {
            var arguments = new List<string>
            {
                "_transport",
                $"() => {operation.Name}Request({string.Join(", ", ArgumentNames(operation, cancellation: false))})",
            };
            if (paging.Parameter is not null)
                arguments.Add($"parameter: {Literal.Of(paging.Parameter)}");
            if (paging.PageParameter is not null)
                arguments.Add($"pageParameter: {Literal.Of(paging.PageParameter)}");
            arguments.Add($"codec: {fields[PageSyntax.Shape(operation)]}.Of({paging.List.ItemCodec()})");
            if (paging.TotalHeader is not null)
                arguments.Add($"totalHeader: {Literal.Of(paging.TotalHeader)}");
            arguments.Add("cancellationToken: cancellationToken");
            writer.List($"{Generated}Paging.{PageSyntax.Method(paging)}(", arguments, ");");
        }

        WriteRequest(writer, target, group, operation, fields);
    }

    /// <summary>The method that makes the request, for what sends it more than once.</summary>
    public static void WriteRequest(
        SourceWriter writer, NamespaceModel target, GroupModel group, OperationModel operation, SharedFields fields)
    {
        writer.Line();
        WriteHead(
            writer,
            $"private {(operation.Idempotency?.Property is null ? "static " : "")}{Generated}ApiRequest {operation.Name}Request",
            Parameters(target, operation, cancellation: false));
        using (writer.Braces())
        {
            RequestEmitter.Write(writer, group, operation, fields);
            writer.Line("return request;");
        }
    }

    /// <summary>A method's name and parameters, on lines of their own if one is too short.</summary>
    public static void WriteHead(SourceWriter writer, string name, IReadOnlyList<string> parameters, string tail = "") =>
        writer.List(name + "(", parameters, ")" + tail);

    public static IReadOnlyList<string> Parameters(NamespaceModel target, OperationModel operation, bool cancellation = true)
    {
        var parameters = operation.Arguments.Select(
            argument => Type(argument) + (argument.IsRequired ? " " + argument.Name : $"? {argument.Name} = null"));
        return [.. parameters, .. cancellation ? [$"{CancellationToken} cancellationToken = default"] : System.Array.Empty<string>()];

        string Type(ArgumentModel argument) => argument is { Type: { } item, IsItemNullable: { } isNullable }
            ? $"{AsyncEnumerable}<{item.TypeName()}{(isNullable ? "?" : "")}>"
            : argument.Type?.TypeName() ?? $"global::{target.Name}.{operation.Parameters!.TypeName}";
    }

    public static IEnumerable<string> ArgumentNames(OperationModel operation, bool cancellation = true)
    {
        var names = operation.Arguments.Select(static argument => argument.Name);
        return cancellation ? names.Append("cancellationToken") : names;
    }

    public static string? PayloadType(ResultModel result) => result.Kind switch
    {
        ResultKind.Stream => Root + "ApiStream",
        ResultKind.Text => "string",
        _ => (result.Envelope?.Payload.Type ?? result.Body)?.TypeName() + (result.IsNullable ? "?" : ""),
    } is { Length: > 0 } name ? name : null;

    private static string PayloadText(ResultModel result) =>
        PayloadType(result) is null
            ? "" : result.IsNullable ? (result.Description + "\nNull if the response has no value.").Trim()
            : result.Description;

    /// <summary>The method that sends a request, and its arguments between the request and the last.</summary>
    private static (string Method, IReadOnlyList<string> Arguments) Send(ResultModel result, SharedFields fields)
    {
        if (result.Kind is ResultKind.Stream or ResultKind.Text || result.Body is not { } body)
        {
            return (
                result.Kind switch { ResultKind.Stream => "SendForStreamAsync", ResultKind.Text => "SendForTextAsync", _ => "SendAsync" },
                []);
        }

        if (result.Cases.Count > 0)
            return (result.IsNullable ? "SendOrNullAsync" : "SendAsync", [ResultMap(result, body)]);
        if (result.Envelope is not { } envelope)
            return ("SendAsync", [result.IsNullable ? body.NullableCodec() : body.Codec()]);

        var shape = fields[EnvelopeSyntax.Shape(envelope)];
        if (!result.IsNullable)
            return ("SendAsync", [$"{shape}.Of({envelope.Payload.Type.Codec()})"]);
        string[] arguments =
        [
            $"{shape}.Of({envelope.Payload.Type.NullableCodec()})",
            $"bodyMayBeEmpty: {Bool(result.MayBeEmpty)}",
            $"payloadMayBeNull: {Bool(envelope.Payload.IsNullable)}",
        ];
        return ("SendOrNullAsync", arguments);
    }

    private static string ResultMap(ResultModel result, TypeRef union)
    {
        var cases = string.Concat(result.Cases.Select(Add));
        return $"new {Generated}ApiResultMap<{union.TypeName()}>({union.Codec()}){cases}";

        string Add(ResultCaseModel @case) =>
            $".Add({Literal.Of(@case.Status)}, {@case.Type.Codec()}, static value => {union.TypeName()}.From{@case.Name}(value))";
    }

    private static string Bool(bool value) => value ? "true" : "false";
}
