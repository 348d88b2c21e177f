using System.Text.Json.Nodes;
using Gigstack.Generator.Document.Overlays;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>The tree of a file, and the positions of its values, which are determined on demand.</summary>
internal sealed class DocumentTree(SourceDocument source, JsonNode? root, bool isJson)
{
    private IPositions? _positions;

    public SourceDocument Source { get; } = source;

    /// <summary>The tree, without the parts that bundling moved.</summary>
    public JsonNode? Root { get; set; } = root;

    /// <summary>Where the values come from that overlays added, replaced or moved; null if there are none.</summary>
    public OverlaidPlaces? Overlaid { get; set; }

    private TextSpan Find(JsonPointer pointer, bool value)
    {
        _positions ??= isJson ? new JsonPositions(Source.Text) : new YamlPositions(Source);
        return _positions.Find(pointer.Segments(), value);
    }

    public DiagnosticInfo Locate(JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args) =>
        Overlaid?.Of(pointer) is { } origin
            ? origin.Tree.Source.Locate(origin.Tree.Find(origin.Pointer, value), descriptor, args)
            : Source.Locate(Find(pointer, value), descriptor, args);

    /// <summary>Locates a finding at a character of a string, or at the string if its spelling in the file is another one.</summary>
    public DiagnosticInfo LocateWithin(JsonPointer pointer, string text, int offset, DiagnosticDescriptor descriptor, params string[] args)
    {
        var span = Find(pointer, value: true);
        var start = Source.Text.ToString(span).IndexOf(text, StringComparison.Ordinal);
        return Source.Locate(start < 0 ? span : new TextSpan(span.Start + start + offset, offset < text.Length ? 1 : 0), descriptor, args);
    }
}

/// <summary>The positions of the values of a tree in its file.</summary>
internal interface IPositions
{
    /// <summary>
    /// The position of the key or the value at a path. If there is no such value, the position of the nearest existing ancestor.
    /// </summary>
    TextSpan Find(IReadOnlyList<string> path, bool value);
}
