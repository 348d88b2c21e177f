using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Driver;

/// <summary>The project that uses the generator: the framework, Gigstack.Runtime, C# 11 and every warning on.</summary>
internal static class Consumer
{
    // C# 11 is the floor: generated code that needs more must not compile here.
    public static readonly CSharpParseOptions ParseOptions =
        new(LanguageVersion.CSharp11, DocumentationMode.Diagnose, preprocessorSymbols: ["NET7_0_OR_GREATER"]);

    private static readonly string[] s_hosting =
        ["Http", "Configuration.Abstractions", "DependencyInjection.Abstractions", "Options", "Logging.Abstractions"];

    // The compilations that come of one share what was read of its references.
    private static readonly CSharpCompilation s_empty = CSharpCompilation.Create(
        "Consumer",
        references: Assemblies().Select(static path => MetadataReference.CreateFromFile(path)),
        options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, warningLevel: 9999));

    public static CSharpCompilation Compilation(CSharpParseOptions? parse, params string[] sources) => s_empty.AddSyntaxTrees(
        sources.Select((text, index) => CSharpSyntaxTree.ParseText(text, parse ?? ParseOptions, $"/project/Source{index}.cs", System.Text.Encoding.UTF8)));

    /// <summary>The assembly with <c>ILogger</c>, for consumers that refer to it.</summary>
    public static MetadataReference Logging(params string[] aliases) => MetadataReference.CreateFromFile(
        Trusted().Single(static path => Path.GetFileNameWithoutExtension(path) == "Microsoft.Extensions.Logging.Abstractions"),
        new MetadataReferenceProperties(aliases: [.. aliases]));

    /// <summary>
    /// The assemblies with the HTTP clients of a host, for consumers that refer to them. The first is Microsoft.Extensions.Http, the last that
    /// of <see cref="Logging"/>.
    /// </summary>
    public static MetadataReference[] Hosting() =>
    [
        .. s_hosting
            .Select(static name => Trusted().Single(path => Path.GetFileNameWithoutExtension(path) == "Microsoft.Extensions." + name))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];

    private static string[] Trusted() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator);

    /// <summary>Of what this process trusts: the framework, the runtime library with what it needs, and the test kit.</summary>
    private static IEnumerable<string> Assemblies()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location);
        return Trusted().Where(path =>
            Path.GetDirectoryName(path) == framework || Path.GetFileNameWithoutExtension(path) is "Gigstack.Runtime" or "Gigstack.Testing" or "Polly.Core");
    }
}
