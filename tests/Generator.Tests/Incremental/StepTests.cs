using Gigstack.Generator.Pipeline;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Incremental;

public class StepTests
{
    private static readonly string s_document = OpenApi.Paths("""
        /pets:
          get:
            operationId: pets.list
            summary: Lists pets.
            parameters: [{ name: q, in: query, schema: { type: string } }]
            responses: { '200': { description: Found, content: { application/json: { schema: { type: array, items: { $ref: '#/components/schemas/Pet' } } } } } }
        /toys:
          get: { operationId: toys.list, responses: { '204': { description: Done } } }
        """, """
        Pet:
          type: object
          description: A pet.
          properties:
            name: { type: string }
            kind: { $ref: '#/components/schemas/Kind' }
            odd: { type: string }
            Odd: { type: string }
            lost: { $ref: '#/components/schemas/Lost' }
        Kind: { type: string, description: A kind., enum: [cat, dog] }
        Toy: { type: object, description: A toy., properties: { name: { type: string } } }
        """);

    private static readonly ApiFile s_file = new("/apis/test.yaml", s_document) { Strict = "true" };

    [Fact]
    public void First_run_does_every_step()
    {
        var runs = new TrackedRuns(s_file);

        // The document has no XML and no listing, and the project no ILogger and no host; its framework has the types that the compiler needs.
        string[] unused =
        [
            StepNames.EmitXml, StepNames.Code, StepNames.EmitCode, StepNames.Logging, StepNames.EmitLog, StepNames.Hosting, StepNames.EmitHosting,
            StepNames.Surface, StepNames.EmitRenamed, StepNames.EmitSurface, StepNames.Lacking, StepNames.Missing,
        ];
        foreach (var step in StepNames.All.Except(unused))
        {
            Assert.NotEmpty(runs.Reasons(step));
            Assert.All(runs.Reasons(step), static reason => Assert.Equal(IncrementalStepRunReason.New, reason));
        }

        Assert.Equal(7, runs.Reemitted().Count());
    }

    [Fact]
    public void Edited_source_redoes_nothing()
    {
        var runs = new TrackedRuns(s_file);

        runs.EditSource("class Program { int edited; }");

        Assert.Empty(runs.Redone());
        Assert.All(runs.Result.TrackedOutputSteps.SelectMany(static step => step.Value).SelectMany(static step => step.Outputs), static output =>
            Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, output.Reason.ToString()));
    }

    [Fact]
    public void Same_text_saved_again_redoes_nothing()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(s_file with { });

        Assert.Empty(runs.Redone());
    }

    [Fact]
    public void Changed_description_emits_its_file_alone()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Files;

        runs.Save(s_file with { Text = s_document.Replace("A toy.", "Another toy.", StringComparison.Ordinal) });

        Assert.Equal(["Test.Toy.g.cs"], runs.Reemitted());
        Assert.Contains("Another toy.", runs.Files["Test.Toy.g.cs"], StringComparison.Ordinal);
        Assert.Equal(Without(before), Without(runs.Files));
    }

    [Fact]
    public void Changed_description_emits_the_files_that_show_it()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(s_file with { Text = s_document.Replace("A kind.", "Another kind.", StringComparison.Ordinal) });

        // The property of this type has no description of its own and takes the type's.
        Assert.Equal(["Test.Pet.g.cs", "Test.Kind.g.cs"], runs.Reemitted());
    }

    [Fact]
    public void Changed_operation_emits_its_group_alone()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(s_file with { Text = s_document.Replace("Lists pets.", "Finds pets.", StringComparison.Ordinal) });

        Assert.Equal(["Test.PetsClient.g.cs"], runs.Reemitted());
    }

    [Fact]
    public void Changed_property_emits_its_record_alone()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(
            s_file with { Text = s_document.Replace("Toy: { type: object, description: A toy., properties: { name: { type: string } } }", "Toy: { type: object, description: A toy., properties: { name: { type: integer } } }", StringComparison.Ordinal) });

        Assert.Equal(["Test.Toy.g.cs"], runs.Reemitted());
    }

    [Theory]
    [InlineData("components:", "# A comment.\n\ncomponents:")]
    [InlineData("A pet.", "'A pet.'")]
    [InlineData("enum: [cat, dog]", "enum: [ cat,   dog ]")]
    public void Moved_text_reads_the_document_and_emits_nothing(string old, string moved)
    {
        var runs = new TrackedRuns(s_file);
        var text = s_document.Replace(old, moved, StringComparison.Ordinal);
        Assert.NotEqual(s_document, text);

        runs.Save(s_file with { Text = text });

        Assert.Contains(StepNames.Load, runs.Redone());
        Assert.Empty(runs.Reemitted());
    }

    [Fact]
    public void Changed_filter_emits_what_it_changes_alone()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Files;

        runs.Save(s_file with { IncludePaths = "/nothing/**" });
        Assert.Contains(StepNames.Bind, runs.Redone());
        Assert.DoesNotContain("Test.PetsClient.g.cs", runs.Files.Keys);

        runs.Save(s_file);
        Assert.Equal(before, runs.Files);

        runs.Save(s_file with { ExcludePaths = "/nothing/**" });

        // No operation uses the toy: it goes, and its codec with it.
        Assert.Equal(["Test.TestJson.g.cs", "Test.Toy.g.cs"], runs.Reemitted().Order(StringComparer.Ordinal));
        Assert.Equal(before.Keys.Where(static file => file != "Test.Toy.g.cs"), runs.Files.Keys);
    }

    [Fact]
    public void Moved_error_is_reported_at_its_new_line_while_nothing_is_emitted()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Result.Diagnostics.Single().Location.GetLineSpan().StartLinePosition;

        runs.Save(s_file with { Text = "\n\n" + s_document });

        Assert.Equal(before.Line + 2, runs.Result.Diagnostics.Single().Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains(StepNames.Errors, runs.Redone());
        Assert.Empty(runs.Reemitted());
    }

    [Fact]
    public void Changed_metadata_emits_everything_again()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(s_file with { Namespace = "Other" });

        Assert.Equal(7, runs.Reemitted().Count());
        Assert.All(runs.Files.Keys, static name => Assert.StartsWith("Other.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Changed_client_name_leaves_the_types_alone()
    {
        var runs = new TrackedRuns(s_file);

        runs.Save(s_file with { ClientName = "PetClient" });

        Assert.Equal(["Test.PetClient.g.cs", "Test.PetJson.g.cs"], runs.Reemitted().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Changed_document_leaves_the_other_alone()
    {
        var other = new ApiFile("/apis/other.yaml", s_document) { Namespace = "Other" };
        var runs = new TrackedRuns(s_file, other);

        runs.Save(other with { Text = s_document.Replace("A toy.", "Another toy.", StringComparison.Ordinal) });

        Assert.Equal(["Other.Toy.g.cs"], runs.Reemitted());
        Assert.Single(runs.Reasons(StepNames.Load), IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void Changed_reference_reaches_those_who_refer_to_it()
    {
        var parts = ApiFile.Reference(
            "/apis/parts.yaml",
            "components: { schemas: { Part: { type: object, properties: { id: { type: string } } } } }");
        var runs = new TrackedRuns(
            new ApiFile(
                "/apis/test.yaml",
                OpenApi.Schemas("Thing: { type: object, properties: { part: { $ref: 'parts.yaml#/components/schemas/Part' } } }")),
            parts);

        runs.Save(parts with { Text = parts.Text.Replace("id: { type: string }", "id: { type: integer }", StringComparison.Ordinal) });

        Assert.Equal(["Test.Part.g.cs"], runs.Reemitted());
        Assert.Contains("long? Id", runs.Files["Test.Part.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Another_language_version_that_suffices_emits_nothing_again()
    {
        var runs = new TrackedRuns(s_file);

        runs.SetLanguage(LanguageVersion.CSharp12);

        Assert.Equal([StepNames.Language], runs.Redone());
    }

    [NewestCompilerFact]
    public void CSharp_15_emits_the_files_with_unions_again_and_nothing_else()
    {
        var text = s_document.Replace("    Toy:", "    Either: { oneOf: [{ type: string }, { type: integer }] }\n    Toy:", StringComparison.Ordinal);
        Assert.NotEqual(s_document, text);
        var runs = new TrackedRuns(s_file with { Text = text });
        var before = runs.Files;

        runs.SetLanguage((LanguageVersion)1500);

        Assert.Equal(["Test.Either.g.cs"], runs.Reemitted());
        Assert.Equal([StepNames.Language, StepNames.EmitType, StepNames.Lacking, StepNames.Missing], runs.Redone());
        Assert.Equal(before.Keys.Append("Gigstack.UnionAttribute.g.cs").Order(StringComparer.Ordinal), runs.Files.Keys.Order(StringComparer.Ordinal));

        runs.EditSource("class Program { int edited; }");
        Assert.Empty(runs.Redone());
        runs.SetLanguage((LanguageVersion)1400);
        Assert.Equal(before, runs.Files);
    }

    [Fact]
    public void Language_version_raised_to_the_floor_brings_the_files()
    {
        var runs = new TrackedRuns(s_file);

        runs.SetLanguage(LanguageVersion.CSharp10);
        Assert.Empty(runs.Files);
        runs.SetLanguage(LanguageVersion.CSharp11);

        Assert.Equal(7, runs.Files.Count);
    }

    [Fact]
    public void Document_that_breaks_and_is_mended_comes_back()
    {
        var runs = new TrackedRuns(s_file);
        var before = runs.Files;

        runs.Save(s_file with { Text = "{" });
        Assert.Empty(runs.Files);
        Assert.Equal(["GIG0001"], runs.Result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        runs.Save(s_file);

        Assert.Equal(before, runs.Files);
    }

    private static IEnumerable<KeyValuePair<string, string>> Without(IReadOnlyDictionary<string, string> files) =>
        files.Where(static file => file.Key != "Test.Toy.g.cs").OrderBy(static file => file.Key, StringComparer.Ordinal);
}
