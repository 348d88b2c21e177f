using System.Text.Json.Nodes;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>Corrects references to a component of the wrong kind, if their meaning is clear.</summary>
internal sealed class WrongKindReferences(ComponentSections sections, Relocations relocations, Findings findings)
{
    private const string Schema = "schema";

    public (ReferenceSite Site, Target Target) Correct(ReferenceSite site, Target target)
    {
        if (target.Tree != relocations.Main || sections.KindAt(target.Pointer) is not { } kind || kind == site.Kind)
        {
            return (site, target);
        }

        if (site.Kind == NodeKind.Schema && kind is NodeKind.Parameter or NodeKind.Header
            && target.Node is JsonObject described && described[Schema] is JsonObject schema)
        {
            Report(site, kind, "its schema is used");
            return ReferenceSite.Of(schema) is { } onward && schema.Count == 1
                ? (site, ComponentOf(onward) ?? new Target(target.Tree, target.Pointer.Then(Schema), schema))
                : (site, new Target(target.Tree, target.Pointer.Then(Schema), schema));
        }

        if (site.Kind == NodeKind.Parameter && kind == NodeKind.Schema && site.Holder.ContainsKey("name")
            && !site.Holder.ContainsKey(Schema))
        {
            Report(site, kind, "it is read as the schema of this parameter");
            var holder = new JsonObject { [ReferenceSite.Keyword] = site.Text };
            site.Holder.Remove(ReferenceSite.Keyword);
            site.Holder.Add(Schema, holder);
            return (site with { Holder = holder, Kind = NodeKind.Schema }, target);
        }

        return (site, target);
    }

    /// <summary>The component of the main document that a reference refers to directly.</summary>
    private Target? ComponentOf(string reference)
    {
        var pointer = JsonPointer.Parse(reference);
        return reference.Length > 0 && reference[0] == '#' && sections.KindAt(pointer) == NodeKind.Schema
            && sections.Find(NodeKind.Schema)?[pointer.Last] is { } node
            ? new Target(relocations.Main, pointer, node)
            : null;
    }

    private void Report(ReferenceSite site, NodeKind kind, string howItIsRead) =>
        findings.Add(relocations.Locate(
            site.Tree, site.Pointer.Then(site.Key), value: true, Descriptors.ReadLeniently,
            $"'{site.Text}' refers to a component of kind {kind}, but kind {site.Kind} is required", howItIsRead));
}
