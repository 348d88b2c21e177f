using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.JsonPath;

/// <summary>Evaluates queries on a tree.</summary>
internal sealed class PathEvaluator
{
    private readonly JsonNode? _root;
    private readonly PathBudget _budget;
    private readonly FilterEvaluator _filters;

    /// <param name="root">The root of the tree.</param>
    /// <param name="budget">Limits the work.</param>
    public PathEvaluator(JsonNode? root, PathBudget budget)
    {
        _root = root;
        _budget = budget;
        _filters = new FilterEvaluator(this, budget);
    }

    /// <summary>The selected nodes, each once, in order.</summary>
    /// <exception cref="PathLimitException">The limit is exceeded.</exception>
    public IReadOnlyList<PathNode> Select(PathQuery query) => Select(query, null).Distinct().ToList();

    /// <summary>The selected nodes; a node can be selected more than once.</summary>
    public List<PathNode> Select(PathQuery query, JsonNode? current)
    {
        var nodes = new List<PathNode> { new(query.IsRooted ? _root : current, null, null, -1) };
        foreach (var segment in query.Segments)
        {
            var next = new List<PathNode>();
            foreach (var node in nodes)
            {
                if (segment.IsDescendant)
                    Descend(node.Value, segment.Selectors, next);
                else
                    Apply(node.Value, segment.Selectors, next);
            }

            nodes = next;
        }

        return nodes;
    }

    /// <summary>The node that a singular query selects.</summary>
    public FilterValue Single(PathQuery query, JsonNode? current)
    {
        var node = query.IsRooted ? _root : current;
        foreach (var segment in query.Segments)
        {
            _budget.Take();
            switch (segment.Selectors[0], node)
            {
                case (NameSelector name, JsonObject members) when members.TryGetPropertyValue(name.Name, out var member):
                    node = member;
                    break;
                case (IndexSelector index, JsonArray items) when Normal(index.Index, items.Count) is var i && i >= 0 && i < items.Count:
                    node = items[(int)i];
                    break;
                default:
                    return FilterValue.Nothing;
            }
        }

        return new FilterValue(true, node);
    }

    private static long Normal(long index, int count) => index < 0 ? index + count : index;

    private void Descend(JsonNode? node, IReadOnlyList<PathSelector> selectors, List<PathNode> found)
    {
        if (node is not (JsonObject or JsonArray))
            return;
        Apply(node, selectors, found);
        if (node is JsonObject members)
        {
            foreach (var member in members)
                Descend(member.Value, selectors, found);
        }
        else
        {
            foreach (var item in (JsonArray)node)
                Descend(item, selectors, found);
        }
    }

    private void Apply(JsonNode? node, IReadOnlyList<PathSelector> selectors, List<PathNode> found)
    {
        foreach (var selector in selectors)
        {
            _budget.Take();
            switch (selector, node)
            {
                case (NameSelector name, JsonObject members) when members.TryGetPropertyValue(name.Name, out var member):
                    found.Add(new PathNode(member, node, name.Name, -1));
                    break;
                case (IndexSelector index, JsonArray items) when Normal(index.Index, items.Count) is var i && i >= 0 && i < items.Count:
                    found.Add(new PathNode(items[(int)i], node, null, (int)i));
                    break;
                case (SliceSelector slice, JsonArray items):
                    Slice(slice, items, found);
                    break;
                case (WildcardSelector, JsonObject or JsonArray):
                    found.AddRange(Children(node));
                    break;
                case (FilterSelector filter, JsonObject or JsonArray):
                    found.AddRange(Children(node).Where(child => _filters.IsTrue(filter.Expression, child.Value)));
                    break;
            }
        }
    }

    private IEnumerable<PathNode> Children(JsonNode node)
    {
        if (node is JsonObject members)
        {
            foreach (var member in members)
            {
                _budget.Take();
                yield return new PathNode(member.Value, node, member.Key, -1);
            }
        }
        else if (node is JsonArray items)
        {
            for (var i = 0; i < items.Count; i++)
            {
                _budget.Take();
                yield return new PathNode(items[i], node, null, i);
            }
        }
    }

    /// <summary>As RFC 9535 defines it; a step of zero selects nothing.</summary>
    private void Slice(SliceSelector slice, JsonArray items, List<PathNode> found)
    {
        var (count, step) = (items.Count, slice.Step);
        if (step == 0)
            return;
        var start = Normal(slice.Start ?? (step > 0 ? 0 : count - 1L), count);
        var end = slice.End is { } given ? Normal(given, count) : step > 0 ? count : -1L;
        var lower = step > 0 ? Clamp(start, 0, count) : Clamp(end, -1, count - 1L);
        var upper = step > 0 ? Clamp(end, 0, count) : Clamp(start, -1, count - 1L);
        for (var i = step > 0 ? lower : upper; step > 0 ? i < upper : i > lower; i += step)
        {
            _budget.Take();
            found.Add(new PathNode(items[(int)i], items, null, (int)i));
        }
    }

    private static long Clamp(long value, long least, long most) => Math.Max(least, Math.Min(value, most));
}
