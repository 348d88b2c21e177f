using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Document;

/// <summary>A file that has been read: its tree, and the positions of its values, which are looked up on demand.</summary>
internal sealed class DocumentTree(SourceDocument source, JsonNode? root, bool isJson)
{
    private IPositions? _positions;

    public SourceDocument Source { get; } = source;

    /// <summary>The tree, without the parts that bundling has moved out of it.</summary>
    public JsonNode? Root { get; set; } = root;

    private TextSpan Find(JsonPointer pointer, bool value)
    {
        _positions ??= isJson ? new JsonPositions(Source.Text) : new YamlPositions(Source);
        return _positions.Find(pointer.Segments(), value);
    }

    public DiagnosticInfo Locate(JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args) =>
        Source.Locate(Find(pointer, value), descriptor, args);
}

/// <summary>Where in a file the values of its tree are.</summary>
internal interface IPositions
{
    /// <summary>The key of the value at a path, or the value itself. If there is no such value, that of its nearest existing ancestor.</summary>
    TextSpan Find(IReadOnlyList<string> path, bool value);
}
