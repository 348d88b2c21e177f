using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>
/// Removes references that cannot be resolved, so that the rest of the document can be read, and reports what that costs. An operation
/// that would be sent without its body is removed.
/// </summary>
internal sealed class DanglingReferences(
    ComponentSections sections, Relocations relocations, WrongTypes wrongTypes, Findings findings)
{
    private readonly HashSet<string> _reported = [];

    private bool _hasRemovedComponents;

    public void Remove(ReferenceSite site, ReferenceException exception)
    {
        var operation = OperationWithout(site);
        Report(site, exception, operation is null ? Outcome(site) : $"'{Name(operation)}' is left out");
        if (operation is not null)
            Detach(operation);
        else
            Blank(site);
    }

    /// <summary>Removes the references to components that were removed, once all others are resolved.</summary>
    public void RemoveReferencesToRemoved(CancellationToken cancellationToken)
    {
        while (_hasRemovedComponents)
        {
            _hasRemovedComponents = false;
            var walker = new GrammarWalker(
                relocations.Main, JsonPointer.Root, null, (_, text, kind) => Exists(text, kind), cancellationToken);
            walker.Visit(new Subtree(sections.Root, NodeKind.Document, relocations.Main, JsonPointer.Root));
            foreach (var site in walker.References.Where(static site => site.Holder.Parent is not null))
                Remove(site, ReferenceException.Unresolved(site.Text, "the component itself cannot be resolved"));
        }
    }

    private bool Exists(string text, NodeKind kind) =>
        sections.SectionOf(kind) is null || sections.Find(kind) is not { } section
        || section.ContainsKey(JsonPointer.Parse(text).Last) || !text.StartsWith(sections.ReferenceTo(kind, ""), StringComparison.Ordinal);

    private void Report(ReferenceSite site, ReferenceException exception, string outcome)
    {
        // A missing file is reported once for all references to it that cost the same.
        var isAboutFile = exception.Descriptor == Descriptors.MissingFile || exception.Descriptor == Descriptors.RemoteReference;
        if (isAboutFile && !_reported.Add(exception.Args[exception.Args.Length - 1].Split('#')[0] + " " + outcome))
            return;
        findings.Add(relocations.Locate(
            site.Tree, site.Pointer.Then(site.Key), value: true, exception.Descriptor, [.. exception.Args, outcome]));
    }

    private static string Outcome(ReferenceSite site) => (site.Holding, site.Kind) switch
    {
        (_, NodeKind.Schema) when site.IsMapping => "the entry is left out",
        (Holding.Map or Holding.List, _) => "they are left out",
        (_, NodeKind.Schema) => "any JSON is accepted",
        (_, NodeKind.MediaType) => "nothing is known of its content",
        (_, NodeKind.Response) => "nothing is known of the response",
        (_, NodeKind.Parameter) => "the parameter is left out",
        (_, NodeKind.PathItem) => "its operations are left out",
        _ => "it is left out",
    };

    /// <summary>The operation that must be removed, because it would be sent without its body; null if there is none.</summary>
    private JsonObject? OperationWithout(ReferenceSite site)
    {
        if (site.Kind is NodeKind.Operation && site.Holding is Holding.One)
            return site.Holder;
        if (site.Kind is not NodeKind.RequestBody
            && !(site is { Kind: NodeKind.MediaType, Holding: Holding.Map, ParentKind: NodeKind.RequestBody }))
        {
            return null;
        }

        // requestBody, or the content of it.
        var body = site.Kind is NodeKind.RequestBody ? site.Holder : site.Holder.Parent;
        return body?.Parent is JsonObject operation && sections.Find(NodeKind.RequestBody) != operation ? operation : null;
    }

    /// <summary><c>POST /pets</c>.</summary>
    private static string Name(JsonObject operation)
    {
        var path = NodePlace.Of(operation).Segments();
        var isFixed = path.Count > 1 && path[path.Count - 2] != "additionalOperations";
        return path.Count == 0 ? "" : path.Count < 3 ? path[path.Count - 1]
            : isFixed ? $"{path[path.Count - 1].ToUpperInvariant()} {path[path.Count - 2]}"
            : $"{path[path.Count - 1]} {path[path.Count - 3]}";
    }

    private void Blank(ReferenceSite site)
    {
        site.Holder.Remove(site.Key);
        if (site.IsMapping
            || (site.Holding is Holding.One
                && site.Kind is NodeKind.Schema or NodeKind.Response or NodeKind.PathItem or NodeKind.MediaType))
        {
            return;
        }

        if (site.Holding is not Holding.Map)
            Detach(site.Holder);
    }

    private void Detach(JsonObject node)
    {
        _hasRemovedComponents |= sections.KindAt(NodePlace.Of(node)) is not null;
        switch (node.Parent)
        {
            case JsonArray list:
                wrongTypes.Hollow(list, node.GetElementIndex());
                break;
            case JsonObject parent:
                parent.Remove(node.GetPropertyName());
                break;
        }
    }
}
