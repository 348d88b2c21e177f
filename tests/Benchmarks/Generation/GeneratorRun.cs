using System.Diagnostics;
using System.Text;
using Gigstack.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;

namespace Gigstack.Benchmarks.Generation;

/// <summary>The generator in the compiler's driver, without the compilation that follows; and what it is measured by.</summary>
internal static class GeneratorRun
{
    // As the compiler reads a project that asks for no documentation file: doc comments are comments.
    private static readonly CSharpParseOptions s_parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithDocumentationMode(DocumentationMode.None);

    public static CSharpCompilation Compilation(string source = "") =>
        CSharpCompilation.Create("Consumer", [CSharpSyntaxTree.ParseText(source, s_parse)]);

    public static GeneratorDriver Driver(DocumentFile document) =>
        CSharpGeneratorDriver.Create([new GigstackGenerator().AsSourceGenerator()], [document], s_parse, new DocumentMetadata());

    /// <summary>Does one thing once and says how many milliseconds it took; the process is cold.</summary>
    public static double Cold(string what, string file)
    {
        var text = File.ReadAllText(file);
        var document = new DocumentFile(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        var compilation = Compilation();
        var start = Stopwatch.GetTimestamp();
        var found = what == "generator" ? Driver(document).RunGenerators(compilation).GetRunResult().GeneratedTrees.Length : Load(bytes);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return found > 0 ? elapsed : throw new InvalidOperationException($"{what} found nothing in {file}.");
    }

    private static int Load(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        var settings = new OpenApiReaderSettings { LoadExternalRefs = false, RuleSet = ValidationRuleSet.GetEmptyRuleSet() };
        return new OpenApiJsonReader().Read(stream, new Uri("file:///github.json"), settings).Document?.Paths.Count ?? 0;
    }
}
