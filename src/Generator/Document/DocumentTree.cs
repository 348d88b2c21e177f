using System.Text.Json.Nodes;
using Gigstack.Generator.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file that has been read: its tree, and on demand the positions in its text.</summary>
internal sealed class DocumentTree(SourceDocument source, JsonNode? root, bool isJson)
{
    private IPositions? _positions;

    public SourceDocument Source { get; } = source;

    /// <summary>The tree; what bundling moves out of it is gone from it.</summary>
    public JsonNode? Root { get; set; } = root;

    private TextSpan Find(JsonPointer pointer, bool value)
    {
        _positions ??= isJson ? new JsonPositions(Source.Text) : new YamlPositions(Source);
        return _positions.Find(pointer.Segments(), value);
    }

    public DiagnosticInfo Locate(JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args) =>
        Source.Locate(Find(pointer, value), descriptor, args);
}
