using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.CodeFixes.Tests;

/// <summary>Code in a workspace, as in an editor, and what becomes of it when each diagnostic is fixed.</summary>
internal static class FixedCode
{
    private static readonly MetadataReference[] s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetFileName(path).StartsWith("System", StringComparison.Ordinal))
        .Select(static path => MetadataReference.CreateFromFile(path)).ToArray();

    /// <summary>Fixes the diagnostics of a program until none is left, or none has a fix.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="generated">Code beside the program.</param>
    /// <param name="program">The program.</param>
    /// <param name="reported">Where a diagnostic of an analyzer is; null for those of the compiler.</param>
    public static async Task<string> OfAsync(
        CodeFixProvider fix, string generated, string program, Func<SyntaxNode, (DiagnosticDescriptor, Location)?>? reported = null)
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectInfo.Create(
            ProjectId.CreateNewId(), VersionStamp.Default, "App", "App", LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp11),
            metadataReferences: s_references));
        project = project.AddDocument("Generated.cs", generated).Project;
        var document = project.AddDocument("Program.cs", program);
        while (await ActionAsync(fix, document, reported) is { } action)
        {
            var changes = (await action.GetOperationsAsync(CancellationToken.None)).OfType<ApplyChangesOperation>().Single();
            document = changes.ChangedSolution.GetDocument(document.Id)!;
            document = await Simplifier.ReduceAsync(await Formatter.FormatAsync(document, Formatter.Annotation));
        }

        var compilation = (await document.Project.GetCompilationAsync())!;
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return (await document.GetTextAsync()).ToString().ReplaceLineEndings("\n");
    }

    private static async Task<CodeAction?> ActionAsync(
        CodeFixProvider fix, Document document, Func<SyntaxNode, (DiagnosticDescriptor, Location)?>? reported)
    {
        foreach (var diagnostic in await DiagnosticsAsync(document, reported))
        {
            CodeAction? found = null;
            await fix.RegisterCodeFixesAsync(
                new CodeFixContext(document, diagnostic, (action, _) => found ??= action, CancellationToken.None));
            if (found is not null)
                return found;
        }

        return null;
    }

    private static async Task<IEnumerable<Diagnostic>> DiagnosticsAsync(
        Document document, Func<SyntaxNode, (DiagnosticDescriptor Descriptor, Location Location)?>? reported)
    {
        if (reported is not null)
            return reported((await document.GetSyntaxRootAsync())!) is { } one ? [Diagnostic.Create(one.Descriptor, one.Location)] : [];
        var model = (await document.GetSemanticModelAsync())!;
        return model.GetDiagnostics().Where(diagnostic => s_fixableIds.Contains(diagnostic.Id));
    }

    private static readonly string[] s_fixableIds = ["CS0618", "CS0619"];
}
