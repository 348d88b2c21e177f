using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The method of an operation that answers a sequence, item by item.</summary>
internal static class SequenceEmitter
{
    public static void Write(SourceWriter writer, NamespaceModel target, GroupModel group, OperationModel operation, SharedFields fields)
    {
        var result = operation.Result;
        var isEvents = result.Kind is ResultKind.Events;
        var item = result.Body is null ? "string" : result.Body.TypeName() + (result.IsBodyNullable ? "?" : "");
        writer.Line();
        OperationDocumentation.Write(writer, operation, isEvents
            ? "The data of the events as they arrive. Use <c>AsEvents()</c> for their names and ids. Each enumeration sends a request."
            : "The items as they arrive. Each enumeration sends a request.", escaped: true);
        SourceFile.Deprecate(writer, operation.IsDeprecated);
        var type = isEvents ? $"{Root}ServerSentEvents<{item}>" : $"{AsyncEnumerable}<{item}>";
        OperationEmitter.WriteHead(
            writer,
            $"public virtual {type} {operation.Name}Async",
            OperationEmitter.Parameters(target, operation),
            " =>");
        using (writer.Indent())
        {
            var arguments = string.Join(", ", OperationEmitter.ArgumentNames(operation, cancellation: false));
            string[] codec = result.Body is not { } body ? [] : [result.IsBodyNullable ? body.NullableCodec() : body.Codec()];
            writer.List(
                $"{Generated}StreamedItems.{(isEvents ? "Events" : "Lines")}(",
                ["_transport", $"() => {operation.Name}Request({arguments})", .. codec, "cancellationToken"],
                ");");
        }

        OperationEmitter.WriteRequest(writer, target, group, operation, fields);
    }
}
