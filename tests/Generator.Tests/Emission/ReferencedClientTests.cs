using System.Collections.Immutable;
using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Two projects that generate the same client, of which one refers to the other.</summary>
public class ReferencedClientTests
{
    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        "/a: { get: { operationId: get, responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } } } }",
        "Thing: { type: object, properties: { a: { type: string }, kind: { type: string, enum: [a] } } }"));

    [Theory]
    [InlineData("public", "Other", true)]
    [InlineData("internal", "Friend", true)]
    [InlineData("internal", "Other", false)]
    public void Client_that_a_referenced_assembly_has_is_not_generated_where_the_project_says_so(
        string accessibility, string assembly, bool isSkipped)
    {
        var file = s_file with { SkipIfReferenced = "true", AssemblyName = assembly };
        var (output, diagnostics) = Run([file], assembly, Library(accessibility));

        Assert.Equal(isSkipped, output.GetTypeByMetadataName("Test.TestClient")!.ContainingAssembly.Name == "Consumer");
        Assert.Equal(isSkipped ? ["GIG0021"] : [], diagnostics.Select(static diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Client_of_both_projects_compiles_without_a_warning(string accessibility)
    {
        var (output, diagnostics) = Run([s_file], "Friend", Library(accessibility));

        Assert.Equal("Friend", output.Assembly.GetTypeByMetadataName("Test.TestClient")!.ContainingAssembly.Name);
        Assert.Empty(diagnostics);
        Assert.DoesNotContain(output.GetDiagnostics(), static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);
    }

    /// <summary>For the table of messages.</summary>
    internal static IEnumerable<string> Messages() => Run([s_file with { SkipIfReferenced = "true" }], "Other", Library("public")).Diagnostics
        .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}");

    private static PortableExecutableReference Library(string accessibility) => MetadataReference.CreateFromImage(Generation.Run(
        [s_file with { Accessibility = accessibility }],
        "[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Friend\")]").MustBeClean().Image!);

    /// <summary>Runs the generator on a project that refers to a library.</summary>
    internal static (Compilation Output, ImmutableArray<Diagnostic> Diagnostics) Run(
        IReadOnlyList<ApiFile> files, string assembly, MetadataReference library)
    {
        var compilation = Consumer.Compilation(null, "class Program { }").WithAssemblyName(assembly).AddReferences(library);
        ImmutableArray<AdditionalText> texts = [.. files.Select(static file => new InMemoryText(file))];
        var metadata = new FileMetadata(files);
        CSharpGeneratorDriver.Create([new GigstackGenerator().AsSourceGenerator()], texts, Consumer.ParseOptions, metadata)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        return (output, [.. diagnostics, .. AnalyzerDiagnostics.Of(output, texts, metadata)]);
    }
}
