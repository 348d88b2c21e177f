using System.Collections.Immutable;
using System.IO;
using System.Threading;
using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Pipeline;

/// <summary>
/// The types that the compiler looks for and the project does not have. The references are asked first, which usually have them, and then
/// the files of the project.
/// </summary>
/// <remarks>
/// The compilation itself is never asked. It would parse and declare all generated files for each question, after each keystroke, and
/// before the compiler parses them in parallel.
/// </remarks>
internal static class Polyfills
{
    // The folder that the compiler gives to the files of this generator.
    private static readonly string s_folder =
        Path.Combine(typeof(GigstackGenerator).Assembly.GetName().Name, typeof(GigstackGenerator).FullName);

    /// <summary>
    /// Whether the project wants them. Other generators add the same types where they are missing, and no generator sees what another one
    /// adds.
    /// </summary>
    public static bool AreWanted(AnalyzerConfigOptionsProvider options) =>
        !options.GlobalOptions.TryGetValue("build_property.GigstackPolyfills", out var value)
        || !value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase);

    /// <summary>The types that the references lack.</summary>
    public static EquatableArray<string> Lacking(
        ImmutableArray<MetadataReference> references, ProjectAssembly project, bool hasUnions, bool areWanted)
    {
        var names = PolyfillEmitter.Language.Where(_ => areWanted).Concat(PolyfillEmitter.Exhaustive.Where(_ => hasUnions)).ToList();
        if (names.Count == 0)
            return default;

        // The framework alone is asked first: the namespaces of all other references need not be read then.
        var compilation = project.With(references);
        var framework = compilation.ObjectType.ContainingAssembly;
        names.RemoveAll(name =>
            framework.GetTypeByMetadataName(PolyfillEmitter.FullName(name))?.DeclaredAccessibility == Accessibility.Public);
        return names.Where(name => !Has(compilation, name)).ToEquatableArray();
    }

    /// <summary>Those of them that no file of the project declares.</summary>
    public static EquatableArray<string> Undeclared(
        EquatableArray<string> names, Compilation compilation, CancellationToken cancellationToken)
    {
        if (names.IsEmpty)
            return default;
        var declared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees.Where(static tree => !IsGenerated(tree)))
            declared.UnionWith(Declared(tree.GetRoot(cancellationToken), names));
        return names.Where(name => !declared.Contains(name)).ToEquatableArray();
    }

    /// <summary>Those of them that the clients use.</summary>
    public static IEnumerable<string> Needed(ImmutableArray<ApiModel> models, EquatableArray<string> missing) => missing.Where(
        name => models.Any(
            model => name is not (PolyfillEmitter.Union or PolyfillEmitter.Closed) || Types(model).Any(
                name == PolyfillEmitter.Union ? ExhaustiveTypes.HasUnions : ExhaustiveTypes.HasClosed)));

    private static bool Has(Compilation compilation, string name) => compilation.GetTypesByMetadataName(PolyfillEmitter.FullName(name))
        .Any(type => compilation.IsSymbolAccessibleWithin(type, compilation.Assembly));

    /// <summary>Whether the file is one of this generator, which declares no such type where the question can be asked.</summary>
    private static bool IsGenerated(SyntaxTree tree) =>
        Path.GetDirectoryName(tree.FilePath)?.EndsWith(s_folder, StringComparison.Ordinal) == true;

    /// <summary>The types of a file that are not nested, if they have one of the names.</summary>
    private static IEnumerable<string> Declared(SyntaxNode root, EquatableArray<string> names) =>
        root.DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .Where(type => names.Contains(type.Identifier.ValueText)
                && PolyfillEmitter.FullName(type.Identifier.ValueText) == Namespace(type) + "." + type.Identifier.ValueText)
            .Select(static type => type.Identifier.ValueText);

    private static string Namespace(SyntaxNode type) => string.Join(
        ".", type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(static space => space.Name.ToString()));

    private static IEnumerable<EquatableArray<TypeModel>> Types(ApiModel model) =>
        model.AllGroups.Select(static group => group.Types).Append(model.Types);
}
