namespace Gigstack.Generator.Binding.Schemas;

/// <summary>Finds alternatives that lead back to their union through unions only. Reading such a case would never end.</summary>
internal sealed class UnionGraph(Api api)
{
    private readonly HashSet<Schema> _visited = SchemaIdentity.Set();
    private readonly HashSet<(Schema Union, int Index)> _closing = new(SchemaIdentity.Instance);

    /// <summary>Whether the alternative closes a cycle. Each cycle is closed by one alternative, the last one in document order.</summary>
    public bool ClosesCircle(Schema union, int index)
    {
        if (_visited.Count == 0)
        {
            foreach (var component in api.Schemas.All)
                Visit(component.Value);
        }

        Visit(union);
        return _closing.Contains((union, index));
    }

    private void Visit(Schema root)
    {
        // Explicit stack: a chain of unions can be very long.
        var path = new Stack<(Schema Union, IEnumerator<Indexed<Schema>> Alternatives)>();
        var open = SchemaIdentity.Set();
        Enter(root);
        while (path.Count > 0)
        {
            var (union, alternatives) = path.Peek();
            if (!alternatives.MoveNext())
            {
                open.Remove(path.Pop().Union);
                continue;
            }

            var target = alternatives.Current.Value.Meaning;
            if (open.Contains(target))
                _closing.Add((union, alternatives.Current.Index));
            else
                Enter(target);
        }

        void Enter(Schema schema)
        {
            if (!schema.IsUnion || !_visited.Add(schema))
                return;
            open.Add(schema);
            path.Push((schema, schema.Alternatives.Schemas.AsEnumerable().GetEnumerator()));
        }
    }
}
