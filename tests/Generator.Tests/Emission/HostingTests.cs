using System.Collections.Immutable;
using System.Globalization;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Consumers that have the HTTP clients of a host, and those that have not.</summary>
public class HostingTests
{
    private const string Hosting = "Test.TestClient.Hosting.g.cs";

    private static readonly ApiFile s_file = new("/apis/test.yaml", OpenApi.Paths(
        "/a: { get: { operationId: get, responses: { '204': { description: Done } } } }"));

    [Theory]
    [InlineData("public")]
    [InlineData("internal")]
    public void The_method_is_there_if_the_project_has_a_host(string accessibility)
    {
        var (output, files) = Run([s_file with { Accessibility = accessibility }], """
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;
            class Program
            {
                void Add(IServiceCollection services, IConfiguration configuration)
                {
                    IHttpClientBuilder builder = services.AddTestClient();
                    services.AddTestClient("a", configuration);
                    services.AddTestClient(configuration, options => options.MaxRetries = 1).AddHttpMessageHandler<Handler>();
                }
                class Handler : System.Net.Http.DelegatingHandler { }
            }
            """, Consumer.Hosting());

        Assert.Contains(Hosting, files.Keys);
        Assert.Empty(Trouble(output));
    }

    [Fact]
    public void Without_the_references_nothing_names_them()
    {
        foreach (var missing in Consumer.Hosting())
        {
            var (output, files) = Run([s_file], "class Program { }", [.. Consumer.Hosting().Where(reference => reference.Display != missing.Display)]);

            Assert.DoesNotContain(Hosting, files.Keys);
            Assert.All(files.Values, static text => Assert.DoesNotContain("DependencyInjection", text, StringComparison.Ordinal));
            Assert.Empty(Trouble(output));
        }
    }

    [Fact]
    public void A_version_without_keyed_services_does_not_count()
    {
        var old = CSharpCompilation.Create(
            "Microsoft.Extensions.Http",
            [CSharpSyntaxTree.ParseText("[assembly: System.Reflection.AssemblyVersion(\"7.0.0.0\")]")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)],
            new(OutputKind.DynamicallyLinkedLibrary));
        using var stream = new MemoryStream();
        Assert.True(old.Emit(stream).Success);
        var reference = MetadataReference.CreateFromImage(stream.ToArray(), filePath: "/packages/Microsoft.Extensions.Http.dll");

        var (_, files) = Run([s_file], "class Program { }", [.. Consumer.Hosting().Skip(1), reference]);

        Assert.Equal("Microsoft.Extensions.Http", Path.GetFileNameWithoutExtension(Consumer.Hosting()[0].Display));
        Assert.DoesNotContain(Hosting, files.Keys);
    }

    [Theory]
    [InlineData("Microsoft", "GlobalClient")]
    [InlineData("Microsoft.Extensions.DependencyInjection", "IServiceCollectionClient")]
    [InlineData("Microsoft.Extensions.Options", "Options")]
    [InlineData("My.Http", "HttpClient")]
    [InlineData("System_Net.Services", "Validator")]
    [InlineData("closed.union", "Closed")]
    public void Names_of_the_project_do_not_matter(string space, string client)
    {
        var (output, files) = Run([s_file with { Namespace = space, ClientName = client }], "class Program { }", Consumer.Hosting());

        Assert.Empty(Trouble(output));
        Assert.Contains(files.Keys, static name => name.EndsWith(".Hosting.g.cs", StringComparison.Ordinal));
    }

    [Fact]
    public void Namesakes_in_two_namespaces_compile()
    {
        var (output, files) = Run(
            [
                s_file with { Namespace = "A.B" },
                s_file with { Path = "/apis/other.yaml", Namespace = "A_B", RegistrationMethod = "AddOther" },
            ],
            "using Microsoft.Extensions.DependencyInjection; class Program { void Add(IServiceCollection services) { services.AddOther(); services.AddTestClient(); } }",
            Consumer.Hosting());

        Assert.Empty(Trouble(output));
        Assert.Equal(2, files.Keys.Count(static name => name.EndsWith(".Hosting.g.cs", StringComparison.Ordinal)));
    }

    [Fact]
    public void Namesakes_with_one_method_are_reported_once_in_any_order()
    {
        ApiFile[] clients = [s_file with { Namespace = "A" }, s_file with { Path = "/apis/other.yaml", Namespace = "B" }];

        Assert.Equal(
            Messages(),
            Reported([.. clients.Reverse()], Consumer.Hosting()));
        Assert.Empty(Reported(clients, []));
        Assert.Empty(Reported([clients[0], clients[1] with { RegistrationMethod = "AddOther" }], Consumer.Hosting()));
        Assert.Empty(Reported([clients[0], clients[1] with { ClientName = "OtherClient" }], Consumer.Hosting()));
    }

    /// <summary>For the table of messages.</summary>
    internal static IEnumerable<string> Messages() => Reported(
        [s_file with { Namespace = "A" }, s_file with { Path = "/apis/other.yaml", Namespace = "B" }], Consumer.Hosting());

    [Theory]
    [InlineData("http: { type: http, scheme: basic }", "security: [ { http: [] } ]")]
    [InlineData("a: { type: apiKey, in: query, name: k }, b: { type: http, scheme: bearer }", "security: [ { a: [], b: [] } ]")]
    [InlineData("a: { type: apiKey, in: cookie, name: k }", "security: [ { a: [] }, {} ]")]
    public void Clients_of_every_kind_of_credential_compile(string schemes, string security)
    {
        var text = s_file.Text + $"\n{security}\ncomponents: {{ securitySchemes: {{ {schemes} }} }}\n";

        Assert.Empty(Trouble(Run([s_file with { Text = text }], "class Program { }", Consumer.Hosting()).Output));
    }

    private static string[] Reported(ApiFile[] clients, MetadataReference[] references)
    {
        var compilation = Consumer.Compilation(null, "class Program { }").AddReferences(references);
        return
        [
            .. AnalyzerDiagnostics
                .Of(compilation, [.. clients.Select(static client => new InMemoryText(client))], new FileMetadata(clients))
                .Select(static diagnostic => $"{diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }

    private static IEnumerable<Diagnostic> Trouble(Compilation output) =>
        // CS1701: the SDK does not report it either.
        Strict.Of(output).GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1701");

    private static (Compilation Output, IReadOnlyDictionary<string, string> Files) Run(
        ApiFile[] clients, string source, MetadataReference[] references)
    {
        var compilation = Consumer.Compilation(null, "#nullable enable\n" + source).AddReferences(references);
        ImmutableArray<AdditionalText> texts = [.. clients.Select(static client => new InMemoryText(client))];
        var driver = CSharpGeneratorDriver
            .Create([new GigstackGenerator().AsSourceGenerator()], texts, Consumer.ParseOptions, new FileMetadata(clients))
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out var diagnostics);
        Assert.Empty(diagnostics);
        return (output, driver.GetRunResult().Results[0].GeneratedSources.ToDictionary(
            static one => one.HintName, static one => one.SourceText.ToString()));
    }
}
