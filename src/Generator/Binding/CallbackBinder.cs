using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using Gigstack.Generator.Diagnostics;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>
/// The requests that the API sends back to the caller of an operation, as one type for each operation that has <c>callbacks</c>. Bound after everything else,
/// so that no callback takes the name of anything else.
/// </summary>
internal sealed class CallbackBinder(BindingContext context, SchemaTypes types)
{
    private const string Unknown = "Unknown";

    /// <summary>What the cases stand beside.</summary>
    private static readonly string[] s_members = ["Name", "Payload", "Read", "ReadAsync", Unknown];

    public void BindAll(IReadOnlyList<BoundOperation> operations)
    {
        foreach (var bound in operations)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (bound.Operation.Callbacks is not { Count: > 0 } callbacks)
                continue;
            try
            {
                if (Bind(bound, callbacks) is not { } model)
                    continue;
                bound.Group.Types.Add(model);
                bound.Group.Operations[bound.Index] = bound.Group.Operations[bound.Index] with { Callbacks = model.FullName };
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                var at = bound.Pointer.Then("callbacks");
                context.Findings.Add(Descriptors.InternalFailure, at, "The type of the callbacks", failure.GetType().Name + ": " + failure.Message);
            }
        }

        context.Group = null;
    }

    private WebhooksModel? Bind(BoundOperation bound, IDictionary<string, IOpenApiCallback> callbacks)
    {
        var requests = Requests(callbacks, bound.Pointer.Then("callbacks")).ToList();
        if (requests.Count == 0)
            return null;
        context.Group = bound.Group;
        var operation = bound.Group.Operations[bound.Index];
        var prefix = bound.Group.Prefix + operation.Name;
        var name = context.TopLevelPlace(bound.Pointer.Then("callbacks"), prefix + "Callback").Take("", out _);
        var scope = NameScope.ForRecord(name);
        foreach (var member in s_members)
            scope.Fix(member);
        var names = scope.Take(requests.ConvertAll(request => Claim(request, scope)));
        var readers = scope.Take(names.Select(static taken => new NameClaim("Read" + taken, taken) { Second = "Read" + taken + "Callback" }).ToList());
        var cases = requests.Select((request, i) => Case(request, prefix, names[i]) with { ReaderName = readers[i] }).ToEquatableArray();
        return new WebhooksModel
        {
            Name = name,
            FullName = context.FullName(name),
            IsCallback = true,
            Documentation = new DocumentationModel($"What the API sends back for `{operation.HttpMethod} {operation.Path}`: a case for each request of its callbacks, and one for those that the document does not know yet."),
            Webhooks = cases,
            UnknownName = Unknown,
        };
    }

    private static NameClaim Claim(CallbackRequest request, NameScope scope)
    {
        var own = Extensions.Name(request.Operation.Extensions);
        return NameClaim.OfText(own ?? request.CaseName, scope.Member(Identifier.Pascal(own ?? request.CaseName)), own is not null);
    }

    private WebhookModel Case(CallbackRequest request, string prefix, string name)
    {
        types.Shared.BeginOperationPart();
        var bound = types.Bind(request.Schema, context.TopLevelPlace(request.Pointer, prefix + name + "Payload"));
        var said = Documentation.Of(request.Operation);
        var remarks = $"`{request.Method} {request.Expression}`" + (said.Remarks.Length > 0 ? "\n\n" + said.Remarks : "");
        var documentation = new DocumentationModel(said.Summary.Length > 0 ? said.Summary : $"The callback `{request.Name}`.", remarks);
        return new WebhookModel(request.Name, name, bound.Type, bound.IsNullable && bound.Type.Kind is not WireKind.Element, documentation, request.Operation.Deprecated) { Secrets = context.Secrets.Within(request.Schema, bound.Type) };
    }

    /// <summary>
    /// The requests that have a payload to read. POST has the callback's name, another method goes before it; of several expressions the shortest has that name
    /// alone, the others go behind it: no order of the document matters.
    /// </summary>
    private IEnumerable<CallbackRequest> Requests(IDictionary<string, IOpenApiCallback> callbacks, Pointer pointer)
    {
        var taken = new HashSet<string>(callbacks.Keys, StringComparer.Ordinal);
        foreach (var callback in callbacks)
        {
            var mains = MainExpressions(callback.Value);
            foreach (var item in callback.Value?.PathItems ?? [])
                foreach (var pair in item.Value?.Operations ?? new Dictionary<HttpMethod, OpenApiOperation>())
                {
                    var (method, expression) = (pair.Key.Method.ToUpperInvariant(), item.Key.Expression);
                    var at = pointer.Then(callback.Key).Then(expression).Then(pair.Key.Method.ToLowerInvariant());
                    UnreadParts.ReportNested(context, pair.Value, at);
                    if (MediaTypes.Choose(pair.Value.RequestBody?.Content) is not { Kind: BodyKind.Json } body)
                    {
                        context.Findings.Unsupported(at, $"{method} of the callback '{callback.Key}' without a JSON body", "nothing is generated for it");
                        continue;
                    }

                    var isPost = pair.Key == HttpMethod.Post;
                    var isMain = expression == mains[pair.Key];
                    var name = (isPost ? "" : method + " ") + callback.Key + (isMain ? "" : " " + expression);
                    var caseName = (isPost ? "" : Identifier.Pascal(method.ToLowerInvariant())) + Identifier.Pascal(callback.Key) + (isMain ? "" : Identifier.Pascal(expression));

                    // Another callback may be called so.
                    while (!(isPost && isMain) && !taken.Add(name))
                        name += " " + expression;
                    yield return new CallbackRequest(name, caseName, method, expression, pair.Value, body.Media.Schema, at.Then("requestBody", "content").Then(body.Name).Then("schema"));
                }
        }
    }

    /// <summary>For each method the expression whose request has the callback's name alone.</summary>
    private static Dictionary<HttpMethod, string> MainExpressions(IOpenApiCallback? callback)
    {
        var mains = new Dictionary<HttpMethod, string>();
        foreach (var item in callback?.PathItems ?? [])
            foreach (var method in item.Value?.Operations?.Keys ?? Enumerable.Empty<HttpMethod>())
            {
                var expression = item.Key.Expression;
                if (!mains.TryGetValue(method, out var main) || expression.Length < main.Length || (expression.Length == main.Length && string.CompareOrdinal(expression, main) < 0))
                    mains[method] = expression;
            }

        return mains;
    }

    /// <param name="Name">What a reader is told to find it by.</param>
    /// <param name="Pointer">The place of the schema.</param>
    private sealed record CallbackRequest(string Name, string CaseName, string Method, string Expression, OpenApiOperation Operation, IOpenApiSchema? Schema, Pointer Pointer);
}
