using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Model;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding;

/// <summary>The document's <c>webhooks</c> as one type with a case for each. Their headers and the answers they expect have no C# form.</summary>
internal sealed class WebhookBinder(BindingContext context, SchemaTypes types)
{
    private const string Unknown = "Unknown";

    /// <summary>What the cases stand beside.</summary>
    private static readonly string[] s_members = ["Name", "Payload", "Read", "ReadAsync", "Deconstruct", Unknown];

    /// <summary>Binds them under a name that was taken before; null when none of them has a case.</summary>
    public WebhooksModel? Bind(string name)
    {
        if (context.Document.Webhooks is not { Count: > 0 } items)
            return null;
        var scope = NameScope.ForRecord(name);
        foreach (var member in s_members.Where(member => !scope.IsTaken(member)))
            scope.Fix(member);
        var webhooks = new List<WebhookModel>();
        var claims = new List<NameClaim>();
        var payloads = new List<(string Key, IOpenApiSchema? Schema)>();
        foreach (var item in items)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (Body(item.Key, item.Value) is not var (operation, schema, pointer))
                continue;
            types.Shared.BeginOperationPart();
            var bound = types.Bind(schema, context.TopLevelPlace(pointer, Identifier.Pascal(item.Key) + "Payload"));
            var own = Extensions.Name(operation.Extensions);
            claims.Add(NameClaim.OfText(own ?? item.Key, scope.Member(Identifier.Pascal(own ?? item.Key)), own is not null));
            webhooks.Add(new WebhookModel(item.Key, "", bound.Type, bound.IsNullable && bound.Type.Kind is not WireKind.Element, Documentation.Of(operation), operation.Deprecated) { Secrets = context.Secrets.Within(schema, bound.Type) });
            payloads.Add((item.Key, schema));
        }

        if (webhooks.Count == 0)
            return null;
        var names = scope.Take(claims);
        return new WebhooksModel
        {
            Name = name,
            FullName = context.FullName(name),
            Documentation = new DocumentationModel("What the API posts by itself: a case for each webhook of its document, and one for those that the document does not know yet."),
            Webhooks = webhooks.Select((webhook, i) => webhook with { Name = names[i] }).ToEquatableArray(),
            NamePaths = new WebhookNameBinder(context).Paths(payloads),
            UnknownName = Unknown,
        };
    }

    /// <summary>The operation of a webhook and the schema of what it posts.</summary>
    private (OpenApiOperation Operation, IOpenApiSchema? Schema, Pointer Pointer)? Body(string key, IOpenApiPathItem item)
    {
        var pointer = Pointer.Root.Then("webhooks").Then(key);
        var found = new List<(OpenApiOperation, IOpenApiSchema?, Pointer)>();
        foreach (var pair in item.Operations ?? [])
        {
            var at = pointer.Then(pair.Key.Method.ToLowerInvariant());
            UnreadParts.ReportNested(context, pair.Value, at);
            if (MediaTypes.Choose(pair.Value.RequestBody?.Content) is not { Kind: BodyKind.Json } body)
                context.Findings.Unsupported(at, $"The webhook '{key}' without a JSON body", "nothing is generated for it");
            else if (found.Count > 0)
                context.Findings.Unsupported(at, $"A second method of the webhook '{key}'", "the first is generated");
            else
                found.Add((pair.Value, body.Media.Schema, at.Then("requestBody", "content").Then(body.Name).Then("schema")));
        }

        return found.Select(static one => ((OpenApiOperation, IOpenApiSchema?, Pointer)?)one).FirstOrDefault();
    }
}
