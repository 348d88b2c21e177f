using Gigstack.Generator.Document.Bundling;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document;

/// <summary>The original locations of the parts of the bundled tree that were moved.</summary>
internal sealed class Relocations(DocumentTree main)
{
    private readonly Dictionary<string, (DocumentTree Tree, JsonPointer Pointer)> _origins = [];

    private readonly Dictionary<string, JsonPointer> _rewritten = [];

    public DocumentTree Main { get; } = main;

    public void Add(JsonPointer bundled, DocumentTree tree, JsonPointer origin) => _origins[bundled.ToString()] = (tree, origin);

    /// <summary>Adds a location of the tree that was rewritten after it was bundled.</summary>
    public void Rewrite(JsonPointer rewritten, JsonPointer bundled) => _rewritten[rewritten.ToString()] = bundled;

    /// <summary>The original location of a value of the tree.</summary>
    public (DocumentTree Tree, JsonPointer Pointer) OriginOf(JsonPointer pointer)
    {
        var rest = new Stack<string>();
        for (var moved = pointer; _rewritten.Count > 0 && moved.Parent is { } parent; moved = parent)
        {
            if (_rewritten.TryGetValue(moved.ToString(), out var bundled))
                return OriginOfBundled(bundled.Then(rest));
            rest.Push(moved.Last);
        }

        return OriginOfBundled(pointer);
    }

    private (DocumentTree Tree, JsonPointer Pointer) OriginOfBundled(JsonPointer bundled)
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

    /// <summary>The original location of the target of a reference.</summary>
    public (DocumentTree Tree, JsonPointer Pointer) OriginOf(Target target) =>
        target.Tree == Main ? OriginOf(target.Pointer) : (target.Tree, target.Pointer);

    /// <summary>Locates a finding that refers to the tree before it was rewritten.</summary>
    public DiagnosticInfo LocateBundled(Finding finding)
    {
        var (tree, pointer) = OriginOfBundled(finding.Pointer);
        return tree.Locate(pointer, finding.IsAtValue, finding.Descriptor, finding.Arguments);
    }

    /// <summary>Locates a finding. In the main file, the pointer refers to the bundled tree.</summary>
    public DiagnosticInfo Locate(DocumentTree tree, JsonPointer pointer, bool value, DiagnosticDescriptor descriptor, params string[] args)
    {
        (tree, pointer) = tree == Main ? OriginOf(pointer) : (tree, pointer);
        return tree.Locate(pointer, value, descriptor, args);
    }
}
