using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Gigstack.Corpus.Wire;
using Gigstack.Generator;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Gigstack.Corpus;

/// <summary>Generates from one document and compiles what came out, with the compiler's own driver.</summary>
internal static partial class DocumentRun
{
    private static readonly CSharpParseOptions s_parseOptions = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
        .WithDocumentationMode(DocumentationMode.Diagnose);

    private static readonly List<MetadataReference> s_references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(
            static path => Path.GetFileName(path) is var name && (name.StartsWith("System", StringComparison.Ordinal) || name is "netstandard.dll" or "mscorlib.dll" or "Gigstack.Runtime.dll"))
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToList();

    public static DocumentResult Of(string file, string? sources, bool wire)
    {
        // As the compiler hands files over, whose references are looked up by whole paths.
        var document = new DocumentText(Path.GetFullPath(file));
        var compilation = CSharpCompilation.Create(
            "Corpus.Api", [CSharpSyntaxTree.ParseText("", s_parseOptions)], s_references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));
        ImmutableArray<AdditionalText> texts = [document, .. Neighbours(file)];
        var options = new DocumentOptions(document);
        var driver = CSharpGeneratorDriver.Create([new GigstackGenerator().AsSourceGenerator()], texts, s_parseOptions, options);

        var watch = Stopwatch.StartNew();
        var run = driver.RunGeneratorsAndUpdateCompilation(compilation, out var output, out _).GetRunResult();
        var generated = watch.ElapsedMilliseconds;
        watch.Restart();
        using var image = new MemoryStream();
        var emitted = Strict.Of(output).Emit(image);
        var compiled = watch.ElapsedMilliseconds;

        var result = run.Results.Single();
        if (sources is not null)
            Write(result, Directory.CreateDirectory(Path.Combine(sources, Path.GetFileNameWithoutExtension(file))).FullName);
        var analysis = new CompilationWithAnalyzers(compilation, [new OpenApiDocumentAnalyzer()], new AnalyzerOptions(texts, options));
        var ofAnalyzer = analysis.GetAnalysisResultAsync(document, CancellationToken.None).GetAwaiter().GetResult().GetAllDiagnostics();
        var found = run.Diagnostics.Concat(ofAnalyzer).Concat(emitted.Diagnostics).ToList();
        if (result.Exception is { } exception)
            return new DocumentResult { File = file, Errors = [exception.ToString()] };
        watch.Restart();
        var calls = wire && emitted.Success ? WireRun.Of(file, output, image) : null;
        return new DocumentResult
        {
            File = file,
            Wire = calls,
            WireMilliseconds = watch.ElapsedMilliseconds,
            Declared = DeclaredOperations.Count(document.GetText().ToString()),
            Emitted = result.GeneratedSources
                .SelectMany(static source => OperationComment().Matches(source.SourceText.ToString()).Select(static comment => comment.Value))
                .Distinct().Count(),
            Types = output.SyntaxTrees.Sum(
                static tree => tree.GetRoot().DescendantNodes(static node => node is not MemberDeclarationSyntax || node is BaseTypeDeclarationSyntax or BaseNamespaceDeclarationSyntax).OfType<TypeDeclarationSyntax>().Count(static type => type.Identifier.Text != "JsonCodec")),
            Files = result.GeneratedSources.Length,
            Lines = result.GeneratedSources.Sum(static source => source.SourceText.Lines.Count),
            JsonProperties = result.GeneratedSources.Sum(static source => JsonProperty().Count(source.SourceText.ToString())),
            GenerateMilliseconds = generated,
            CompileMilliseconds = compiled,
            Errors = Texts(found, DiagnosticSeverity.Error),
            Warnings = Texts(
                found.Where(static diagnostic => !IsOfDocument(diagnostic)),
                DiagnosticSeverity.Warning),
            BuildWarnings = found.Count(static diagnostic => diagnostic.Severity is DiagnosticSeverity.Warning),
            GuessedUnions = found.Where(static diagnostic => diagnostic.Id is "GIG0015" || IsUntoldUnion(diagnostic)).Select(Text).ToList(),
            Skipped = found.Where(IsOfDocument).Select(Text).ToList(),
        };
    }

    /// <summary>Whether it says what is wrong with the document, and what was made of it.</summary>
    private static bool IsOfDocument(Diagnostic diagnostic) => diagnostic.Id is "GIG0005" or "GIG0009" or "GIG0040" or "GIG0041";

    private static bool IsUntoldUnion(Diagnostic diagnostic) =>
        diagnostic.Id is "GIG0005"
        && diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains("cannot be distinguished", StringComparison.Ordinal);

    private static void Write(GeneratorRunResult result, string folder)
    {
        foreach (var source in result.GeneratedSources)
            File.WriteAllText(Path.Combine(folder, source.HintName), source.SourceText.ToString());
    }

    /// <summary>A document may refer to the files beside it.</summary>
    private static IEnumerable<AdditionalText> Neighbours(string file) =>
        DocumentFiles.Find([Path.GetDirectoryName(Path.GetFullPath(file))!])
            .Where(other => Path.GetFullPath(other) != Path.GetFullPath(file) && new FileInfo(other).Length < 1_000_000)
            .Select(static other => new DocumentText(other));

    private static List<string> Texts(IEnumerable<Diagnostic> diagnostics, DiagnosticSeverity severity) =>
        diagnostics.Where(diagnostic => diagnostic.Severity == severity).Select(Text).ToList();

    private static string Text(Diagnostic diagnostic)
    {
        var line = diagnostic.Location.GetLineSpan();
        return $"{Path.GetFileName(line.Path)}({line.StartLinePosition.Line + 1},{line.StartLinePosition.Character + 1}): {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
    }

    /// <summary>Each method of an operation says the operation's method and path in a line of its own.</summary>
    [GeneratedRegex(@"^\s*/// <remarks><c>[A-Z]+\s(\s*/// )?/[^<]*", RegexOptions.Multiline)]
    private static partial Regex OperationComment();

    [GeneratedRegex(@"^\s*public (required )?[^(=]*JsonElement[^(=]* (?!AdditionalProperties )\w+ \{ get; init; \}", RegexOptions.Multiline)]
    private static partial Regex JsonProperty();
}
