using System.Collections.Immutable;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>Who reports what: one diagnostic of the generator costs a look through all generated files after each key that is pressed.</summary>
public class RemarkTests
{
    private static readonly ApiFile Remarkable = new("/apis/test.yaml", OpenApi.Schemas("Pet: { type: object, properties: { odd: { type: string }, Odd: { type: string } } }"));

    [Fact]
    public void Generator_reports_no_remark_and_the_analyzer_does()
    {
        var run = Generation.Run([Remarkable]);

        Assert.Empty(run.Result.Diagnostics);
        Assert.Equal(["GIG0006"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Generator_reports_errors_and_the_analyzer_does_not()
    {
        var run = Generation.Run([Remarkable with { Text = Remarkable.Text.Replace("{ type: string }, Odd", "{ $ref: '#/components/schemas/Lost' }, Odd", StringComparison.Ordinal) }]);

        Assert.Equal(["GIG0003"], run.Result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Equal(["GIG0003", "GIG0006"], run.Diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Fact]
    public void Analyzer_finds_the_same_where_no_generator_has_run()
    {
        var expected = Generation.Run([Remarkable]).Places();

        var alone = Alone(Remarkable);

        Assert.Equal(expected, alone.Select(static remark => $"{remark.Id} {Path.GetFileName(remark.Location.GetLineSpan().Path)}({remark.Location.GetLineSpan().StartLinePosition.Line + 1},{remark.Location.GetLineSpan().StartLinePosition.Character + 1})"));
    }

    [Fact]
    public void Other_references_are_other_remarks()
    {
        var document = OpenApi.Schemas("Pet: { $ref: 'other.yaml#/Pet' }");
        var main = new ApiFile("/apis/test.yaml", document);
        var text = new InMemoryText(main);
        ApiFile Other(string properties) => ApiFile.Reference("/apis/other.yaml", $"Pet: {{ type: object, properties: {{ {properties} }} }}");

        Assert.Equal(["GIG0006"], Alone(Other("odd: { type: string }, Odd: { type: string }"), main, text).Select(static remark => remark.Id));
        Assert.Empty(Alone(Other("odd: { type: string }"), main, text));
    }

    [Fact]
    public void Each_of_two_documents_has_its_own_remarks()
    {
        var second = Remarkable with { Path = "/apis/second.yaml", Namespace = "Second" };

        Assert.Equal(["GIG0006 test.yaml", "GIG0006 second.yaml"], Generation.Run([Remarkable, second]).Places().Select(static place => place[..place.IndexOf('(', StringComparison.Ordinal)]));
    }

    private static IEnumerable<Diagnostic> Alone(ApiFile file) => Remarks.Of(Consumer.Compilation(Consumer.ParseOptions, ""), [new InMemoryText(file)], new FileMetadata([file]));

    private static IEnumerable<Diagnostic> Alone(ApiFile other, ApiFile main, InMemoryText text) =>
        Remarks.Of(Consumer.Compilation(Consumer.ParseOptions, ""), ImmutableArray.Create<AdditionalText>(text, new InMemoryText(other)), new FileMetadata([main, other]));
}
