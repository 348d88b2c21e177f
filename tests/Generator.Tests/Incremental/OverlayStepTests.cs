using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>An edited overlay reads the documents again that use it, and emits what it changes.</summary>
public class OverlayStepTests
{
    private static readonly string s_document = OpenApi.Paths("/toys: { get: { operationId: toys.list, responses: { '204': { description: Done } } } }", """
        Pet: { type: object, properties: { name: { type: string } } }
        Toy: { type: object, properties: { name: { type: string } } }
        """);

    private static readonly ApiFile s_with = new("/apis/test.yaml", s_document) { Overlay = "more/a.overlay.yaml;b.overlay.json" };

    private static readonly ApiFile s_without = new("/apis/other.yaml", s_document) { Namespace = "Other" };

    private static readonly ApiFile s_first = ApiFile.OverlayOf(
        "/apis/more/a.overlay.yaml",
        "overlay: 1.1.0\nactions:\n- { target: $.components.schemas.Toy.properties, update: { age: { type: integer } } }\n");

    private static readonly ApiFile s_second = ApiFile.OverlayOf(
        "/apis/b.overlay.json",
        """{ "overlay": "1.0.0", "actions": [ { "target": "$.components.schemas.Toy", "update": { "description": "A toy." } } ] }""");

    [Fact]
    public void Overlays_are_applied_where_they_are_named()
    {
        var runs = new TrackedRuns(s_with, s_without, s_first, s_second);

        Assert.Empty(runs.Result.Diagnostics);
        Assert.Contains("long? Age", runs.Files["Test.Toy.g.cs"], StringComparison.Ordinal);
        Assert.Contains("A toy.", runs.Files["Test.Toy.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain("Age", runs.Files["Other.Toy.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Edited_overlay_emits_what_it_changes_and_leaves_other_documents_alone()
    {
        var runs = new TrackedRuns(s_with, s_without, s_first, s_second);

        runs.Save(s_first with { Text = s_first.Text.Replace("integer", "boolean", StringComparison.Ordinal) });

        Assert.Equal(["Test.Toy.g.cs"], runs.Reemitted());
        Assert.Contains("bool? Age", runs.Files["Test.Toy.g.cs"], StringComparison.Ordinal);
        Assert.Single(runs.Reasons(StepNames.Load), IncrementalStepRunReason.Modified);
        Assert.Single(runs.Reasons(StepNames.Client), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Overlay_saved_again_redoes_nothing()
    {
        var runs = new TrackedRuns(s_with, s_without, s_first, s_second);

        runs.Save(s_first with { });

        Assert.Empty(runs.Redone());
    }

    [Fact]
    public void Moved_text_of_an_overlay_emits_nothing()
    {
        var runs = new TrackedRuns(s_with, s_without, s_first, s_second);

        runs.Save(s_first with { Text = "# A comment.\n" + s_first.Text });

        Assert.Contains(StepNames.Load, runs.Redone());
        Assert.Empty(runs.Reemitted());
    }

    [Fact]
    public void Unused_overlay_reads_no_document()
    {
        var unused = ApiFile.OverlayOf("/apis/c.overlay.yaml", "overlay: 1.0.0");
        var runs = new TrackedRuns(s_with, s_without, s_first, s_second, unused);

        runs.Save(unused with { Text = "overlay: 1.1.0" });

        Assert.DoesNotContain(StepNames.Load, runs.Redone());
    }

    [Fact]
    public void Findings_of_generator_and_analyzer_are_in_the_file_that_has_the_mistake()
    {
        var mistaken = s_first with
        {
            Text = """
                overlay: 1.1.0
                actions:
                  - target: $.components.schemas.Toy.properties
                    update:
                      age: { type: int }
                  - target: $.components.schemas.Dog
                    remove: true
                  - target: $.components.schemas.Pet.a-b
                    remove: true

                """,
        };
        var document = s_with with { Text = s_document.Replace("Pet: { type: object, properties: { name: { type: string", "Pet: { type: object, properties: { name: { type: strng", StringComparison.Ordinal) };

        var generation = Generation.Run([document, mistaken, s_second]);

        Assert.Equal(
            ["GIG0009 a.overlay.yaml(5,14)", "GIG0009 test.yaml(8,48)", "GIG0025 a.overlay.yaml(8,39)", "GIG0026 a.overlay.yaml(6,13)"],
            generation.Places().Order(StringComparer.Ordinal));
    }
}
