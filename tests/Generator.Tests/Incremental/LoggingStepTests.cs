using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

public class LoggingStepTests
{
    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        "/a: { get: { operationId: get, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }",
        "Thing: { type: object, properties: { a: { type: string } } }"));

    private static readonly MetadataReference s_logging = Consumer.Logging();

    [Fact]
    public void Reference_to_logging_emits_the_log_alone()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Files;

        runs.SetReferences(static references => references.Append(s_logging));

        Assert.Equal([StepNames.Logging, StepNames.EmitLog], runs.Redone());
        Assert.Equal(["Test.TestClientOptions.Log.g.cs"], runs.Reemitted());
        Assert.Equal(before, runs.Files.Where(static file => file.Key != "Test.TestClientOptions.Log.g.cs"));
    }

    [Fact]
    public void Removed_reference_removes_the_log()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Files;
        runs.SetReferences(static references => references.Append(s_logging));

        runs.SetReferences(static references => references.Where(static reference => reference != s_logging));

        Assert.Equal(before, runs.Files);
    }

    [Fact]
    public void Other_references_and_edits_emit_nothing()
    {
        var runs = new TrackedRuns(s_file);
        runs.SetReferences(static references => references.Append(s_logging));

        runs.SetReferences(static references => references.Append(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)));
        Assert.Empty(runs.Reemitted());

        runs.EditSource("class Program { int edited; }");
        Assert.Empty(runs.Redone());

        runs.Save(s_file with { Text = s_file.Text.Replace("a: { type: string }", "b: { type: string }", StringComparison.Ordinal) });
        Assert.DoesNotContain("Test.TestClientOptions.Log.g.cs", runs.Reemitted());
    }
}
