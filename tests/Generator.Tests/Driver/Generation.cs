using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>One run of the generator over some files, with the compilation that came of it.</summary>
internal sealed class Generation
{
    private readonly Lazy<(EmitResult Result, byte[] Image)> _emitted;
    private readonly bool _isRun;

    private Generation(GeneratorDriverRunResult result, Compilation output, IEnumerable<Diagnostic> ofAnalyzer, bool isRun)
    {
        Result = result;
        Output = output;
        Diagnostics = [.. result.Results[0].Diagnostics, .. ofAnalyzer];
        _isRun = isRun;
        _emitted = new(Emit);
    }

    public GeneratorDriverRunResult Result { get; }

    /// <summary>The consumer's compilation with the generated files.</summary>
    public Compilation Output { get; }

    /// <summary>The consumer's assembly; null when it does not compile.</summary>
    public byte[]? Image => _emitted.Value is { Result.Success: true } emitted ? emitted.Image : null;

    /// <summary>What was reported: the generator's errors, then those of the analyzer.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Hint name -> text.</summary>
    public IReadOnlyDictionary<string, string> Files =>
        Result.Results[0].GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString());

    /// <summary>Runs the generator once; it must not throw, whatever the files are.</summary>
    public static Generation Run(
        IReadOnlyList<ApiFile> files,
        string source = "",
        CSharpParseOptions? parse = null,
        params IIncrementalGenerator[] others)
    {
        parse ??= Consumer.ParseOptions;
        ImmutableArray<AdditionalText> texts = [.. files.DistinctBy(static file => file.Path).Select(static file => new InMemoryText(file))];
        var metadata = new FileMetadata(files);
        var driver = CSharpGeneratorDriver
            .Create(
                [new GigstackGenerator().AsSourceGenerator(), .. others.Select(static other => other.AsSourceGenerator())],
                texts,
                parse,
                metadata)
            .RunGeneratorsAndUpdateCompilation(Consumer.Compilation(parse, source), out var output, out _);
        var result = driver.GetRunResult();
        Assert.Null(result.Results[0].Exception);

        // Analyzed as it is compiled: the files as the generator left them need not even be parsed.
        var compiled = Strict.Of(output);
        return new Generation(result, compiled, AnalyzerDiagnostics.Of(compiled, texts, metadata), isRun: source.Length > 0);
    }

    /// <summary>Runs the generator on one document; neither it nor the compiler may find anything wrong.</summary>
    public static Generation Clean(string document, string source = "") =>
        Run([new ApiFile("/apis/test.yaml", document)], source).MustBeClean();

    public Generation MustBeClean()
    {
        MustBeQuiet(Diagnostics);
        return MustCompile();
    }

    /// <summary>Whatever the generator reported: its output compiles without a warning.</summary>
    public Generation MustCompile()
    {
        // What is going to be run is compiled to its end here, once.
        MustBeQuiet(_isRun ? _emitted.Value.Result.Diagnostics : Output.GetDiagnostics());
        return this;
    }

    /// <summary><c>GIG0003 test.yaml(7,13)</c> for each diagnostic, in order.</summary>
    public IEnumerable<string> Places() => Diagnostics.Select(static diagnostic =>
    {
        var span = diagnostic.Location.GetLineSpan();
        return span.Path is { Length: > 0 } path
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{diagnostic.Id} {path[(path.LastIndexOf('/') + 1)..]}({span.StartLinePosition.Line + 1},{span.StartLinePosition.Character + 1})")
            : diagnostic.Id;
    });

    public string Message(string id) => Diagnostics.First(diagnostic => diagnostic.Id == id).GetMessage(CultureInfo.InvariantCulture);

    private (EmitResult Result, byte[] Image) Emit()
    {
        using var image = new MemoryStream();
        return (Output.Emit(image), image.ToArray());
    }

    private static void MustBeQuiet(IEnumerable<Diagnostic> diagnostics)
    {
        var trouble = diagnostics.Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).ToList();
        if (trouble.Count > 0)
            Assert.Fail(string.Join("\n", trouble.Select(static diagnostic => $"{diagnostic}\n    {Line(diagnostic.Location)}")));
    }

    /// <summary>The line of code that a diagnostic points at.</summary>
    private static string? Line(Location location) =>
        location.SourceTree?.GetText().Lines[location.GetLineSpan().StartLinePosition.Line].ToString().Trim();
}
