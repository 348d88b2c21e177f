using System.Text.Json.Nodes;
using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>A document while overlays are applied to it.</summary>
/// <param name="main">The document.</param>
/// <param name="budget">Limits the work of all its overlays.</param>
internal sealed class OverlaidDocument(DocumentTree main, PathBudget budget)
{
    private long _added;

    public DocumentTree Main => main;

    public PathBudget Budget => budget;

    public NodeOrigins Origins { get; } = new(main);

    public IReadOnlyList<PathNode> Select(PathText query) => new PathEvaluator(main.Root, budget).Select(query.Query);

    /// <summary>Counts values that are added; false if there are too many.</summary>
    public bool TryAdd(int count)
    {
        budget.Take(count);
        _added += count;
        return _added <= ReadLimits.CopiedNodes;
    }

    /// <summary>The origin of a selected node. Finding its place in its parents is work, too.</summary>
    public NodeOrigin OriginOf(PathNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
            budget.Take(parent is JsonObject members ? members.Count : ((JsonArray)parent).Count);
        return Origins.Of(node.Parent, node.Key, node.Index);
    }
}
