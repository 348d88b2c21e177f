using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>What an operation sends.</summary>
internal sealed class BodyBinder(BindingContext context, SchemaTypes types)
{
    public BodyModel? Bind(OpenApiOperation operation, string prefix, Pointer pointer)
    {
        if (operation.RequestBody is not { } body || body.Content is not { Count: > 0 })
            return null;
        pointer = pointer.Then("requestBody", "content");
        if (MediaTypes.Json(body.Content) is not { } media)
        {
            foreach (var pair in body.Content)
                context.Findings.Unsupported(pointer.Then(pair.Key), $"A body of '{pair.Key}'", "the operation is sent without a body");
            return null;
        }

        var bound = types.Bind(media.Value.Schema, new TypePlace
        {
            Pointer = pointer.Then(media.Key).Then("schema"),
            InlineName = prefix + "Request",
            Enclosing = "global::" + context.Options.Namespace,
            Scope = context.Types,
            Inline = context.TopLevel,
            InRequest = true,
            IsTopLevel = true,
        });
        return new BodyModel(bound.Type, body.Required, body.Description ?? "");
    }
}
