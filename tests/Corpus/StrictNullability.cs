using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Corpus;

/// <summary>Generated code spares its consumers the analysis of what is null; here it has to pass it.</summary>
internal static class StrictNullability
{
    // A reading constructor ends only when every required property was there, which the compiler does not know.
    private const string ReadingConstructors = "CS8618";

    public static IEnumerable<Diagnostic> Diagnostics(Compilation output)
    {
        ImmutableArray<SyntaxTree> strict = [.. output.SyntaxTrees.Select(static tree =>
            CSharpSyntaxTree.ParseText(SourceText.From(tree.ToString().Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal), Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath))];
        return output.RemoveAllSyntaxTrees().AddSyntaxTrees(strict).GetDiagnostics()
            .Where(static diagnostic => diagnostic.Id.StartsWith("CS8", StringComparison.Ordinal) && diagnostic.Id != ReadingConstructors && diagnostic.Severity >= DiagnosticSeverity.Warning);
    }
}
