using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Binding.Operations;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>The component schemas that requests send: only there are absence and null of a property two things.</summary>
internal sealed class RequestSchemas
{
    private readonly HashSet<string> _ids = new();
    private readonly HashSet<IOpenApiSchema> _inline = new();
    private readonly OpenApiDocument _document;

    public RequestSchemas(OpenApiDocument document)
    {
        _document = document;
        foreach (var found in DocumentOperation.Of(document))
            foreach (var media in found.Operation.RequestBody?.Content?.Values ?? Enumerable.Empty<IOpenApiMediaType>())
                Visit(media.Schema);
    }

    public bool Contains(string id) => _ids.Contains(id);

    private void Visit(IOpenApiSchema? first)
    {
        // A stack of our own: documents nest and recurse deeper than a compiler's thread should.
        var pending = new Stack<IOpenApiSchema?>();
        pending.Push(first);
        while (pending.Count > 0)
        {
            var schema = pending.Pop();
            if (schema is OpenApiSchemaReference reference)
            {
                if (reference.Reference.Id is { } id && _ids.Add(id) && _document.Components?.Schemas is { } schemas && schemas.TryGetValue(id, out var target))
                    pending.Push(target);
                continue;
            }

            if (schema is null || !_inline.Add(schema))
                continue;
            pending.Push(schema.Items);
            pending.Push(schema.AdditionalProperties);
            foreach (var property in schema.Properties?.Values ?? Enumerable.Empty<IOpenApiSchema>())
                pending.Push(property);
            foreach (var part in (schema.AllOf ?? []).Concat(schema.OneOf ?? []).Concat(schema.AnyOf ?? []))
                pending.Push(part);
        }
    }
}
