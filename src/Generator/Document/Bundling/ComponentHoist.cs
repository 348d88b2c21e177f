using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Moves the targets of references into the components of the main document.</summary>
internal sealed class ComponentHoist(ComponentSections sections, Relocations relocations, ISet<JsonNode> final, Action<Subtree> enqueue)
{
    /// <summary>The number of references of a path item after which a cycle is assumed.</summary>
    private const int MaxTakeOvers = 64;

    private readonly Dictionary<JsonObject, int> _takeOvers = [];

    /// <summary>Root members of the main document that are not part of OpenAPI and whose parts were moved.</summary>
    public HashSet<string> EmptiedRoots { get; } = [];

    /// <summary>The new reference of a site, to the component that the target is or becomes.</summary>
    /// <exception cref="ReferenceException">The target is not of the required kind.</exception>
    public string ReferenceTo(ReferenceSite site, Target target, bool isWholeComponent)
    {
        if (target.Tree == relocations.Main && sections.KindAt(target.Pointer) is { } kind)
        {
            return kind == site.Kind
                ? sections.ReferenceTo(kind, target.Pointer.Last)
                : throw ReferenceException.Unresolved(
                    site.Text, $"it refers to a component of kind {kind}, but kind {site.Kind} is required");
        }

        var node = Check(site, target);
        var section = sections.FindOrAdd(site.Kind);
        var name = isWholeComponent
            ? site.Pointer.Last
            : ComponentNames.For(target, target.Tree.Source.Path, section);
        var reference = sections.ReferenceTo(site.Kind, name);
        var origin = OriginOf(target);
        if (target.Tree == relocations.Main && target.Pointer.Segments()[0] is var root && !sections.IsFrame(root))
        {
            EmptiedRoots.Add(root);
        }

        var marker = new JsonObject { [ReferenceSite.Keyword] = reference };
        final.Add(marker);
        NodePlace.Replace(target.Tree, target.Node!, marker);
        section[name] = node;
        relocations.Add(sections.PointerTo(site.Kind, name), origin.Tree, origin.Pointer);
        enqueue(new Subtree(node, site.Kind, origin.Tree, origin.Pointer));
        return reference;
    }

    /// <summary>Copies a path item into the one that refers to it. Existing members take precedence.</summary>
    /// <exception cref="ReferenceException">The target is not a path item, or the references are cyclic.</exception>
    public void TakeOver(ReferenceSite site, Target target)
    {
        _takeOvers.TryGetValue(site.Holder, out var count);
        _takeOvers[site.Holder] = count + 1;
        if (count >= MaxTakeOvers)
        {
            throw ReferenceException.Unresolved(site.Text, "the references form a cycle");
        }

        if (target.Node is not JsonObject item)
        {
            throw ReferenceException.Unresolved(site.Text, "it refers to a value that is not a path item");
        }

        var copy = (JsonObject)NodePlace.Copy(item, final)!;
        site.Holder.Remove(site.Key);
        var place = NodePlace.Of(site.Holder);
        foreach (var member in new List<KeyValuePair<string, JsonNode?>>(copy))
        {
            if (!site.Holder.ContainsKey(member.Key))
            {
                copy.Remove(member.Key);
                site.Holder.Add(member.Key, member.Value);
                var origin = OriginOf(target with { Pointer = target.Pointer.Then(member.Key) });
                relocations.Add(place.Then(member.Key), origin.Tree, origin.Pointer);
            }
        }

        enqueue(new Subtree(site.Holder, NodeKind.PathItem, target.Tree, target.Pointer));
    }

    private JsonObject Check(ReferenceSite site, Target target)
    {
        if (sections.SectionOf(site.Kind) is null)
        {
            throw ReferenceException.Unresolved(site.Text, $"Swagger 2.0 has no section for shared objects of kind {site.Kind}");
        }

        // The outer levels of the main document cannot be moved.
        var path = target.Pointer.Segments();
        var isFrame = target.Tree == relocations.Main
            && (path.Count < 2 || (path[0] == "paths" && path.Count < 4) || (path[0] == "components" && path.Count < 3));
        var node = target.Node as JsonObject
            ?? (site.Kind == NodeKind.Schema ? NodePlace.BooleanSchema(target.Node) : null);
        return !isFrame && node is not null
            ? node
            : throw ReferenceException.Unresolved(site.Text, $"it does not refer to a value of kind {site.Kind}");
    }

    private (DocumentTree Tree, JsonPointer Pointer) OriginOf(Target target) =>
        target.Tree == relocations.Main ? relocations.OriginOf(target.Pointer) : (target.Tree, target.Pointer);
}
