using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Hosting;

/// <summary>The C# of README.md and README.es.md compiles against the client of gigstack.</summary>
public partial class ReadmeTests
{
    /// <summary>What the snippets take as given. The namespace is there for a runtime that has it no more.</summary>
    private const string Frame = """
        #nullable enable
        #pragma warning disable CS1998
        using System;
        using System.IO;
        using System.Net.Http;
        using System.Threading.Tasks;
        using Gigstack;
        using Gigstack.Runtime;
        using Gigstack.Runtime.Testing;
        using Gigstack.Runtime.Webhooks;

        namespace Gigstack.Runtime.Webhooks
        {
            internal static class Present;
        }

        internal sealed class Request
        {
            public Stream Body => Stream.Null;

            public Request Headers => this;

            public string? this[string name] => null;
        }

        internal static class Snippets
        {
            private static readonly string id = "", secret = "";
            private static readonly Request request = new();

            private static void Settle(object? payment) => Log("", payment);

            private static void Log(string name, object? payload) => Console.WriteLine($"{name} {payload}");

            METHODS
        }
        """;

    private static readonly string[] s_pages = ["README.md", "README.es.md"];

    private static readonly string[] s_generated = ["## What is generated", "## Qué se genera"];

    [Fact]
    public void Snippets_compile()
    {
        // The excerpts of generated code come after the snippets.
        var pages = s_pages.Select(static name =>
            File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n").Split(s_generated, StringSplitOptions.None)[0]);
        var snippets = Snippet().Matches(string.Concat(pages)).Select(static match => Using().Replace(match.Groups[1].Value, "")).ToList();
        var methods = snippets.Select(static (code, number) =>
        {
            var parameter = code.Contains("gigstack = ", StringComparison.Ordinal) ? "" : "GigstackClient gigstack";
            return $"public static async Task Run{number}({parameter})\n{{\n{code}}}\n";
        });
        var text = File.ReadAllText(Repository.PathOf("spec", "gigstack.v2.yaml"));
        var document = new ApiFile("/apis/gigstack.yaml", text) { Namespace = "Gigstack", ClientName = "GigstackClient" };

        Assert.True(snippets.Count > 14);
        Generation.Run(
            [document],
            Frame.Replace("METHODS", string.Concat(methods), StringComparison.Ordinal),
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12)).MustBeClean();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^using [\w.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
