using Gigstack.Generator.Binding.Operations;

namespace Gigstack.Generator.Binding.Events;

/// <summary>Binds <c>webhooks</c>: one type with one case per webhook. Their headers and responses are not generated.</summary>
internal sealed class WebhookBinder(BindingContext context, SchemaTypes types)
{
    private const string Unknown = "Unknown";

    /// <summary>The other members of the type, whose names cases cannot have.</summary>
    private static readonly string[] s_members = ["Name", "Payload", "Read", "ReadAsync", "Deconstruct", Unknown];

    /// <summary>Binds all webhooks; null if none has a case.</summary>
    /// <param name="name">The name of the type, which is already reserved.</param>
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
        var pointers = new List<JsonPointer>();
        foreach (var item in context.Api.Webhooks)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (Body(item) is not var (operation, schema, pointer))
                continue;
            types.Shared.BeginOperationPart();
            var bound = types.Bind(schema, context.TopLevelPlace(pointer, Identifier.Pascal(item.Name) + "Payload"));
            var own = operation.Extensions.Name;
            claims.Add(NameClaim.OfText(own ?? item.Name, scope.Member(Identifier.Pascal(own ?? item.Name)), own is not null));
            webhooks.Add(new WebhookModel(
                item.Name,
                "",
                bound.Type,
                bound.IsNullable && bound.Type.Kind is not WireKind.Element,
                Documentation.Of(operation),
                operation.IsDeprecated)
            {
                Secrets = context.Secrets.Within(schema, bound.Type),
            });
            payloads.Add((item.Name, schema));
            pointers.Add(operation.Pointer);
        }

        if (webhooks.Count == 0)
            return null;
        var names = scope.Take(claims);
        context.Places.Add(context.FullName(name), JsonPointer.Root.Then("webhooks"));
        for (var i = 0; i < names.Length; i++)
            context.Places.Add(context.FullName(name), names[i], pointers[i]);
        return new WebhooksModel
        {
            Name = name,
            FullName = context.FullName(name),
            Documentation = new DocumentationModel(
                $"The webhooks of the API: one case per webhook in the document, and {Unknown} for any other."),
            Webhooks = webhooks.Select((webhook, i) => webhook with { Name = names[i] }).ToEquatableArray(),
            NamePaths = new WebhookNameBinder(context).Paths(payloads),
            UnknownName = Unknown,
        };
    }

    /// <summary>The operation of a webhook and the schema of its payload.</summary>
    private (Operation Operation, Schema? Schema, JsonPointer JsonPointer)? Body(Webhook webhook)
    {
        (Operation, Schema?, JsonPointer)? found = null;
        foreach (var operation in webhook.Operations)
        {
            UnreadParts.ReportNested(context, operation);
            if (MediaTypes.Choose(operation.RequestBody?.Content) is not { Kind: BodyKind.Json } body)
            {
                context.Findings.Unsupported(
                    operation.Pointer, $"The webhook '{webhook.Name}' has no JSON body", "no case is generated for it");
            }
            else if (found is not null)
            {
                context.Findings.Unsupported(
                    operation.Pointer, $"The webhook '{webhook.Name}' has more than one method", "only the first is generated");
            }
            else
            {
                found = (operation, body.Media.Schema, operation.Pointer.Then("requestBody", "content").Then(body.Name).Then("schema"));
            }
        }

        return found;
    }
}
