using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>The C# of docs/*.md compiles against the client of gigstack, or against that of shop.yaml.</summary>
public partial class PageTests
{
    /// <summary>Pages with C# that is not a snippet of these clients.</summary>
    private static readonly string[] s_others =
    [
        "configuration.md", // C# 15, and a client of another document
        "hosting.md", // tests/Hosting.Tests
        "migrating-apidescription.md", // MigrationPageTests, as all that migrate
        "migrating-kiota.md",
        "migrating-nswag.md",
        "migrating-stainless.md",
        "overlays.md", // tests/Wire.Tests/Overlays
        "recetas.md", // samples/Recetas
        "recipes.md", // samples/Recetas
    ];

    private static readonly string[] s_ofShop = ["responses.md", "tolerance.md", "files.md", "models.md"];

    [Fact]
    public void Snippets_compile()
    {
        var source = new StringBuilder(Given.Source);
        var count = 0;
        foreach (var path in Directory.GetFiles(Repository.PathOf("docs"), "*.md").Order(StringComparer.Ordinal))
        {
            if (!s_others.Contains(Path.GetFileName(path)))
                count += Add(source, path);
        }

        Assert.True(count > 18, $"{count} snippets");
        Generation.Run(
            [Document("gigstack.yaml", ["spec", "gigstack.v2.yaml"]), Document("shop.yaml", ["tests", "Generator.Tests", "Documentation", "shop.yaml"])],
            source.ToString(),
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12)).MustBeClean();
    }

    [Fact]
    public void Pages_that_are_left_out_have_snippets() => Assert.All(
        s_others,
        static name => Assert.Contains("```csharp", File.ReadAllText(Repository.PathOf("docs", name)), StringComparison.Ordinal));

    /// <summary>Adds a namespace with the snippets of a page, each a method, unless it is a class.</summary>
    private static int Add(StringBuilder source, string path)
    {
        var isShop = s_ofShop.Contains(Path.GetFileName(path));
        var snippets = Snippet().Matches(File.ReadAllText(path).ReplaceLineEndings("\n")).Select(static match => match.Groups[1].Value).ToList();
        for (var i = 0; i < snippets.Count; i++)
        {
            var code = snippets[i];
            var isClass = code.Contains("partial class", StringComparison.Ordinal) || code.Contains("partial record", StringComparison.Ordinal);
            var client = isShop ? "client" : "gigstack";
            var isDeclared = code.Contains($"var {client} ", StringComparison.Ordinal);
            var parameter = isDeclared ? "" : $"{(isShop ? "Shop.ShopClient" : "Gigstack.GigstackClient")} {client}";
            source.Append(CultureInfo.InvariantCulture, $$"""
                namespace {{(isClass ? isShop ? "Shop" : "Gigstack" : $"Pages.{Path.GetFileNameWithoutExtension(path)}{i}")}}
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

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();
}
