using Gigstack.Generator.Binding.Operations;

namespace Gigstack.Generator.Binding.Events;

/// <summary>
/// Binds <c>callbacks</c>: one type per operation, with one case per request that the API sends back. Callbacks are bound last, so that
/// they take no name from other elements.
/// </summary>
internal sealed class CallbackBinder(BindingContext context, SchemaTypes types)
{
    private const string Unknown = "Unknown";

    /// <summary>The other members of the type, whose names cases cannot have.</summary>
    private static readonly string[] s_members = ["Name", "Payload", "Read", "ReadAsync", Unknown];

    public void BindAll(IReadOnlyList<BoundOperation> operations)
    {
        foreach (var bound in operations)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (bound.Operation.Callbacks.Count > 0)
                context.Findings.Guard(bound.Operation.Pointer.Then("callbacks"), "the callbacks", () => Add(bound));
        }

        context.OfGroup = null;
    }

    private void Add(BoundOperation bound)
    {
        if (Bind(bound) is not { } model)
            return;
        bound.Group.Types.Add(model);
        bound.Group.Operations[bound.Index] = bound.Group.Operations[bound.Index] with { Callbacks = model.FullName };
    }

    private WebhooksModel? Bind(BoundOperation bound)
    {
        var requests = Requests(bound.Operation.Callbacks).ToList();
        if (requests.Count == 0)
            return null;
        context.OfGroup = bound.Group.Types;
        var operation = bound.Group.Operations[bound.Index];
        var prefix = bound.Group.Prefix + operation.Name;
        var name = context.TopLevelPlace(bound.Operation.Pointer.Then("callbacks"), prefix + "Callback").Take("", out _);
        var scope = NameScope.ForRecord(name);
        foreach (var member in s_members)
            scope.Fix(member);
        var names = scope.Take(requests.ConvertAll(request => Claim(request, scope)));
        var readers = scope.Take(
            names.Select(static taken => new NameClaim("Read" + taken, taken) { Second = "Read" + taken + "Callback" }).ToList());
        var cases = requests.Select((request, i) => Case(request, prefix, names[i]) with { ReaderName = readers[i] }).ToEquatableArray();
        context.Places.Add(context.FullName(name), bound.Operation.Pointer.Then("callbacks"));
        for (var i = 0; i < names.Length; i++)
            context.Places.Add(context.FullName(name), names[i], requests[i].Operation.Pointer);
        return new WebhooksModel
        {
            Name = name,
            FullName = context.FullName(name),
            IsCallback = true,
            Documentation = new DocumentationModel(
                $"The callbacks of `{operation.HttpMethod} {operation.Path}`: one case per callback request, and {Unknown} for any other."),
            Webhooks = cases,
            UnknownName = Unknown,
        };
    }

    private static NameClaim Claim(CallbackRequest request, NameScope scope)
    {
        var own = request.Operation.Extensions.Name;
        return NameClaim.OfText(own ?? request.CaseName, scope.Member(Identifier.Pascal(own ?? request.CaseName)), own is not null);
    }

    private WebhookModel Case(CallbackRequest request, string prefix, string name)
    {
        types.Shared.BeginOperationPart();
        var bound = types.Bind(request.Schema, context.TopLevelPlace(request.Pointer, prefix + name + "Payload"));
        var said = Documentation.Of(request.Operation);
        var remarks = $"`{request.Method} {request.Expression}`" + (said.Remarks.Length > 0 ? "\n\n" + said.Remarks : "");
        var documentation = new DocumentationModel(said.Summary.Length > 0 ? said.Summary : $"The callback `{request.Name}`.", remarks);
        return new WebhookModel(
            request.Name,
            name,
            bound.Type,
            bound.IsNullable && bound.Type.Kind is not WireKind.Element,
            documentation,
            request.Operation.IsDeprecated)
        {
            Secrets = context.Secrets.Within(request.Schema, bound.Type),
        };
    }

    /// <summary>
    /// The requests that have a JSON payload. A POST has the name of the callback; another method is a prefix. Of several expressions, the
    /// shortest one has that name and the others are suffixes, so that document order is irrelevant.
    /// </summary>
    private IEnumerable<CallbackRequest> Requests(IReadOnlyList<Callback> callbacks)
    {
        var taken = new HashSet<string>(callbacks.Select(static callback => callback.Name), StringComparer.Ordinal);
        foreach (var callback in callbacks)
        {
            var mains = MainExpressions(callback);
            foreach (var operation in callback.Operations)
            {
                var (method, expression) = (operation.Method, operation.Path);
                UnreadParts.ReportNested(context, operation);
                if (MediaTypes.Choose(operation.RequestBody?.Content) is not { Kind: BodyKind.Json } body)
                {
                    context.Findings.Unsupported(
                        operation.Pointer, $"{method} of the callback '{callback.Name}' has no JSON body", "no code is generated for it");
                    continue;
                }

                var isPost = method == "POST";
                var isMain = expression == mains[method];
                var name = (isPost ? "" : method + " ") + callback.Name + (isMain ? "" : " " + expression);
                var caseName = (isPost ? "" : Identifier.Pascal(method.ToLowerInvariant()))
                    + Identifier.Pascal(callback.Name)
                    + (isMain ? "" : Identifier.Pascal(expression));

                // Another callback can have this name.
                while (!(isPost && isMain) && !taken.Add(name))
                    name += " " + expression;
                yield return new CallbackRequest(
                    name,
                    caseName,
                    method,
                    expression,
                    operation,
                    body.Media.Schema,
                    operation.Pointer.Then("requestBody", "content").Then(body.Name).Then("schema"));
            }
        }
    }

    /// <summary>For each method, the expression whose request has the name of the callback without a suffix.</summary>
    private static Dictionary<string, string> MainExpressions(Callback callback)
    {
        var mains = new Dictionary<string, string>();
        foreach (var operation in callback.Operations)
        {
            var expression = operation.Path;
            if (!mains.TryGetValue(operation.Method, out var main) || expression.Length < main.Length
                || (expression.Length == main.Length && string.CompareOrdinal(expression, main) < 0))
            {
                mains[operation.Method] = expression;
            }
        }

        return mains;
    }

    /// <param name="Name">The name that the caller passes to the reader.</param>
    /// <param name="Pointer">The location of the schema.</param>
    private sealed record CallbackRequest(
        string Name, string CaseName, string Method, string Expression, Operation Operation, Schema? Schema, JsonPointer Pointer);
}
