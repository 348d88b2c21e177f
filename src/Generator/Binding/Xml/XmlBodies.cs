namespace Gigstack.Generator.Binding.Xml;

/// <summary>The bodies and parts of a document that are written and read as XML by their schema.</summary>
internal sealed class XmlBodies
{
    private readonly Dictionary<MediaTypeUse, XmlElementModel> _roots = new(ReferenceComparer<MediaTypeUse>.Instance);
    private readonly HashSet<JsonPointer> _refused = new();
    private readonly Findings _findings = new();
    private readonly XmlContents _contents;
    private readonly XmlRoots _bodies;
    private readonly string _holder;

    /// <param name="api">The document.</param>
    /// <param name="options">The settings of the client.</param>
    public XmlBodies(Api api, BindingOptions options)
    {
        _holder = Identifier.Shorten(options.Product + "Xml");

        // The shapes of objects report what they find when the types are bound.
        _contents = new XmlContents(api, new ObjectShapes(new Findings()), new XmlNodes(api, _findings), $"global::{options.Namespace}.{_holder}");
        _bodies = new XmlRoots(_contents);
    }

    /// <summary>The class with the tables; null if there are none.</summary>
    public string? Holder => _contents.Tables.Count > 0 ? _holder : null;

    /// <summary>What was found so far.</summary>
    public IReadOnlyList<Finding> Findings => _findings.All;

    /// <summary>The root element of a body; null if it is not XML.</summary>
    public XmlElementModel? this[MediaTypeUse media] => _roots.TryGetValue(media, out var root) ? root : null;

    /// <summary>Marks a media type, if XML can express its schema.</summary>
    public MediaTypeUse Mark(MediaTypeUse media, JsonPointer pointer, bool isSent)
    {
        if (Root(media.Schema!, pointer.Then("schema"), null, isSent) is not { } root)
            return media;
        media = media with { IsXml = true };
        _roots.Add(media, root);
        return media;
    }

    /// <summary>The root element for a schema; null if XML cannot express it, which is reported.</summary>
    public XmlElementModel? Root(Schema schema, JsonPointer pointer, string? inferred, bool isSent)
    {
        var (table, root) = _contents.Bind(() => _bodies.Of(schema, pointer, inferred, isSent));
        var refusals = Reached(table).SelectMany(static one => one.Refusals).ToList();
        foreach (var (at, problem) in refusals.Where(refusal => _refused.Add(refusal.Pointer)))
            _findings.Unsupported(at, problem, "a body that contains it is a string, and a part is JSON");
        return refusals.Count == 0 ? root : null;
    }

    /// <summary>The tables of components that were needed so far.</summary>
    public IReadOnlyList<XmlTypeModel> Tables => [.. _contents.Tables.Values.Where(static table => table.Content is not null)
        .Select(table => new XmlTypeModel(_holder, table.Name, table.Content!))];

    private IEnumerable<XmlTable> Reached(XmlTable table)
    {
        var seen = new HashSet<string>();
        var pending = new Stack<XmlTable>();
        pending.Push(table);
        while (pending.Count > 0)
        {
            var next = pending.Pop();
            yield return next;
            foreach (var link in next.Links.Where(seen.Add))
                pending.Push(_contents.Tables[link]);
        }
    }
}
