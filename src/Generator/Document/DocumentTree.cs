using System.Text.Json.Nodes;
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

    private TextSpan Find(JsonPointer pointer, bool value)
    {
        _positions ??= isJson ? new JsonPositions(Source.Text) : new YamlPositions(Source);
        return _positions.Find(pointer.Segments(), value);
    }

    public DiagnosticInfo Locate(JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args) =>
        Source.Locate(Find(pointer, value), descriptor, args);
}

/// <summary>The positions of the values of a tree in its file.</summary>
internal interface IPositions
{
    /// <summary>
    /// The position of the key or the value at a path. If there is no such value, the position of the nearest existing ancestor.
    /// </summary>
    TextSpan Find(IReadOnlyList<string> path, bool value);
}
