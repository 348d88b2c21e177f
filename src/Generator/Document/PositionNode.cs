using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>The position of a value, and the positions of its members or items.</summary>
internal sealed class PositionNode(TextSpan value)
{
    private Dictionary<string, PositionNode>? _children;

    public TextSpan Value { get; } = value;

    /// <summary>The position of the key of a member; for an item of an array or the root, the position of the value.</summary>
    public TextSpan Key { get; private set; } = value;

    public PositionNode? Find(string segment) =>
        _children is not null && _children.TryGetValue(segment, out var child) ? child : null;

    public void AddMember(string key, TextSpan keySpan, PositionNode child)
    {
        // The value of an alias is at its anchor, but the key is here.
        var member = new PositionNode(child.Value) { Key = keySpan, _children = child._children };
        (_children ??= [])[key] = member;
    }

    public void AddItem(PositionNode child) =>
        (_children ??= []).Add(JsonPointer.Segment(_children.Count), child);

    /// <summary>Adds the members of a merge key, except those that already exist.</summary>
    public void Merge(PositionNode other)
    {
        foreach (var member in other._children ?? [])
        {
            if (Find(member.Key) is null)
            {
                (_children ??= []).Add(member.Key, member.Value);
            }
        }
    }
}
