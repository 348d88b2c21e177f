using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GigstackTests.SandboxPage;

/// <summary>The C# that the page shows, compiled against the clients of this project: each snippet is a method in a namespace of its own.</summary>
internal static class CompiledSnippets
{
    /// <summary>What a snippet has around it here: a key, an empty file, and no output.</summary>
    private const string Around = SdkUsings.Text + """


        namespace Shown
        {
            internal static class Environment { public static string? GetEnvironmentVariable(string name) => name == "GIGSTACK_API_KEY" ? "shown" : null; }
            internal static class File { public static Stream OpenRead(string path) => new MemoryStream([.. path.Select(static letter => (byte)letter)]); }
            internal static class Console { public static void WriteLine(object? value) { } }
        }
        """;

    /// <summary>The snippets as methods, in their order.</summary>
    /// <exception cref="Xunit.Sdk.XunitException">One of them does not compile.</exception>
    public static IReadOnlyList<Func<Task>> Compile(IReadOnlyList<string> snippets)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var compilation = CSharpCompilation.Create(
            "Shown",
            [CSharpSyntaxTree.ParseText(Around, options), .. snippets.Select((code, i) => CSharpSyntaxTree.ParseText(Wrap(code, i), options))],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static one => one.Severity == DiagnosticSeverity.Error)
            .Select(static one => $"{one.GetMessage(CultureInfo.InvariantCulture)}\n{one.Location.SourceTree}")));
        image.Position = 0;
        var assembly = AssemblyLoadContext.Default.LoadFromStream(image);
        return [.. snippets.Select((_, i) => Method(assembly, i))];
    }

    private static Func<Task> Method(Assembly assembly, int number) =>
        assembly.GetType($"Shown.N{number}.Snippet")!.GetMethod("RunAsync")!.CreateDelegate<Func<Task>>();

    private static string Wrap(string code, int number)
    {
        var usings = new StringBuilder();
        var body = new StringBuilder();
        foreach (var line in code.Split('\n'))
            (body.Length == 0 && IsDirective(line) ? usings : body).Append(line).Append('\n');
        return $$"""
            namespace Shown.N{{number}}
            {
            {{usings}}
            public static class Snippet
            {
            public static async Task RunAsync()
            {
            {{body}}
            }
            }
            }
            """;
    }

    private static bool IsDirective(string line) =>
        line.StartsWith("//", StringComparison.Ordinal)
        || (line.StartsWith("using ", StringComparison.Ordinal) && !line.StartsWith("using var ", StringComparison.Ordinal));
}
