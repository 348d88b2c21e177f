using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Gigstack.Corpus.Wire.Reading;

namespace Gigstack.Corpus.Wire.Values;

/// <summary>Chooses among the alternatives of schemas, each in its turn, and makes one view of what is chosen.</summary>
internal sealed class SchemaChoice(RawFile file)
{
    private readonly ConditionalWeakTable<JsonNode, StrongBox<int>> _turns = [];
    private readonly ConditionalWeakTable<JsonNode, SchemaView> _made = [];
    private readonly List<KeyValuePair<string, RawNode>> _components = new RawNode(file.Root, file) is var root
        ? [.. root["components"]["schemas"].Members, .. root["definitions"].Members]
        : [];

    public RawFile File => file;

    /// <summary>What a value was made of; null for one that needed no schema.</summary>
    public SchemaView? Made(JsonNode value) => _made.TryGetValue(value, out var view) ? view : null;

    public void Remember(JsonNode value, SchemaView view) => _made.AddOrUpdate(value, view);

    public SchemaView Of(IReadOnlyList<RawNode> schemas)
    {
        var view = new SchemaView();
        foreach (var schema in schemas)
            Add(view, schema, isChild: false);
        view.IsNullable = Nullness.Of(schemas) is Admits.Yes;
        return view;
    }

    /// <summary>The next index of a list of things that belong to a place.</summary>
    public int Turn(JsonNode place, int count) => count <= 1 ? 0 : _turns.GetOrCreateValue(place).Value++ % count;

    private void Add(SchemaView view, RawNode node, bool isChild)
    {
        if (node.Json is not JsonObject json || !view.Seen.Add(json))
            return;
        // Its own keywords first: a list of values narrows those of what it refers to.
        view.Add(node);
        if (node["$ref"].Text is { } reference)
            Add(view, node.Target(reference), isChild);
        var parts = node["allOf"].Items.ToList();
        view.IsComposed |= parts.Count > 0;
        foreach (var part in parts)
        {
            AddBaseDiscriminator(view, node, part.Resolved);
            Add(view, part, isChild: true);
        }
        Choose(view, node, "oneOf");
        Choose(view, node, "anyOf");
        if (!isChild)
            ChooseChild(view, node);
    }

    private void Choose(SchemaView view, RawNode node, string keyword)
    {
        var all = node[keyword].Items.ToList();
        if (all.Count == 0)
            return;
        view.IsComposed = true;
        var others = all.Where(static alternative => !Nullness.IsNull(alternative.Resolved)).ToList();
        if (others.Count == 0)
            return;
        var chosen = others[Turn(node[keyword].Json!, others.Count)];
        if (Discriminator(node) is { } property && chosen["$ref"].Text is not null)
            view.Discriminators.TryAdd(property, ValueOf(node, chosen.Resolved));
        Add(view, chosen, isChild: true);
    }

    /// <summary>A base with a discriminator stands for one of those that refer to it.</summary>
    private void ChooseChild(SchemaView view, RawNode node)
    {
        if (Discriminator(node) is not { } property || node["oneOf"].IsThere || node["anyOf"].IsThere)
            return;
        var children = Children(node);
        if (children.Count == 0)
            return;
        var child = children[Turn(node["discriminator"].Json!, children.Count)];
        view.IsComposed = true;
        view.Discriminators.TryAdd(property, ValueOf(node, child));
        Add(view, child, isChild: true);
        view.IsComposed = true;
    }

    private List<RawNode> Children(RawNode node) => _components.Select(static component => component.Value)
        .Where(component => component["allOf"].Items.Any(part => ReferenceEquals(part.Resolved.Json, node.Json))).ToList();

    /// <summary>A child says by the discriminator of its base which one it is.</summary>
    private void AddBaseDiscriminator(SchemaView view, RawNode child, RawNode parent)
    {
        if (Discriminator(parent) is { } property && NameOf(child) is not null)
            view.Discriminators.TryAdd(property, ValueOf(parent, child));
    }

    private static string? Discriminator(RawNode node) => node["discriminator"].Text ?? node["discriminator"]["propertyName"].Text;

    private string ValueOf(RawNode owner, RawNode child)
    {
        foreach (var (value, target) in owner["discriminator"]["mapping"].Members)
        {
            if (target.Text is { } name && ReferenceEquals((name.Contains('/', StringComparison.Ordinal) ? owner.Target(name) : Component(name)).Resolved.Json, child.Json))
                return value;
        }
        return child["x-ms-discriminator-value"].Text ?? NameOf(child) ?? "unknown";
    }

    private string? NameOf(RawNode node) => _components.Find(component => ReferenceEquals(component.Value.Json, node.Json)).Key;

    private RawNode Component(string name) => _components.Find(component => component.Key == name).Value;
}
