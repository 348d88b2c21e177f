using System.Collections.Generic;
using System.Linq;
using Gigstack.Generator.Diagnostics;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Document;

/// <summary>Which parts of the bundled tree come from another file, or from another place of the main one.</summary>
internal sealed class Relocations(DocumentTree main)
{
    private readonly Dictionary<string, (DocumentTree Tree, IReadOnlyList<string> Tokens)> _origins = [];

    public DocumentTree Main { get; } = main;

    public void Add(IEnumerable<string> bundled, DocumentTree tree, IReadOnlyList<string> origin) =>
        _origins[JsonPointer.Of(bundled)] = (tree, origin);

    /// <summary>Where the value at a place of the bundled tree is written.</summary>
    public (DocumentTree Tree, IReadOnlyList<string> Tokens) OriginOf(IReadOnlyList<string> bundled)
    {
        for (var length = _origins.Count == 0 ? 0 : bundled.Count; length > 0; length--)
        {
            if (_origins.TryGetValue(JsonPointer.Of(bundled.Take(length)), out var origin))
            {
                return (origin.Tree, [.. origin.Tokens, .. bundled.Skip(length)]);
            }
        }

        return (Main, bundled);
    }

    /// <summary>A finding at a place of a file; for the main one, at a place of the bundled tree.</summary>
    public DiagnosticInfo Locate(
        DocumentTree tree, IReadOnlyList<string> tokens, bool value, DiagnosticDescriptor descriptor, params string[] args)
    {
        (tree, tokens) = tree == Main ? OriginOf(tokens) : (tree, tokens);
        return tree.Locate(tokens, value, descriptor, args);
    }
}
