using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>
/// The C# of docs/migrating-*.md compiles against the client of pets.yaml. What stood there before the migration is code of another
/// generator: its blocks say <c>```cs before</c>, and nothing else may.
/// </summary>
public partial class MigrationPageTests
{
    private const string Before = "```cs before\n";

    private const string Given = """
        #nullable enable
        namespace Pages
        {
            using System;
            using System.IO;
            using System.Threading;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Configuration;
            using Microsoft.Extensions.DependencyInjection;

            internal static class Given
            {
                public static readonly string key = "";
                public static readonly CancellationToken stop = default;
                public static readonly Stream stream = Stream.Null;
                public static readonly Vault vault = new();
                public static readonly Builder builder = new();
                public static readonly App app = new();
            }

            internal sealed class Vault
            {
                public ValueTask<string> ReadAsync(string name, CancellationToken cancellationToken) => new(name);
            }

            internal sealed class Builder
            {
                public IServiceCollection Services => null!;

                public IConfiguration Configuration => null!;
            }

            internal sealed class App
            {
                public void MapGet(string pattern, Func<string, PetStore.PetStoreClient, Task<object>> handle) => GC.KeepAlive((pattern, handle));
            }

            internal static class Results
            {
                public static object Ok(object value) => value;

                public static object NotFound() => "";
            }
        }

        """;

    private static readonly string[] s_headings = ["Before", "After", "Settings", "Names", "What behaves differently", "Steps"];

    private static readonly string[] s_pages = [.. new[]
    {
        "migrating-apidescription.md", "migrating-kiota.md", "migrating-nswag.md", "migrating-stainless.md",
    }.Select(static page => Repository.PathOf("docs", page))];

    [Fact]
    public void Code_after_the_migration_compiles()
    {
        var source = new StringBuilder(Given);
        foreach (var page in s_pages)
            Add(source, page);

        var document = File.ReadAllText(Repository.PathOf("tests", "Generator.Tests", "Documentation", "pets.yaml"));
        ApiFile[] files = [new("/apis/pets.yaml", document) { Namespace = "PetStore", ClientName = "PetStoreClient" }];
        var parse = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        CSharpGeneratorDriver
            .Create(
                [new GigstackGenerator().AsSourceGenerator()],
                ImmutableArray.CreateRange<AdditionalText>(files.Select(static file => new InMemoryText(file))),
                parse,
                new FileMetadata(files))
            .RunGeneratorsAndUpdateCompilation(
                Consumer.Compilation(parse, source.ToString()).AddReferences(Consumer.Hosting()), out var output, out var diagnostics);

        Assert.Empty(diagnostics);
        // CS1701: the SDK does not report it either.
        Assert.Empty(Strict.Of(output).GetDiagnostics()
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && diagnostic.Id != "CS1701"));
    }

    [Fact]
    public void Pages_have_the_same_parts()
    {
        Assert.Equal(4, s_pages.Length);
        Assert.All(s_pages, static page =>
        {
            var text = Text(page);
            Assert.Equal(1, Regex.Count(text, Before));
            Assert.Equal(1, Regex.Count(text, "```csharp\n"));
            Assert.Equal(s_headings, Heading().Matches(text).Select(static match => match.Groups[1].Value).Where(s_headings.Contains));
        });
    }

    [Fact]
    public void Code_that_is_left_out_is_on_these_pages_alone()
    {
        var pages = Directory.GetFiles(Repository.Root, "*.md").Concat(Directory.GetFiles(Repository.PathOf("docs"), "*.md"));

        Assert.Equal(s_pages, pages.Where(static page => Text(page).Contains("```cs before", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    private static void Add(StringBuilder source, string page)
    {
        foreach (var code in Snippet().Matches(Text(page)).Select(static match => match.Groups[1].Value))
        {
            source.Append(CultureInfo.InvariantCulture, $$"""
                namespace Pages.{{Path.GetFileNameWithoutExtension(page).Replace('-', '_')}}
                {
                    using System;
                    using System.Net;
                    using System.Threading.Tasks;
                    using Gigstack.Runtime;
                    using Microsoft.Extensions.DependencyInjection;
                    using PetStore;
                    using static Pages.Given;

                    internal static class Snippet
                    {
                        public static async Task Run()
                        {
                            await Task.Yield();
                {{code}}
                        }
                    }
                }

                """);
        }
    }

    private static string Text(string page) => File.ReadAllText(page).ReplaceLineEndings("\n");

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
