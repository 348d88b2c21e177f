namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The component schemas that are used in request bodies. Only there, absent and null properties differ.</summary>
internal sealed class RequestSchemas
{
    private readonly HashSet<string> _ids = new();
    private readonly HashSet<Schema> _inline = SchemaIdentity.Set();

    public RequestSchemas(Api api)
    {
        foreach (var operation in api.Operations)
        {
            foreach (var media in operation.RequestBody?.Content ?? [])
                Visit(media.Schema);
        }
    }

    public bool Contains(string id) => _ids.Contains(id);

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
