using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>What the analyzer reports about the documents of a compilation.</summary>
internal static class AnalyzerDiagnostics
{
    public static IEnumerable<Diagnostic> Of(
        Compilation compilation,
        ImmutableArray<AdditionalText> texts,
        AnalyzerConfigOptionsProvider metadata)
    {
        // Nothing but the documents is analyzed: what is in the compilation beside them does not matter.
        var analysis = new CompilationWithAnalyzers(compilation, [new OpenApiDocumentAnalyzer()], new AnalyzerOptions(texts, metadata));
        return texts.SelectMany(
            text => analysis.GetAnalysisResultAsync(text, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics())
            .Distinct();
    }
}
