using System;
using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>What an operation answers: the body of success, with its envelope, and the bodies of errors.</summary>
internal sealed class ResponseBinder(BindingContext context, SchemaTypes types)
{
    private readonly EnvelopeBinder _envelopes = new(context);

    public ResultModel Result(OpenApiOperation operation, string prefix, Pointer pointer)
    {
        var success = Responses(operation, pointer).Where(static response => response.Status.StartsWith("2", StringComparison.Ordinal)).ToList();
        if (success.Count == 0)
            success = Responses(operation, pointer).Where(static response => response.Status == "default").ToList();

        ResultModel? result = null;
        foreach (var response in success)
        {
            var bound = Body(response, prefix + "Response");
            if (bound is not { } type)
                continue;
            if (result is null)
                result = new ResultModel(type.Type, Description: response.Response.Description ?? "");
            else if (result.Body!.Equals(type.Type))
                result = result with { Description = Join(result.Description, response.Response.Description ?? "") };
            else
                context.Findings.Unsupported(response.Pointer, $"A second body of success ('{response.Status}')", "the body is read as that of the first status");
        }

        if (result is null)
            return new ResultModel(null);
        return result with { Envelope = _envelopes.Bind(operation, result.Body!) };
    }

    private static string Join(string first, string second) => second.Length == 0 || second == first ? first : first + "\n" + second;

    public EquatableArray<ErrorModel> Errors(OpenApiOperation operation, string prefix, Pointer pointer)
    {
        var all = Responses(operation, pointer).ToList();
        var hasSuccess = all.Any(static response => response.Status.StartsWith("2", StringComparison.Ordinal));
        var errors = new List<ErrorModel>();
        foreach (var response in all)
            if (response.Status[0] is '4' or '5' || (response.Status == "default" && hasSuccess))
                errors.Add(new ErrorModel(response.Status, response.Response.Description ?? "", Body(response, prefix + response.Status + "Error")?.Type));
        return errors.ToEquatableArray();
    }

    private static IEnumerable<(string Status, IOpenApiResponse Response, Pointer Pointer)> Responses(OpenApiOperation operation, Pointer pointer) =>
        (operation.Responses ?? []).Where(static pair => pair.Key.Length > 0).Select(pair => (pair.Key.ToUpperInvariant() is "DEFAULT" ? "default" : pair.Key.ToUpperInvariant(), pair.Value, pointer.Then("responses", pair.Key)));

    private BoundType? Body((string Status, IOpenApiResponse Response, Pointer Pointer) response, string inlineName)
    {
        if (response.Response.Content is not { Count: > 0 } content)
            return null;
        var pointer = response.Pointer.Then("content");
        if (MediaTypes.Json(content) is not { } media)
        {
            foreach (var pair in content)
                context.Findings.Unsupported(pointer.Then(pair.Key), $"A response of '{pair.Key}'", "the body is not read");
            return null;
        }

        return types.Bind(media.Value.Schema, new TypePlace
        {
            Pointer = pointer.Then(media.Key).Then("schema"),
            InlineName = inlineName,
            Enclosing = "global::" + context.Options.Namespace,
            Scope = context.Types,
            Inline = context.TopLevel,
            IsTopLevel = true,
        });
    }
}
