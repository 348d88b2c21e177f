using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Overlays;

/// <summary>Keeps the origins of values while actions add, replace, remove and copy them.</summary>
internal sealed class NodeOrigins(DocumentTree main)
{
    /// <summary>The members of objects that have an origin of their own.</summary>
    private readonly Dictionary<JsonObject, Dictionary<string, NodeOrigin>> _members = [];

    /// <summary>Of each item of a changed array, its origin or its original index.</summary>
    private readonly Dictionary<JsonArray, List<(NodeOrigin? Origin, int Index)>> _items = [];

    public void Set(JsonObject parent, string key, NodeOrigin origin)
    {
        if (!_members.TryGetValue(parent, out var members))
            _members.Add(parent, members = []);
        members[key] = origin;
    }

    public void Set(JsonArray parent, int index, NodeOrigin origin) => ItemsOf(parent)[index] = (origin, -1);

    /// <summary>Before an item is added at the end.</summary>
    public void Append(JsonArray parent, NodeOrigin origin) => ItemsOf(parent).Add((origin, -1));

    /// <summary>Before a member is removed.</summary>
    public void Remove(JsonObject parent, string key)
    {
        if (_members.TryGetValue(parent, out var members))
            members.Remove(key);
    }

    /// <summary>Before an item is removed.</summary>
    public void Remove(JsonArray parent, int index) => ItemsOf(parent).RemoveAt(index);

    /// <summary>The origin of a node that is in the tree.</summary>
    public NodeOrigin Of(JsonNode? parent, string? key, int index)
    {
        switch (parent)
        {
            case JsonObject members:
                return _members.TryGetValue(members, out var own) && own.TryGetValue(key!, out var member)
                    ? member
                    : Then(Of(members), key!);
            case JsonArray items:
                var item = _items.TryGetValue(items, out var known) ? known[index] : (null, index);
                return item.Origin ?? Then(Of(items), JsonPointer.Segment(item.Index));
            default:
                return new NodeOrigin(main, JsonPointer.Root);
        }
    }

    /// <summary>A copy of a node, whose parts have the origins of those of the node.</summary>
    public JsonNode? Copy(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject members:
                var copy = new JsonObject();
                foreach (var member in members)
                    copy.Add(member.Key, Copy(member.Value));
                if (_members.TryGetValue(members, out var own))
                    _members.Add(copy, new Dictionary<string, NodeOrigin>(own));
                return copy;
            case JsonArray items:
                var list = new JsonArray();
                foreach (var item in items)
                    list.Add(Copy(item));
                if (_items.TryGetValue(items, out var known))
                    _items.Add(list, [.. known]);
                return list;
            default:
                return node?.DeepClone();
        }
    }

    /// <summary>The origins by location, once all actions are applied.</summary>
    public OverlaidPlaces ToPlaces()
    {
        // Only the way to what was changed is walked.
        var marked = new HashSet<JsonNode>();
        foreach (var changed in _members.Keys.Concat<JsonNode>(_items.Keys))
        {
            for (var node = changed; node is not null && marked.Add(node); node = node.Parent)
            {
            }
        }

        var places = new OverlaidPlaces();
        if (main.Root is { } root && marked.Contains(root))
            Walk(root, JsonPointer.Root, new NodeOrigin(main, JsonPointer.Root), marked, places);
        return places;
    }

    private static NodeOrigin Then(NodeOrigin origin, string segment) => new(origin.Tree, origin.Pointer.Then(segment));

    private NodeOrigin Of(JsonNode node) => node.Parent switch
    {
        JsonObject parent => Of(parent, node.GetPropertyName(), -1),
        JsonArray parent => Of(parent, null, node.GetElementIndex()),
        _ => Of(null, null, -1),
    };

    private List<(NodeOrigin? Origin, int Index)> ItemsOf(JsonArray parent)
    {
        if (!_items.TryGetValue(parent, out var items))
            _items.Add(parent, items = Enumerable.Range(0, parent.Count).Select(static i => ((NodeOrigin?)null, i)).ToList());
        return items;
    }

    private void Walk(JsonNode node, JsonPointer pointer, NodeOrigin origin, HashSet<JsonNode> marked, OverlaidPlaces places)
    {
        if (node is JsonObject members)
        {
            _members.TryGetValue(members, out var own);
            foreach (var member in members)
            {
                var isOwn = own is not null && own.ContainsKey(member.Key);
                Visit(member.Value, pointer.Then(member.Key), isOwn ? own![member.Key] : Then(origin, member.Key), isOwn);
            }
        }
        else if (node is JsonArray items)
        {
            _items.TryGetValue(items, out var known);
            for (var i = 0; i < items.Count; i++)
            {
                var item = known?[i] ?? (null, i);
                Visit(
                    items[i],
                    pointer.Then(i),
                    item.Origin ?? Then(origin, JsonPointer.Segment(item.Index)),
                    item.Origin is not null || item.Index != i);
            }
        }

        void Visit(JsonNode? value, JsonPointer place, NodeOrigin from, bool isOwn)
        {
            if (isOwn)
                places.Add(place, from);
            if (value is not null && marked.Contains(value))
                Walk(value, place, from, marked, places);
        }
    }
}
