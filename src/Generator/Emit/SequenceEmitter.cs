using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The method of an operation that answers a sequence, item by item.</summary>
internal static class SequenceEmitter
{
    /// <summary>The expression that makes the table of the data by the name of the event.</summary>
    public static string Cases(ResultModel result)
    {
        var ends = string.Concat(result.Ends.Select(static end => ", " + Literal.Of(end)));
        var cases = string.Concat(result.Events.Select(Case));
        return $"{Generated}EventCases<{Item(result)}>({Codec(result) ?? JsonCodecs + ".String"}{ends}){cases}";

        string Case(EventCaseModel one)
        {
            var name = one.Event is null ? "null" : Literal.Of(one.Event);
            var convert = one.Name is null ? "static value => value" : $"static value => {result.Body!.TypeName()}.From{one.Name}(value)";
            return one.Type is { } type
                ? $".Json({name}, {(one.Name is null ? Codec(result) : type.Codec())}, {convert})"
                : $".Text({name}, {convert})";
        }
    }

    public static void Write(
        SourceWriter writer, NamespaceModel target, GroupModel group, OperationModel operation, SharedFields fields)
    {
        var result = operation.Result;
        var isEvents = result.Kind is ResultKind.Events;
        writer.Line();
        OperationDocumentation.Write(writer, operation, isEvents
            ? "The data of the events as they arrive. Use <c>AsEvents()</c> for their names and ids. Each enumeration sends a request."
            : "The items as they arrive. Each enumeration sends a request.", escaped: true);
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        OperationEmitter.WriteHead(
            writer,
            $"public virtual {ReturnType(result)} {operation.Name}Async",
            OperationEmitter.Parameters(target, operation),
            " =>");
        using (writer.Indent())
        {
            var arguments = string.Join(", ", OperationEmitter.ArgumentNames(operation, cancellation: false));
            string[] codec = result.Events.Count > 0 ? [fields[Cases(result)]] : Codec(result) is { } one ? [one] : [];
            writer.List(
                $"{Generated}StreamedItems.{(isEvents ? "Events" : "Lines")}(",
                ["_transport", $"() => {operation.Name}Request({arguments})", .. codec, "cancellationToken"],
                ");");
        }

        OperationEmitter.WriteRequest(writer, target, group, operation, fields);
    }

    public static string ReturnType(ResultModel result) =>
        result.Kind is ResultKind.Events ? $"{Root}ServerSentEvents<{Item(result)}>" : $"{AsyncEnumerable}<{Item(result)}>";

    private static string Item(ResultModel result) =>
        result.Body is null ? "string" : result.Body.TypeName() + (result.IsBodyNullable ? "?" : "");

    private static string? Codec(ResultModel result) =>
        result.Body is not { } body ? null : result.IsBodyNullable ? body.NullableCodec() : body.Codec();
}
