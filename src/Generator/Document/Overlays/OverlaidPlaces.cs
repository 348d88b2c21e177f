namespace Gigstack.Generator.Document.Overlays;

/// <summary>The location of a value in a file.</summary>
internal readonly record struct NodeOrigin(DocumentTree Tree, JsonPointer Pointer);

/// <summary>
/// Where the values of a document with overlays come from: those of an overlay from its file, those of the document from theirs, although
/// the items of an array may have moved.
/// </summary>
internal sealed class OverlaidPlaces
{
    private readonly Dictionary<string, NodeOrigin> _origins = new(StringComparer.Ordinal);

    public bool IsEmpty => _origins.Count == 0;

    public void Add(JsonPointer pointer, NodeOrigin origin) => _origins[pointer.ToString()] = origin;

    /// <summary>The origin of a value; null if it is at the same place of the document.</summary>
    public NodeOrigin? Of(JsonPointer pointer)
    {
        var rest = new Stack<string>();
        for (var place = pointer; place.Parent is { } parent; place = parent)
        {
            if (_origins.TryGetValue(place.ToString(), out var origin))
                return new NodeOrigin(origin.Tree, origin.Pointer.Then(rest));
            rest.Push(place.Last);
        }

        return null;
    }
}
