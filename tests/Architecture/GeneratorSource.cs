using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The generator's source, compiled once, and which of its folders uses what.</summary>
public sealed class GeneratorSource
{
    private const string Root = "Gigstack.Generator";

    private static readonly ProjectFiles s_files = new("Generator");

    public GeneratorSource()
    {
        var (trees, compilation) = s_files.Compile(except: "Polyfills.cs");
        Uses = trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct().ToList();
    }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Files { get; } = s_files.Names;

    /// <summary>What each file uses: namespaces of the generator without the root, or those of Microsoft.OpenApi.</summary>
    public IReadOnlyList<Use> Uses { get; }

    public static string Text(string file) => s_files.Text(file);

    public static int Columns(string file) => s_files.Columns(file);

    public static int Lines(string file) => s_files.Lines(file);

    private static IEnumerable<Use> UsesOf(SyntaxTree tree, SemanticModel model) =>
        from name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
        where !name.AncestorsAndSelf()
            .Any(static node => node is UsingDirectiveSyntax || (node is NameSyntax && node.Parent is BaseNamespaceDeclarationSyntax))
        let symbol = model.GetSymbolInfo(name).Symbol
        let type = symbol as ITypeSymbol ?? symbol?.ContainingType
        where type is not null
        let space = type.ContainingNamespace?.ToDisplayString() ?? ""
        where space == Root
            || space.StartsWith(Root + ".", StringComparison.Ordinal)
            || space.StartsWith("Microsoft.OpenApi", StringComparison.Ordinal)
        select new Use(
            tree.FilePath,
            space == Root ? "" : space.StartsWith(Root, StringComparison.Ordinal) ? space[(Root.Length + 1)..].Replace('.', '/') : space,
            type.Name);
}

/// <param name="File">Who uses it.</param>
/// <param name="Folder">The folder of what is used; a namespace of Microsoft.OpenApi for that.</param>
/// <param name="Type">The type that is used.</param>
public sealed record Use(string File, string Folder, string Type);
