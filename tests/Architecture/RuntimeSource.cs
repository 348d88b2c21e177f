using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The source of the runtime library, compiled once, with its public types and what each file uses.</summary>
public sealed class RuntimeSource
{
    private const string Usings = """
        global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq;
        global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;
        """;

    private static readonly string s_folder = Repository.PathOf("src", "Runtime");

    public RuntimeSource()
    {
        Files = [.. Directory.EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(s_folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(s_folder, file)), options, file)).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path));
        Compilation = CSharpCompilation.Create(
            "Runtime",
            [.. trees, CSharpSyntaxTree.ParseText(Usings, options, "Usings")],
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Types = [.. trees.SelectMany(TypesOf).Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)];
        Uses = [.. trees.SelectMany(UsesOf).Distinct()];
    }

    public Compilation Compilation { get; }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>The types that are not nested in another.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types { get; }

    /// <summary>What each file uses of other files.</summary>
    public IReadOnlyList<RuntimeUse> Uses { get; }

    public static string FolderOf(string file) => Path.GetDirectoryName(file)!.Replace('\\', '/');

    /// <summary>The file of a type; the first by name when it is in several.</summary>
    public static string FileOf(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(static part => part.SyntaxTree.FilePath).Order(StringComparer.Ordinal).First();

    public static int Columns(string file) => File.ReadLines(Path.Combine(s_folder, file)).Max(static line => line.Length);

    public static int Lines(string file) => File.ReadAllLines(Path.Combine(s_folder, file)).Length;

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
