using YamlDotNet.Core.Events;

namespace Gigstack.Generator.Document;

/// <summary>Resolves anchors and aliases. Copies are counted before they are made, which stops a "billion laughs" document.</summary>
internal sealed class YamlAnchors(YamlText text, TreeBudget budget)
{
    private readonly Dictionary<string, YamlNode?> _anchors = [];

    /// <summary>Marks an anchor whose value is being read. An alias inside that value would be infinite.</summary>
    public void Open(NodeEvent start)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = null;
        }
    }

    public YamlNode Define(NodeEvent start, YamlNode node)
    {
        if (!start.Anchor.IsEmpty)
        {
            _anchors[start.Anchor.Value] = node;
        }

        return node;
    }

    /// <exception cref="DocumentException">There is no such anchor, it contains the alias, or the copies exceed a limit.</exception>
    public YamlNode Expand(AnchorAlias alias, int depth)
    {
        var node = Find(alias);
        if (!budget.TryTakeAlias(node.Count, depth + node.Height))
        {
            throw budget.Exceeded(text.Point(alias.Start), depth + node.Height);
        }

        return node with { Value = node.Value?.DeepClone() };
    }

    /// <summary>The string of an alias that is used as a key; null if its value is not a scalar.</summary>
    public string? Key(AnchorAlias alias) =>
        Find(alias) is { Height: 0, Value: System.Text.Json.Nodes.JsonValue value } ? value.ToString() : null;

    private YamlNode Find(AnchorAlias alias)
    {
        if (!_anchors.TryGetValue(alias.Value.Value, out var node))
        {
            throw Unreadable(alias, $"the anchor '{alias.Value.Value}' is not defined before this alias");
        }

        return node ?? throw Unreadable(alias, $"the alias '{alias.Value.Value}' is inside the value it refers to");
    }

    private DocumentException Unreadable(AnchorAlias alias, string message) =>
        new(Descriptors.UnreadableDocument, text.Point(alias.Start), message);
}
