using System.Collections.Immutable;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Consumers that have <c>ILogger</c>, and those that have not.</summary>
public class LoggingTests
{
    private const string Log = "Test.TestClientOptions.Log.g.cs";

    private const string Use =
        "class Program { Test.TestClientOptions Make(Microsoft.Extensions.Logging.ILoggerFactory? factory) => new() { LoggerFactory = factory }; }";

    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        "/a: { get: { operationId: get, responses: { '204': { description: Done } } } }"));

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void Options_have_a_logger_factory_if_the_project_can_log(string accessibility)
    {
        var (output, files) = Run(s_file with { Accessibility = accessibility }, Use, Consumer.Logging());

        Assert.Contains(Log, files.Keys);
        Assert.Empty(Trouble(output));
    }

    [Fact]
    public void Without_the_reference_nothing_names_it()
    {
        var (output, files) = Run(s_file, "class Program { }");

        Assert.DoesNotContain(Log, files.Keys);
        Assert.All(files.Values, static text => Assert.DoesNotContain("Microsoft.Extensions", text, StringComparison.Ordinal));
        Assert.Empty(Trouble(output));
    }

    [Fact]
    public void A_reference_under_an_alias_alone_does_not_count()
    {
        var (output, files) = Run(s_file, "class Program { }", Consumer.Logging("other"));

        Assert.DoesNotContain(Log, files.Keys);
        Assert.Empty(Trouble(output));

        Assert.Contains(Log, Run(s_file, Use, Consumer.Logging("other", "global")).Files.Keys);
    }

    [Fact]
    public void A_project_of_that_name_counts()
    {
        var project = CSharpCompilation.Create(
            "Microsoft.Extensions.Logging.Abstractions", [], [Consumer.Logging()], new(OutputKind.DynamicallyLinkedLibrary));

        Assert.Contains(Log, Run(s_file, "class Program { }", project.ToMetadataReference()).Files.Keys);
    }

    [Theory]
    [InlineData("Logging", "GlobalClient")]
    [InlineData("Microsoft.Extensions", "EventId")]
    [InlineData("My.Event", "LoggerFactory")]
    public void Names_of_the_project_do_not_matter(string space, string client)
    {
        var (output, files) = Run(s_file with { Namespace = space, ClientName = client }, "class Program { }", Consumer.Logging());

        Assert.Empty(Trouble(output));
        Assert.Contains(files.Keys, static name => name.EndsWith(".Log.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Category_is_the_full_name_of_the_client()
    {
        var (_, files) = Run(s_file with { Namespace = "My.Shop", ClientName = "ShopClient" }, "class Program { }", Consumer.Logging());

        Assert.Contains("CreateLogger(\"My.Shop.ShopClient\")", files["My.Shop.ShopClientOptions.Log.g.cs"], StringComparison.Ordinal);
        Assert.Contains("Namespace = \"My.Shop\",", files["My.Shop.ShopClient.g.cs"], StringComparison.Ordinal);
    }

    private static IEnumerable<Diagnostic> Trouble(Compilation output) =>
        Strict.Of(output).GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    private static (Compilation Output, IReadOnlyDictionary<string, string> Files) Run(
        ApiFile file, string source, params MetadataReference[] references)
    {
        var compilation = Consumer.Compilation(null, "#nullable enable\n" + source).AddReferences(references);
        ImmutableArray<AdditionalText> texts = [new InMemoryText(file)];
        var driver = CSharpGeneratorDriver
            .Create([new GigstackGenerator().AsSourceGenerator()], texts, Consumer.ParseOptions, new FileMetadata([file]))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);
        return (output, driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(
            static one => one.HintName, static one => one.SourceText.ToString()));
    }
}
