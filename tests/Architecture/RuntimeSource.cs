using GigstackTests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The source of the runtime library, compiled once, with its public types and what each file uses.</summary>
public sealed class RuntimeSource
{
    private static readonly ProjectFiles s_files = new("Runtime");

    public RuntimeSource()
    {
        (var trees, Compilation) = s_files.Compile(SdkUsings.Text, [.. s_files.Names.Where(IsCompatibility)]);
        Types = [.. trees.SelectMany(TypesOf).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
        Uses = [.. trees.SelectMany(UsesOf).Distinct()];
    }

    public Compilation Compilation { get; }

    /// <summary>The files, relative to the project, without those for older frameworks: they stand in for others, or for the framework.</summary>
    public IReadOnlyList<string> Files { get; } = [.. s_files.Names.Where(static file => !IsCompatibility(file))];

    public IReadOnlyList<string> AllFiles { get; } = s_files.Names;

    /// <summary>The types that are not nested in another.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>What each file uses of other files.</summary>
    public IReadOnlyList<RuntimeUse> Uses { get; }

    public static string FolderOf(string file) => ProjectFiles.FolderOf(file);

    /// <summary>The file of a type; the first by name when it is in several.</summary>
    public static string FileOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree.FilePath).Order(StringComparer.Ordinal).First();

    public static int Columns(string file) => s_files.Columns(file);

    public static int Lines(string file) => s_files.Lines(file);

    private static bool IsCompatibility(string file) => file.StartsWith("Compatibility/", StringComparison.Ordinal);

    private IEnumerable<INamedTypeSymbol> TypesOf(SyntaxTree tree)
    {
        var model = Compilation.GetSemanticModel(tree);
        return tree.GetRoot().DescendantNodes()
            .Where(
                static node => node is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && node.Parent is BaseNamespaceDeclarationSyntax)
            .Select(node => (INamedTypeSymbol)model.GetDeclaredSymbol(node)!);
    }

    // A member counts for the file that it is in, so that parts of a type may be in different folders.
    private IEnumerable<RuntimeUse> UsesOf(SyntaxTree tree)
    {
        var model = Compilation.GetSemanticModel(tree);
        foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
        {
            var symbol = model.GetSymbolInfo(name).Symbol?.OriginalDefinition;
            if (symbol is IMethodSymbol { ReducedFrom: { } extension })
                symbol = extension;
            if (symbol is not (ITypeSymbol or IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol)
                || symbol.DeclaringSyntaxReferences.IsEmpty)
            {
                continue;
            }

            foreach (var file in symbol.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree.FilePath))
            {
                if (file != tree.FilePath)
                    yield return new RuntimeUse(tree.FilePath, file, symbol.Name, symbol.DeclaringSyntaxReferences.Length > 1);
            }
        }
    }
}

/// <param name="File">The file that uses it.</param>
/// <param name="UsedFile">The file of what is used.</param>
/// <param name="Name">The name of what is used.</param>
/// <param name="IsPartial">Whether it has parts in other files too: then its members count, not its name.</param>
public sealed record RuntimeUse(string File, string UsedFile, string Name, bool IsPartial);
