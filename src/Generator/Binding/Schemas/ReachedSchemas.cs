namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The component schemas that are reached from some places of the document.</summary>
internal sealed class ReachedSchemas
{
    private readonly HashSet<string> _ids = new();
    private readonly HashSet<Schema> _inline = SchemaIdentity.Set();

    private ReachedSchemas()
    {
    }

    /// <summary>Those that are sent in bodies. Only there, absent and null properties differ.</summary>
    public static ReachedSchemas InRequests(Api api)
    {
        var reached = new ReachedSchemas();
        foreach (var operation in api.Operations)
            reached.Visit(operation.RequestBody?.Content);
        return reached;
    }

    /// <summary>Those that are sent in parameters.</summary>
    public static ReachedSchemas InParameters(Api api)
    {
        var reached = new ReachedSchemas();
        foreach (var parameter in api.Operations.SelectMany(static operation => operation.Parameters))
        {
            reached.Visit(parameter.Value.Schema);
            reached.Visit(parameter.Value.Content);
        }

        return reached;
    }

    /// <summary>Those that are received: in responses, webhooks and callbacks.</summary>
    public static ReachedSchemas InResponses(Api api)
    {
        var reached = new ReachedSchemas();
        foreach (var response in api.Operations.SelectMany(static operation => operation.Responses))
            reached.Visit(response.Content);
        var received = api.Webhooks.SelectMany(static webhook => webhook.Operations)
            .Concat(api.Operations.SelectMany(static one => one.Callbacks).SelectMany(static callback => callback.Operations));
        foreach (var operation in received)
            reached.Visit(operation.RequestBody?.Content);
        return reached;
    }

    public bool Contains(string id) => _ids.Contains(id);

    private void Visit(IReadOnlyList<MediaTypeUse>? content)
    {
        foreach (var media in content ?? [])
            Visit(media.Schema);
    }

    private void Visit(Schema? first)
    {
        // Explicit stack: schemas may be cyclic or very deep.
        var pending = new Stack<Schema?>();
        pending.Push(first);
        while (pending.Count > 0)
        {
            var schema = pending.Pop();
            if (schema is null)
                continue;
            if (schema.Reference is { } reference)
            {
                if (reference.Id is { } id && _ids.Add(id))
                    pending.Push(schema.Target);
                continue;
            }

            if (!_inline.Add(schema))
                continue;
            pending.Push(schema.Items);
            pending.Push(schema.AdditionalProperties);
            foreach (var property in schema.Properties)
                pending.Push(property.Schema);
            foreach (var parts in new[] { schema.AllOf, schema.OneOf, schema.AnyOf })
            {
                foreach (var (part, _) in parts)
                    pending.Push(part);
            }
        }
    }
}
