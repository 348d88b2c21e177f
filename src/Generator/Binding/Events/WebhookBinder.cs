using Gigstack.Generator.Binding.Operations;

namespace Gigstack.Generator.Binding.Events;

/// <summary>The document's <c>webhooks</c> as one type with a case for each. Their headers and the answers they expect have no C# form.</summary>
internal sealed class WebhookBinder(BindingContext context, SchemaTypes types)
{
    private const string Unknown = "Unknown";

    /// <summary>What the cases stand beside.</summary>
    private static readonly string[] s_members = ["Name", "Payload", "Read", "ReadAsync", "Deconstruct", Unknown];

    /// <summary>Binds them under a name that was taken before; null when none of them has a case.</summary>
    public WebhooksModel? Bind(string name)
    {
        if (context.Api.Webhooks.Count == 0)
            return null;
        var scope = NameScope.ForRecord(name);
        foreach (var member in s_members.Where(member => !scope.IsTaken(member)))
            scope.Fix(member);
        var webhooks = new List<WebhookModel>();
        var claims = new List<NameClaim>();
        var payloads = new List<(string Key, Schema? Schema)>();
        foreach (var item in context.Api.Webhooks)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (Body(item) is not var (operation, schema, pointer))
                continue;
            types.Shared.BeginOperationPart();
            var bound = types.Bind(schema, context.TopLevelPlace(pointer, Identifier.Pascal(item.Name) + "Payload"));
            var own = operation.Extensions.Name;
            claims.Add(NameClaim.OfText(own ?? item.Name, scope.Member(Identifier.Pascal(own ?? item.Name)), own is not null));
            webhooks.Add(new WebhookModel(item.Name, "", bound.Type, bound.IsNullable && bound.Type.Kind is not WireKind.Element, Documentation.Of(operation), operation.IsDeprecated) { Secrets = context.Secrets.Within(schema, bound.Type) });
            payloads.Add((item.Name, schema));
        }

        if (webhooks.Count == 0)
            return null;
        var names = scope.Take(claims);
        return new WebhooksModel
        {
            Name = name,
            FullName = context.FullName(name),
            Documentation = new DocumentationModel($"The webhooks of the API: one case per webhook in the document, and {Unknown} for any other."),
            Webhooks = webhooks.Select((webhook, i) => webhook with { Name = names[i] }).ToEquatableArray(),
            NamePaths = new WebhookNameBinder(context).Paths(payloads),
            UnknownName = Unknown,
        };
    }

    /// <summary>The operation of a webhook and the schema of what it posts.</summary>
    private (Operation Operation, Schema? Schema, JsonPointer JsonPointer)? Body(Webhook webhook)
    {
        (Operation, Schema?, JsonPointer)? found = null;
        foreach (var operation in webhook.Operations)
        {
            UnreadParts.ReportNested(context, operation);
            if (MediaTypes.Choose(operation.RequestBody?.Content) is not { Kind: BodyKind.Json } body)
                context.Findings.Unsupported(operation.Pointer, $"The webhook '{webhook.Name}' has no JSON body", "no case is generated for it");
            else if (found is not null)
                context.Findings.Unsupported(operation.Pointer, $"The webhook '{webhook.Name}' has more than one method", "only the first is generated");
            else
                found = (operation, body.Media.Schema, operation.Pointer.Then("requestBody", "content").Then(body.Name).Then("schema"));
        }

        return found;
    }
}
