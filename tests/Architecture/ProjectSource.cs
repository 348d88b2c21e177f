using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The source of a project under <c>src</c>: its files, their namespaces, and the types each file uses.</summary>
public abstract class ProjectSource
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly string _folder;

    private readonly string _root;

    protected ProjectSource(string project, string rootNamespace)
    {
        _folder = Repository.PathOf("src", project);
        _root = rootNamespace;
        Files = Directory.EnumerateFiles(_folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Files.Select(file => CSharpSyntaxTree.ParseText(Text(file), options, file)).ToList();
        var compilation = CSharpCompilation.Create(
            project,
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings, options)],
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Namespaces = trees.ToDictionary(static tree => tree.FilePath, static tree =>
            tree.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().Select(static space => space.Name.ToString()).ToList());
        Uses = trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct().ToList();
    }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The namespaces each file declares.</summary>
    public IReadOnlyDictionary<string, List<string>> Namespaces { get; }

    /// <summary>The types of this project that each file uses, with the folder that declares them.</summary>
    public IReadOnlyList<Use> Uses { get; }

    /// <summary>The folder of a file, relative to the project; empty for the project itself.</summary>
    public static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    /// <summary>The namespace that the folder of a file stands for.</summary>
    public string NamespaceOf(string file) => FolderOf(file) is { Length: > 0 } folder ? $"{_root}.{folder.Replace('/', '.')}" : _root;

    public string Text(string file) => File.ReadAllText(Path.Combine(_folder, file));

    private static IEnumerable<MetadataReference> References() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Select(static path => MetadataReference.CreateFromFile(path));

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
