using System.Collections.Generic;
using System.Linq;
using Microsoft.OpenApi;

namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Which alternatives of unions lead, through unions alone, back to the union they stand in: reading such a case would never end.</summary>
internal sealed class UnionGraph(BindingContext context)
{
    private readonly HashSet<IOpenApiSchema> _visited = new();
    private readonly HashSet<(IOpenApiSchema Union, int Index)> _closing = new();

    /// <summary>Whether the alternative closes a circle. Of each circle one does: the last one, in the order of the document.</summary>
    public bool ClosesCircle(IOpenApiSchema union, int index)
    {
        if (_visited.Count == 0 && context.Document.Components?.Schemas is { } schemas)
            foreach (var component in schemas.Values)
                Visit(component);
        Visit(union);
        return _closing.Contains((union, index));
    }

    private void Visit(IOpenApiSchema root)
    {
        // A stack of our own: a long chain of unions is no reason to end a compiler.
        var path = new Stack<(IOpenApiSchema Union, IEnumerator<(IOpenApiSchema Schema, int Index)> Alternatives)>();
        var open = new HashSet<IOpenApiSchema>();
        Enter(root);
        while (path.Count > 0)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var (union, alternatives) = path.Peek();
            if (!alternatives.MoveNext())
            {
                open.Remove(path.Pop().Union);
                continue;
            }

            var target = SchemaTarget.Of(alternatives.Current.Schema, context);
            if (open.Contains(target))
                _closing.Add((union, alternatives.Current.Index));
            else
                Enter(target);
        }

        void Enter(IOpenApiSchema schema)
        {
            if (!schema.IsUnion() || !_visited.Add(schema))
                return;
            open.Add(schema);
            path.Push((schema, schema.Alternatives().Schemas.AsEnumerable().GetEnumerator()));
        }
    }
}
