using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Gigstack.Architecture;

/// <summary>The generator's source, compiled once, and which of its folders uses what.</summary>
public sealed class GeneratorSource
{
    private const string Root = "Gigstack.Generator";

    private static readonly string s_folder = Repository.PathOf("src", "Generator");

    public GeneratorSource()
    {
        Files = Directory.EnumerateFiles(s_folder, "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.GetRelativePath(s_folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("obj/", StringComparison.Ordinal) && !file.StartsWith("bin/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path));
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest);
        var trees = Files.Where(static file => file != "Polyfills.cs")
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(Path.Combine(s_folder, file)), options, file))
            .ToList();
        var compilation = CSharpCompilation.Create(
            "Generator",
            trees,
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        Uses = trees.SelectMany(tree => UsesOf(tree, compilation.GetSemanticModel(tree))).Distinct().ToList();
    }

    /// <summary>The files, relative to the project.</summary>
    public IReadOnlyList<string> Files { get; }

    /// <summary>What each file uses: namespaces of the generator without the root, or those of Microsoft.OpenApi.</summary>
    public IReadOnlyList<Use> Uses { get; }

    public static string Text(string file) => File.ReadAllText(Path.Combine(s_folder, file));

    public static int Columns(string file) => File.ReadLines(Path.Combine(s_folder, file)).Max(static line => line.Length);

    public static int Lines(string file) => File.ReadAllLines(Path.Combine(s_folder, file)).Length;

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
