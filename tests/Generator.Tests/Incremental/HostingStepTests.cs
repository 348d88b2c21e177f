using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

public class HostingStepTests
{
    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        "/a: { get: { operationId: get, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }",
        "Thing: { type: object, properties: { a: { type: string } } }"));

    private static readonly MetadataReference[] s_hosting = Consumer.Hosting();

    [Fact]
    public void References_to_hosting_emit_the_registration_alone()
    {
        var runs = new TrackedRuns(s_file);
        runs.SetReferences(static references => references.Append(Consumer.Logging()));
        var before = runs.Files;

        runs.SetReferences(static references => references.Concat(s_hosting.SkipLast(1)));

        Assert.Equal([StepNames.Hosting, StepNames.EmitHosting], runs.Redone());
        Assert.Equal(["Test.TestClient.Hosting.g.cs"], runs.Reemitted());
        Assert.Equal(before, runs.Files.Where(static file => file.Key != "Test.TestClient.Hosting.g.cs"));
    }

    [Fact]
    public void Other_references_and_edits_emit_nothing()
    {
        var runs = new TrackedRuns(s_file);
        runs.SetReferences(static references => references.Concat(s_hosting));

        runs.SetReferences(static references => references.Append(MetadataReference.CreateFromFile(typeof(FactAttribute).Assembly.Location)));
        Assert.Empty(runs.Reemitted());

        runs.EditSource("class Program { int edited; }");
        Assert.Empty(runs.Redone());

        runs.Save(s_file with { Text = s_file.Text.Replace("a: { type: string }", "b: { type: string }", StringComparison.Ordinal) });
        Assert.DoesNotContain("Test.TestClient.Hosting.g.cs", runs.Reemitted());
    }
}
