using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Properties that users add to generated records.</summary>
public class AddedPropertyTests
{
    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        """
        /a:
          get:
            operationId: list
            parameters: [{ name: q, in: query, schema: { type: string } }, { name: r, in: query, schema: { type: string } }, { name: s, in: query, schema: { type: string } }]
            responses: { '200': { description: Found, content: { application/json: { schema: { $ref: '#/components/schemas/Thing' } } } } }
        """,
        "Thing: { type: object, properties: { a: { type: string }, inner: { type: object, properties: { b: { type: string } } } } }"));

    [Theory]
    [InlineData("public string? Added { get; set; }", true)]
    [InlineData("public required int Added { get; init; }", true)]
    [InlineData("public string? Added { get; }", true)]
    [InlineData("[JsonPropertyName(\"added\")] public string? Added { get; init; }", true)]
    [InlineData("[JsonPropertyName(\"added\")] public string? Added => A + A;", true)]
    [InlineData("[JsonInclude] internal string? Added { get; init; }", true)]
    [InlineData("[JsonIgnore] public string? Added { get; init; }", false)]
    [InlineData("[JsonIgnore, JsonPropertyName(\"added\")] public string? Added { get; init; }", false)]
    [InlineData("public string? Added => A + A;", false)]
    [InlineData("public string? Added { get => A; init => A = value; }", false)]
    [InlineData("internal string? Added { get; init; }", false)]
    [InlineData("private string? Added { get; init; }", false)]
    [InlineData("public static string? Added { get; set; }", false)]
    [InlineData("public string? Added;", false)]
    [InlineData("public string? Added() => A;", false)]
    public void Property_is_reported_if_it_looks_like_json(string member, bool isReported)
    {
        var reported = Reported($"public sealed partial record Thing {{ {member} }}");

        Assert.Equal(isReported ? ["GIG0028 Added"] : [], reported.Select(static one =>
            $"{one.Id} {one.Location.SourceTree!.GetText().ToString(one.Location.SourceSpan)}"));
    }

    [Fact]
    public void Nested_records_and_parameters_too() => Assert.Equal(
        ["'InnerInfo.Added'", "'ListParameters.Added'"],
        Reported("""
            public sealed partial record Thing { public sealed partial record InnerInfo { public int Added { get; init; } } }
            public sealed partial record ListParameters { public int Added { get; init; } }
            public sealed partial record Own { public int Added { get; init; } }
            public sealed record Other { public int Added { get; init; } }
            """).Select(static one => one.GetMessage(CultureInfo.InvariantCulture).Split(' ')[0]));

    /// <summary>For the table of messages.</summary>
    internal static IEnumerable<string> Messages() => Reported("public sealed partial record Thing { public int Added { get; set; } }")
        .Select(static one => $"{one.Id}: {one.GetMessage(CultureInfo.InvariantCulture)}");

    private static List<Diagnostic> Reported(string source)
    {
        var generation = Generation.Run([s_file], "#nullable enable\nusing System.Text.Json.Serialization;\nnamespace Test;\n" + source);
        return [.. new CompilationWithAnalyzers(generation.Output, [new AddedPropertyAnalyzer()], options: null)
            .GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().OrderBy(static one => one.Location.SourceSpan.Start)];
    }
}
