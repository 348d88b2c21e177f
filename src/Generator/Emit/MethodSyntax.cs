using static Gigstack.Generator.Emit.RuntimeNames;

namespace Gigstack.Generator.Emit;

/// <summary>The methods of an operation, as other code calls them.</summary>
internal static class MethodSyntax
{
    /// <summary>What follows the name of the operation, and the return type.</summary>
    public static IEnumerable<(string Suffix, string Type)> Of(OperationModel operation)
    {
        var result = operation.Result;
        if (operation.Paging is { } paging)
            return [("Async", $"{Root}Paged<{paging.List.ItemName()}>")];
        if (result.IsSequence)
            return [("Async", SequenceEmitter.ReturnType(result))];
        return OperationEmitter.PayloadType(result) is { } payload
            ? [("Async", $"{Task}<{payload}>"), ("WithResponseAsync", $"{Task}<{Root}ApiResponse<{payload}>>")]
            : [("Async", Task), ("WithResponseAsync", $"{Task}<{Root}ApiResponse>")];
    }
}
