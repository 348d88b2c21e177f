using GigstackTests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The source of a project under <c>src</c>: its files, their namespaces, and the types each file uses.</summary>
public abstract class ProjectSource
{
    private readonly ProjectFiles _files;

    private readonly string _root;

    protected ProjectSource(string project, string rootNamespace)
    {
        _files = new ProjectFiles(project);
        _root = rootNamespace;
        var (trees, compilation) = _files.Compile(SdkUsings.Text);
        Namespaces = trees.ToDictionary(static tree => tree.FilePath, static tree =>
            tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(static space => space.Name.ToString()).ToList());
        Uses = trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct().ToList();
    }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Files => _files.Names;

    /// <summary>The namespaces each file declares.</summary>
    public IReadOnlyDictionary<string, List<string>> Namespaces { get; }

    /// <summary>The types of this project that each file uses, with the folder that declares them.</summary>
    public IReadOnlyList<Use> Uses { get; }

    /// <summary>The folder of a file, relative to the project; empty for the project itself.</summary>
    public static string FolderOf(string file) => ProjectFiles.FolderOf(file);

    /// <summary>The namespace that the folder of a file stands for.</summary>
    public string NamespaceOf(string file) => FolderOf(file) is { Length: > 0 } folder ? $"{_root}.{folder.Replace('/', '.')}" : _root;

    public string Text(string file) => _files.Text(file);

    private IEnumerable<Use> UsesOf(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where !name.Ancestors().Any(static node => node is UsingDirectiveSyntax)
        from type in TypesOf(model.GetSymbolInfo(name))
        let space = type.ContainingNamespace?.ToDisplayString() ?? ""
        where space == _root || space.StartsWith(_root + ".", StringComparison.Ordinal)
        select new Use(tree.FilePath, space == _root ? "" : space[(_root.Length + 1)..].Replace('.', '/'), type.Name);

    // Candidates count too: a call with an argument of an unknown type still names its method.
    private static IEnumerable<ITypeSymbol> TypesOf(SymbolInfo info) =>
        (info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols.AsEnumerable())
        .Select(static symbol => symbol as ITypeSymbol ?? (symbol as IMethodSymbol)?.ReducedFrom?.ContainingType ?? symbol.ContainingType)
        .OfType<ITypeSymbol>();
}
