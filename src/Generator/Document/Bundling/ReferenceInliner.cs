using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Copies the targets of references that cannot be components to the places that refer to them: path items, operations, media types, and
/// maps and lists.
/// </summary>
internal sealed class ReferenceInliner(Relocations relocations, ISet<JsonNode> final, Action<Subtree> enqueue)
{
    /// <summary>The number of copies in each other after which a cycle is assumed.</summary>
    private const int MaxDepth = 64;

    private int _nodes;

    /// <summary>Copies a target into the object that refers to it. Existing members take precedence.</summary>
    /// <exception cref="ReferenceException">The target is of another kind, or the references are cyclic.</exception>
    public void Copy(ReferenceSite site, Target target)
    {
        if (site.Copy is { } copies && (copies.Depth >= MaxDepth || copies.Contains(target)))
            throw ReferenceException.Unresolved(site.Text, "the references form a cycle");

        // Later stages recurse: copies in each other must not become deeper than a file can be.
        if (NodePlace.Depth(site.Holder) + NodePlace.Height(target.Node) > ReadLimits.Depth)
            throw ReferenceException.Unresolved(site.Text, "the copy would be nested too deeply");
        _nodes += NodePlace.Count(target.Node);
        if (_nodes > ReadLimits.CopiedNodes)
            throw ReferenceException.Unresolved(site.Text, "too much of the document would be copied");

        ReferenceKinds.Check(site, target);
        if (NodePlace.IsInside(site.Holder, target.Node))
            throw ReferenceException.Unresolved(site.Text, "the references form a cycle");
        var copy = NodePlace.Copy(target.Node, final);
        if (copy is JsonObject members && site.Holding is not Holding.List)
            Merge(site, target, members);
        else
            Replace(site, target, copy);
    }

    private void Merge(ReferenceSite site, Target target, JsonObject copy)
    {
        site.Holder.Remove(site.Key);
        var place = NodePlace.Of(site.Holder);
        foreach (var member in new List<KeyValuePair<string, JsonNode?>>(copy))
        {
            if (!site.Holder.ContainsKey(member.Key))
            {
                copy.Remove(member.Key);
                site.Holder.Add(member.Key, member.Value);
                AddOrigin(place.Then(member.Key), target with { Pointer = target.Pointer.Then(member.Key) });
            }
        }

        Enqueue(site, target, site.Holder);
    }

    private void Replace(ReferenceSite site, Target target, JsonNode? copy)
    {
        var place = NodePlace.Of(site.Holder);
        NodePlace.Replace(relocations.Main, site.Holder, copy);
        AddOrigin(place, target);
        if (copy is not null)
            Enqueue(site, target, copy);
    }

    private void AddOrigin(JsonPointer place, Target target)
    {
        var (tree, pointer) = relocations.OriginOf(target);
        relocations.Add(place, tree, pointer);
    }

    private void Enqueue(ReferenceSite site, Target target, JsonNode node) =>
        enqueue(new Subtree(node, site.Kind, target.Tree, target.Pointer)
        {
            Holding = site.Holding,
            ParentKind = site.ParentKind,
            Copy = new CopiedFrom(target.Tree, target.Pointer.ToString(), site.Copy),
        });
}
