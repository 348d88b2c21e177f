using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Moves the targets of references into the components of the main document.</summary>
internal sealed class ComponentHoist(ComponentSections sections, Relocations relocations, ISet<JsonNode> final, Action<Subtree> enqueue)
{
    /// <summary>Root members that are not made of components.</summary>
    private static readonly HashSet<string> s_fixed = [
        "openapi", "swagger", "info", "servers", "tags", "security", "externalDocs", "jsonSchemaDialect", "$self"];

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
        var origin = relocations.OriginOf(target);
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

    private JsonObject Check(ReferenceSite site, Target target)
    {
        ReferenceKinds.Check(site, target);

        // The outer levels of the main document cannot be moved.
        var path = target.Pointer.Segments();
        var isFrame = target.Tree == relocations.Main
            && (path.Count == 0 || s_fixed.Contains(path[0])
                || (path.Count == 1 && sections.IsFrame(path[0]))
                || (path[0] == "paths" && path.Count < 4)
                || (path[0] == "components" && path.Count < 3));
        var node = target.Node as JsonObject
            ?? (site.Kind == NodeKind.Schema ? NodePlace.BooleanSchema(target.Node) : null);
        return !isFrame && node is not null
            ? node
            : throw ReferenceException.Unresolved(site.Text, $"it does not refer to a value of kind {site.Kind}");
    }
}
