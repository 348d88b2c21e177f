using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>
/// The C# of all Markdown files compiles against the client of gigstack, or against that of shop.yaml, or is compiled by a test that this one
/// names. Blocks with the name of a file are those of a program, which Package.Tests/FirstMinutesTests runs.
/// </summary>
public partial class PageTests
{
    /// <summary>Pages with C# that is not a snippet of these clients, and what compiles it.</summary>
    private static readonly Dictionary<string, string> s_others = new()
    {
        ["README.md"] = "tests/Generator.Tests/Hosting/ReadmeTests.cs",
        ["README.es.md"] = "tests/Generator.Tests/Hosting/ReadmeTests.cs",
        ["docs/configuration.md"] = "tests/Generator.Tests/CSharp15/ConfigurationPageTests.cs",
        ["docs/hosting.md"] = "tests/Hosting.Tests/PageTests.cs",
        ["docs/migrating-apidescription.md"] = "tests/Generator.Tests/Documentation/MigrationPageTests.cs",
        ["docs/migrating-kiota.md"] = "tests/Generator.Tests/Documentation/MigrationPageTests.cs",
        ["docs/migrating-nswag.md"] = "tests/Generator.Tests/Documentation/MigrationPageTests.cs",
        ["docs/migrating-stainless.md"] = "tests/Generator.Tests/Documentation/MigrationPageTests.cs",
        ["docs/overlays.md"] = "tests/Generator.Tests/Documentation/OverlayPageTests.cs",
        ["docs/recetas.md"] = "tests/Generator.Tests/Documentation/RecipePageTests.cs",
        ["docs/recipes.md"] = "tests/Generator.Tests/Documentation/RecipePageTests.cs",
    };

    /// <summary>Blocks that need more than these clients: words of them, and the file that has their last line.</summary>
    private static readonly Dictionary<string, string> s_otherBlocks = new()
    {
        ["AddDocumentTransformer"] = "tests/Wire.Tests/Models/SourceSchemasTests.cs",
        ["JsonSerializable"] = "samples/Extending/OwnJson.cs",
        ["Substitute.For"] = "tests/Package.Tests/Programs/MockTests.cs",
    };

    /// <summary>Folders of builds and tools.</summary>
    private static readonly string[] s_foreign = ["bin", "obj", "node_modules", "artifacts", ".git", "_site"];

    private static readonly string[] s_pages = [.. Directory.GetFiles(Repository.Root, "*.md", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
        .Where(static page => !page.Split('/').Any(s_foreign.Contains))
        .Order(StringComparer.Ordinal)];

    private static readonly string[] s_ofShop = ["errors.md", "files.md", "models.md", "responses.md", "streams.md", "tolerance.md"];

    [Fact]
    public void Snippets_compile()
    {
        var source = new StringBuilder(Given.Source);
        var count = 0;
        foreach (var page in s_pages.Where(static page => !s_others.ContainsKey(page)))
            count += Add(source, page);

        Assert.True(count > 18, $"{count} snippets");
        Generation.Run(
            [Document("gigstack.yaml", ["spec", "gigstack.v2.yaml"]), Document("shop.yaml", ["tests", "Generator.Tests", "Documentation", "shop.yaml"])],
            source.ToString(),
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12)).MustBeClean();
    }

    [Fact]
    public void Pages_that_are_left_out_have_snippets_and_a_test() => Assert.All(s_others, static other =>
    {
        Assert.NotEmpty(Snippets(other.Key));
        Assert.Contains(Path.GetFileName(other.Key), File.ReadAllText(Repository.PathOf(other.Value)), StringComparison.Ordinal);
    });

    [Fact]
    public void Blocks_that_are_left_out_are_in_a_test() => Assert.All(s_otherBlocks, static other =>
    {
        var block = Assert.Single(s_pages.SelectMany(Snippets), block => block.Contains(other.Key, StringComparison.Ordinal));
        Assert.Contains(block.Trim().Split('\n')[^1], File.ReadAllText(Repository.PathOf(other.Value)), StringComparison.Ordinal);
    });

    private static IEnumerable<string> Snippets(string page) => Snippet()
        .Matches(File.ReadAllText(Repository.PathOf(page)).ReplaceLineEndings("\n")).Select(static match => match.Groups[1].Value);

    /// <summary>Adds a namespace with the snippets of a page, each a method, unless it is a class.</summary>
    private static int Add(StringBuilder source, string page)
    {
        var isPageOfShop = s_ofShop.Contains(Path.GetFileName(page));
        var snippets = Snippets(page).Where(static block => !s_otherBlocks.Keys.Any(words => block.Contains(words, StringComparison.Ordinal))).ToList();
        var name = string.Concat(page.Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        for (var i = 0; i < snippets.Count; i++)
        {
            var code = snippets[i];
            var isShop = isPageOfShop && !code.Contains("gigstack.", StringComparison.Ordinal);
            var isClass = code.StartsWith("public ", StringComparison.Ordinal);
            var client = isShop ? "client" : "gigstack";
            var isDeclared = code.Contains($"var {client} ", StringComparison.Ordinal);
            var parameter = isDeclared ? "" : $"{(isShop ? "Shop.ShopClient" : "Gigstack.GigstackClient")} {client}";
            source.Append(CultureInfo.InvariantCulture, $$"""
                namespace {{(isClass ? isShop ? "Shop" : "Gigstack" : $"Pages.{name}{i}")}}
                {
                    using System;
                    using System.IO;
                    using System.Net;
                    using System.Net.Http;
                    using System.Threading;
                    using System.Threading.Tasks;
                    using Gigstack.Runtime;
                    using Gigstack.Runtime.Testing;
                    using {{(isShop ? "Shop" : "Gigstack")}};
                    using StreamsCreateCallback = Shop.StreamsCreateCallback;
                    using static Pages.Given;

                """);
            source.AppendLine(isClass
                ? code
                : $"internal static class Snippet {{ public static async Task Run({parameter}) {{ await Task.Yield();\n{code}}} }}");
            source.AppendLine("}");
        }

        return snippets.Count;
    }

    private static ApiFile Document(string name, string[] path)
    {
        var product = name == "shop.yaml" ? "Shop" : "Gigstack";
        return new($"/apis/{name}", File.ReadAllText(Repository.PathOf(path))) { Namespace = product, ClientName = product + "Client" };
    }

    [GeneratedRegex("^```(?:csharp|cs|c#)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Snippet();
}
