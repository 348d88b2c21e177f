using System.Text.Json.Nodes;
using System.Threading;

namespace Gigstack.Generator.Document.Bundling;

/// <summary>The files that references can refer to. A file is read when the first reference to it is resolved.</summary>
internal sealed class FileSet
{
    private static readonly string[] s_texts = [".md", ".markdown", ".txt", ".html"];

    private readonly Dictionary<string, SourceDocument> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceDocument> _anyCase = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<SourceDocument, DocumentTree?> _opened = [];
    private readonly Dictionary<DocumentTree, SchemaIdentifiers> _identifiers = [];
    private readonly List<DocumentTree> _trees;
    private readonly Findings _findings;
    private readonly CancellationToken _cancellationToken;

    public FileSet(
        DocumentTree main, IEnumerable<SourceDocument> references, Findings findings, CancellationToken cancellationToken)
    {
        _findings = findings;
        _cancellationToken = cancellationToken;
        _trees = [main];
        _opened.Add(main.Source, main);
        Add(main.Source);
        foreach (var reference in references)
        {
            Add(reference);
        }
    }

    /// <summary>Opens a file. The tree is null if the file exists but cannot be read, which is reported.</summary>
    public bool TryOpen(string path, out DocumentTree? tree)
    {
        tree = null;
        if (!_exact.TryGetValue(path, out var document) && !_anyCase.TryGetValue(path, out document))
        {
            return false;
        }

        if (!_opened.TryGetValue(document, out tree))
        {
            tree = IsText(path)
                ? new DocumentTree(document, JsonValue.Create(document.Text.Content), isJson: false)
                : DocumentTreeReader.Read(document, _findings, _cancellationToken);
            _opened.Add(document, tree);
            if (tree is not null)
            {
                _trees.Add(tree);
            }
        }

        return true;
    }

    /// <summary>The schema with this <c>$id</c> in any file read so far.</summary>
    public (DocumentTree Tree, JsonPointer Pointer)? FindId(string id)
    {
        foreach (var tree in _trees)
        {
            if (IdentifiersOf(tree).FindId(id) is { } pointer)
            {
                return (tree, pointer);
            }
        }

        return null;
    }

    /// <summary>The file with this address, of all files. They are read for that.</summary>
    public DocumentTree? FindSelf(string address)
    {
        foreach (var document in _exact.Values.ToList())
        {
            var hasSelf = document.Text.Content.IndexOf("$self", StringComparison.Ordinal) >= 0;
            if (hasSelf && TryOpen(FilePath.Normalize(document.Path), out var tree)
                && SchemaIdentifiers.SelfOf(tree?.Root) is { } self && self.Split('#')[0] == address)
            {
                return tree;
            }
        }

        return null;
    }

    public SchemaIdentifiers IdentifiersOf(DocumentTree tree)
    {
        if (!_identifiers.TryGetValue(tree, out var identifiers))
        {
            _identifiers.Add(tree, identifiers = new SchemaIdentifiers(tree.Root));
        }

        return identifiers;
    }

    /// <summary>Whether a file is a string, to which the description of something can refer.</summary>
    private static bool IsText(string path) =>
        Array.Exists(s_texts, suffix => path.EndsWith(suffix, StringComparison.OrdinalIgnoreCase));

    private void Add(SourceDocument document)
    {
        var path = FilePath.Normalize(document.Path);
        if (!_exact.ContainsKey(path))
        {
            _exact.Add(path, document);
        }

        if (!_anyCase.ContainsKey(path))
        {
            _anyCase.Add(path, document);
        }
    }
}
