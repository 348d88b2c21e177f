namespace Gigstack.Generator.Binding.Xml;

/// <summary>Decides what elements contain. Components get tables of their own, which are bound when something refers to them.</summary>
internal sealed class XmlContents(Api api, ObjectShapes shapes, XmlNodes nodes, string holder)
{
    private readonly Dictionary<string, XmlTable> _tables = new();
    private readonly Queue<string> _pending = new();
    private readonly HashSet<string> _aliases = new();
    private readonly NameScope _names = NameScope.ForNamespace();
    private XmlTable _current = new();

    public ObjectShapes Shapes => shapes;

    public XmlNodes Nodes => nodes;

    public IReadOnlyDictionary<string, XmlTable> Tables => _tables;

    /// <summary>Binds something, and the components that it refers to.</summary>
    public (XmlTable Table, T Bound) Bind<T>(Func<T> bind)
    {
        var table = _current = new XmlTable();
        var bound = bind();
        while (_pending.Count > 0)
        {
            var id = _pending.Dequeue();
            _current = _tables[id];
            _current.Content = OfMeaning(api.Schemas.Find(id)!.Meaning, JsonPointer.Root.Then("components", "schemas").Then(id));
        }

        return (table, bound);
    }

    /// <summary>The content of a schema that is no array.</summary>
    public XmlContent Of(Schema? schema, JsonPointer pointer)
    {
        if (schema is null)
            return new XmlScalarContent(XmlScalar.Any);

        // The component behind references and wrappers, if it is an object or a union.
        var component = schema.Steps.LastOrDefault(static step => step.IsReference)?.Reference?.Id;
        var meaning = schema.Meaning;
        if (component is null || api.Schemas.Find(component) is not { } target || !ReferenceEquals(target.Meaning, meaning)
            || !(meaning.IsRecord || meaning.IsUnion))
        {
            return OfMeaning(meaning, pointer);
        }

        if (!_tables.TryGetValue(component, out var table))
        {
            _tables.Add(component, table = new XmlTable { Name = _names.Fix(Identifier.Pascal(component)) });
            _pending.Enqueue(component);
        }

        _current.Links.Add(component);
        return new XmlTypeContent(holder, table.Name);
    }

    /// <summary>The element of an item of an array.</summary>
    /// <param name="items">Its schema.</param>
    /// <param name="inferred">The name of an item without its own.</param>
    /// <param name="pointer">The array.</param>
    /// <param name="byComponent">Whether a component gives its name.</param>
    public XmlElementModel Item(Schema? items, string inferred, JsonPointer pointer, bool byComponent = false)
    {
        var at = pointer.Then("items");
        if (items is null)
            return new XmlElementModel(inferred, new XmlScalarContent(XmlScalar.Any));
        var node = nodes.Of(items, inferred, at, byComponent);
        if (IsArray(items.Meaning))
        {
            if (node.Kind is not XmlNodeKind.Element)
                Refuse(at, "An array directly inside an array has no XML without 'wrapped' (or 'nodeType: element')");
            return node.With(List(items.Meaning, node.Name!, at));
        }

        if (node.Kind is not (null or XmlNodeKind.Element))
            Refuse(at, $"Items of an array cannot be of the node type '{Word(node.Kind)}'");
        return node.With(Of(items, at), !node.IsNamed && IsNamedByCase(items));
    }

    /// <summary>The content of the element around the items of an array.</summary>
    public XmlContent List(Schema meaning, string name, JsonPointer pointer)
    {
        // An array can contain itself.
        if (_aliases.Count == 16 || !_aliases.Add(pointer.ToString()))
        {
            Refuse(pointer, "An array that contains itself has no XML");
            return new XmlScalarContent(XmlScalar.Any);
        }

        var list = new XmlListContent(Item(meaning.Items, name, pointer));
        _aliases.Remove(pointer.ToString());
        return list;
    }

    /// <summary>Whether the elements of a union are named by its cases: nothing inside an element says which case it is.</summary>
    public static bool IsNamedByCase(Schema schema) =>
        schema.Meaning is { IsUnion: true, Discriminator: null } union && XmlUnions.AreNamed(union);

    public void Refuse(JsonPointer pointer, string problem) => _current.Refusals.Add((pointer, problem));

    public static bool IsArray(Schema meaning) =>
        !meaning.IsRecord && !meaning.IsUnion
        && (meaning.Types is JsonTypes.Array || (meaning.Types is JsonTypes.None && meaning.Items is not null));

    public static string Word(XmlNodeKind? kind) => kind.ToString().ToLowerInvariant();

    private XmlContent OfMeaning(Schema meaning, JsonPointer pointer)
    {
        if (meaning.IsRecord)
            return new XmlRecords(this).Of(meaning, pointer);
        if (meaning.IsUnion)
            return new XmlUnions(this).Of(meaning, pointer);
        if (XmlScalarKinds.Of(meaning) is { } scalar)
            return new XmlScalarContent(scalar);
        return meaning.Types is JsonTypes.Object || meaning.AdditionalProperties is not null
            ? new XmlRecords(this).Map(meaning.AdditionalProperties, pointer)
            : new XmlScalarContent(XmlScalar.Any);
    }
}
