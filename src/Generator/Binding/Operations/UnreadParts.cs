using Gigstack.Generator.Document.Bundling;

namespace Gigstack.Generator.Binding.Operations;

/// <summary>Reports parts of a document that are not generated.</summary>
internal static class UnreadParts
{
    public static void Report(BindingContext context)
    {
        foreach (var operation in context.Api.Operations)
        {
            foreach (var response in operation.Responses)
            {
                foreach (var link in response.Links)
                    context.Findings.Add(Descriptors.Link, response.Pointer.Then("links", link.Name), link.Name, Target(link));
            }
        }
    }

    /// <summary>Reports callbacks of a webhook or callback, which is not called through the client.</summary>
    public static void ReportNested(BindingContext context, Operation operation)
    {
        foreach (var callback in operation.Callbacks)
        {
            context.Findings.Unsupported(
                operation.Pointer.Then("callbacks").Then(callback.Name),
                $"The callback '{callback.Name}' belongs to a webhook or to another callback",
                "only the schemas it refers to are generated");
        }
    }

    private static string Target(Link link) =>
        link.OperationId is { Length: > 0 } id
            ? $"the operation '{id}'"
            : link.OperationRef is { Length: > 0 } reference ? $"the operation at '{reference}'"
            : "the linked operation";
}
