using System.Collections.Immutable;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Tests.Messages;

/// <summary>The analyzer as an editor runs it: again after each edit of a document, without the generator.</summary>
public sealed class LiveFindingTests
{
    private const string Document = """
        openapi: 3.1.0
        info: { title: t, version: '1' }
        paths: {}
        components:
          schemas:
            A: { type: object, propertys: {} }

        """;

    [Fact]
    public async Task A_finding_moves_and_disappears_with_the_text()
    {
        Assert.Equal(["GIG0040 6,24"], await Analyze(Document));
        Assert.Equal(["GIG0040 8,24"], await Analyze(Document.Replace("paths: {}", "\n\npaths: {}", StringComparison.Ordinal)));
        Assert.Empty(await Analyze(Document.Replace("propertys", "properties", StringComparison.Ordinal)));
        Assert.Equal(["GIG0040 6,24"], await Analyze(Document));
    }

    [Fact]
    public async Task A_finding_in_a_part_of_the_document_follows_that_part()
    {
        const string Main = "openapi: 3.1.0\ninfo: { title: t, version: '1' }\npaths: {}\ncomponents: { schemas: { A: { $ref: 'part.yaml' } } }\n";

        Assert.Equal(["GIG0040 1,1"], await Analyze(Main, "tittle: A\n"));
        Assert.Equal(["GIG0040 2,1"], await Analyze(Main, "type: object\ntittle: A\n"));
        Assert.Empty(await Analyze(Main, "title: A\n"));
    }

    [Fact]
    public async Task The_project_decides_about_severity()
    {
        Assert.Equal(["GIG0040 6,24 Error"], await Analyze(Document, severity: ReportDiagnostic.Error));
        Assert.Empty(await Analyze(Document, severity: ReportDiagnostic.Suppress));
    }

    private static async Task<IEnumerable<string>> Analyze(string document, string? part = null, ReportDiagnostic? severity = null)
    {
        ApiFile[] files = part is null
            ? [new ApiFile("/apis/test.yaml", document)]
            : [new ApiFile("/apis/test.yaml", document), ApiFile.Reference("/apis/part.yaml", part)];
        ImmutableArray<AdditionalText> texts = [.. files.Select(static file => new InMemoryText(file))];
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary);
        if (severity is { } set)
            options = options.WithSpecificDiagnosticOptions(ImmutableDictionary<string, ReportDiagnostic>.Empty.Add("GIG0040", set));
        var analysis = new CompilationWithAnalyzers(
            CSharpCompilation.Create("Live", options: options), [new OpenApiDocumentAnalyzer()], new AnalyzerOptions(texts, new FileMetadata(files)));

        // An editor asks for one file after the other, and sees what is in it.
        var found = new List<Diagnostic>();
        foreach (var text in texts)
            found.AddRange((await analysis.GetAnalysisResultAsync(text, CancellationToken.None)).GetAllDiagnostics());
        return found.Select(diagnostic =>
        {
            var start = diagnostic.Location.GetLineSpan().StartLinePosition;
            return $"{diagnostic.Id} {start.Line + 1},{start.Character + 1}" + (severity is null ? "" : $" {diagnostic.Severity}");
        });
    }
}
