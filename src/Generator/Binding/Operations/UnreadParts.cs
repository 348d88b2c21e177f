using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Binding.Schemas;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Parts of a document that have no C# form yet: named, so that nobody looks for them in vain.</summary>
internal static class UnreadParts
{
    public static void Report(BindingContext context)
    {
        foreach (var found in DocumentOperation.Of(context.Document))
            ReportOperation(context, found.Operation, found.Pointer);
    }

    /// <summary>Callbacks of what is itself posted to the user: nobody calls it through the client.</summary>
    public static void ReportNested(BindingContext context, OpenApiOperation operation, Pointer pointer)
    {
        foreach (var name in operation.Callbacks?.Keys ?? Enumerable.Empty<string>())
            context.Findings.Unsupported(pointer.Then("callbacks").Then(name), $"The callback '{name}' of a request that the API sends", "nothing is generated for it but the schemas it refers to");
    }

    private static void ReportOperation(BindingContext context, OpenApiOperation operation, Pointer pointer)
    {
        foreach (var response in operation.Responses ?? [])
            foreach (var link in Referenced.Response(response.Value, context.Document).Links ?? new Dictionary<string, IOpenApiLink>())
                context.Findings.Add(Diagnostics.Descriptors.Link, pointer.Then("responses").Then(response.Key).Then("links", link.Key), link.Key, Operation(link.Value));
    }

    private static string Operation(IOpenApiLink? link) =>
        link?.OperationId is { Length: > 0 } id ? $"the operation '{id}'" : link?.OperationRef is { Length: > 0 } reference ? $"the operation at '{reference}'" : "the operation it leads to";
}
