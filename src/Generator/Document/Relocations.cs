using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document;

/// <summary>Which parts of the bundled tree come from another file, or from another place of the main one.</summary>
internal sealed class Relocations(DocumentTree main)
{
    private readonly Dictionary<string, (DocumentTree Tree, JsonPointer Pointer)> _origins = [];

    public DocumentTree Main { get; } = main;

    public void Add(JsonPointer bundled, DocumentTree tree, JsonPointer origin) => _origins[bundled.ToString()] = (tree, origin);

    /// <summary>Where the value at a place of the bundled tree is written.</summary>
    public (DocumentTree Tree, JsonPointer Pointer) OriginOf(JsonPointer bundled)
    {
        var rest = new Stack<string>();
        for (var moved = bundled; _origins.Count > 0 && moved.Parent is { } parent; moved = parent)
        {
            if (_origins.TryGetValue(moved.ToString(), out var origin))
                return (origin.Tree, origin.Pointer.Then(rest));
            rest.Push(moved.Last);
        }

        return (Main, bundled);
    }

    /// <summary>A finding at a place of a file; for the main one, at a place of the bundled tree.</summary>
    public DiagnosticInfo Locate(DocumentTree tree, JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args)
    {
        (tree, pointer) = tree == Main ? OriginOf(pointer) : (tree, pointer);
        return tree.Locate(pointer, value, descriptor, args);
    }
}
