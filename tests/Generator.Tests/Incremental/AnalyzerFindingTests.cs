using System.Collections.Immutable;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>Who reports what: one diagnostic of the generator costs a look through all generated files after each key that is
/// pressed.</summary>
public class AnalyzerFindingTests
{
    private static readonly ApiFile s_document = new(
        "/apis/test.yaml",
        OpenApi.Schemas("Pet: { type: object, properties: { odd: { type: string }, Odd: { type: string } } }"));

    [Fact]
    public void Generator_leaves_warnings_and_information_to_the_analyzer()
    {
        var run = Generation.Run([s_document]);

        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(["GIG0006"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Generator_reports_errors_and_the_analyzer_does_not()
    {
        var run = Generation.Run(
            [s_document with { Strict = "true", Text = s_document.Text.Replace("{ type: string }, Odd", "{ $ref: '#/components/schemas/Lost' }, Odd", StringComparison.Ordinal) }]);

        Assert.Equal(["GIG0003"], run.Result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["GIG0003", "GIG0006"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Analyzer_finds_the_same_where_no_generator_has_run()
    {
        var expected = Generation.Run([s_document]).Places();

        var alone = Alone(s_document);

        Assert.Equal(
            expected,
            alone.Select(static diagnostic => $"{diagnostic.Id} {Path.GetFileName(diagnostic.Location.GetLineSpan().Path)}({diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1},{diagnostic.Location.GetLineSpan().StartLinePosition.Character + 1})"));
    }

    [Fact]
    public void Other_references_give_other_findings()
    {
        var document = OpenApi.Schemas("Pet: { $ref: 'other.yaml#/Pet' }");
        var main = new ApiFile("/apis/test.yaml", document);
        var text = new InMemoryText(main);
        ApiFile Other(string properties) =>
            ApiFile.Reference("/apis/other.yaml", $"Pet: {{ type: object, properties: {{ {properties} }} }}");

        Assert.Equal(
            ["GIG0006"],
            Alone(Other("odd: { type: string }, Odd: { type: string }"), main, text).Select(static diagnostic => diagnostic.Id));
        Assert.Empty(Alone(Other("odd: { type: string }"), main, text));
    }

    [Fact]
    public void Each_of_two_documents_has_its_own_findings()
    {
        var second = s_document with { Path = "/apis/second.yaml", Namespace = "Second" };

        Assert.Equal(
            ["GIG0006 test.yaml", "GIG0006 second.yaml"],
            Generation.Run([s_document, second]).Places().Select(static place => place[..place.IndexOf('(', StringComparison.Ordinal)]));
    }

    private static IEnumerable<Diagnostic> Alone(ApiFile file) =>
        AnalyzerDiagnostics.Of(Consumer.Compilation(Consumer.ParseOptions, ""), [new InMemoryText(file)], new FileMetadata([file]));

    private static IEnumerable<Diagnostic> Alone(ApiFile other, ApiFile main, InMemoryText text) =>
        AnalyzerDiagnostics.Of(
            Consumer.Compilation(Consumer.ParseOptions, ""),
            ImmutableArray.Create<AdditionalText>(text, new InMemoryText(other)),
            new FileMetadata([main, other]));
}
