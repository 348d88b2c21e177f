using Gigstack.Generator.Emit;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>Generated code spares its consumers the analysis of what is null; here it has to pass it.</summary>
internal static class Strict
{
    // A reading constructor ends only when every required property was there, which the compiler does not know.
    private const string ReadingConstructors = "CS8618";

    public static Compilation Of(Compilation output)
    {
        foreach (var tree in output.SyntaxTrees)
        {
            var text = tree.ToString();
            if (text.StartsWith(SourceFile.Header, StringComparison.Ordinal))
                output = output.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(SourceText.From(text.Replace("#nullable disable warnings", "#nullable enable warnings", StringComparison.Ordinal), System.Text.Encoding.UTF8), (CSharpParseOptions)tree.Options, tree.FilePath));
        }

        return output.WithOptions(output.Options.WithSpecificDiagnosticOptions(output.Options.SpecificDiagnosticOptions.SetItem(ReadingConstructors, ReportDiagnostic.Suppress)));
    }
}
