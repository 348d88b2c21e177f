using System.Reflection;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;

namespace Gigstack.Generator.Tests.Incremental;

/// <summary>Which way the files go out: before compilation where the compiler can (Roslyn 5.9), after it elsewhere.</summary>
public class OutputPathTests
{
    private static readonly bool s_isBefore = typeof(Compilation).Assembly.GetName().Version >= new Version(5, 9);

    private static readonly ApiFile s_file = new(
        "/apis/test.yaml",
        OpenApi.Schemas("Thing: { type: object, required: [id], properties: { id: { type: string } } }"));

    [Fact]
    public void Compiler_has_the_method_or_has_it_not() => Assert.Equal(
        s_isBefore, typeof(IncrementalGeneratorInitializationContext).GetMethods().Any(static method => method.Name == "RegisterPreCompilationSourceOutput"));

    [Fact]
    public void Other_generators_see_the_types_where_the_compiler_can_show_them()
    {
        var generation = Generation.Run([s_file], others: new Witness()).MustBeClean();

        Assert.Equal($"// seen: {s_isBefore}", generation.Result.Results[1].GeneratedSources.Single().SourceText.ToString());
        Assert.Equal(3, generation.Files.Count);
    }

    [Fact]
    public void Context_of_System_Text_Json_serialises_generated_records_where_the_compiler_can_show_them()
    {
        const string Context = """
            [System.Text.Json.Serialization.JsonSerializable(typeof(Test.Thing))]
            [System.Text.Json.Serialization.JsonSerializable(typeof(System.Collections.Generic.List<Test.Thing>))]
            internal sealed partial class Mine : System.Text.Json.Serialization.JsonSerializerContext;

            """;
        var source = Probe.Source("""return JsonSerializer.Serialize(new List<Thing> { new() { Id = "1" } }, Mine.Default.ListThing);""");
        var parse = Consumer.ParseOptions.WithLanguageVersion(Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp12);

        var generation = Generation.Run([s_file], source + Context, parse, SystemTextJson());

        if (s_isBefore)
            Assert.Equal("""[{"id":"1"}]""", generation.MustBeClean().Execute());
        else
            Assert.Contains(generation.Output.GetDiagnostics(), static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    /// <summary>System.Text.Json's generator as the SDK brings it, beside the runtime that runs the tests.</summary>
    private static IIncrementalGenerator SystemTextJson()
    {
        var root = Path.GetFullPath(
            Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "../../../packs/Microsoft.NETCore.App.Ref"));
        var path = Directory.EnumerateFiles(root, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Last();
        var type = Assembly.LoadFrom(path)
            .GetTypes()
            .Single(static type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type));
        return (IIncrementalGenerator)Activator.CreateInstance(type)!;
    }

    /// <summary>Another generator of the same project, which looks for a generated type.</summary>
    private sealed class Witness : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select(static (compilation, _) => compilation.GetTypeByMetadataName("Test.Thing") is not null),
            static (output, seen) => output.AddSource("Seen.g.cs", $"// seen: {seen}"));
    }
}
