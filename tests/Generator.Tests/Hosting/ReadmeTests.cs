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

    private static readonly ApiFile s_document = new("/apis/gigstack.yaml", File.ReadAllText(Repository.PathOf("spec", "gigstack.v2.yaml")))
    {
        Namespace = "Gigstack",
        ClientName = "GigstackClient",
    };

    [Fact]
    public void Snippets_compile()
    {
        var snippets = Blocks().Where(static code => !IsGenerated(code)).Select(static code => Using().Replace(code, "")).ToList();
        var methods = snippets.Select(static (code, number) =>
        {
            var parameter = code.Contains("gigstack = ", StringComparison.Ordinal) ? "" : "GigstackClient gigstack";
            return $"public static async Task Run{number}({parameter})\n{{\n{code}}}\n";
        });

        Assert.True(snippets.Count > 14);
        Generation.Run(
            [s_document],
            Frame.Replace("METHODS", string.Concat(methods), StringComparison.Ordinal),
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12)).MustBeClean();
    }

    [Fact]
    public void Excerpts_are_of_generated_files()
    {
        var files = Generation.Run([s_document]).Files.Values.Select(Lines).ToList();

        Assert.InRange(Blocks().Count(IsGenerated), 2, 9);
        Assert.All(Blocks().Where(IsGenerated), code => Assert.Contains(files, lines => HasInOrder(lines, Lines(code))));
    }

    private static IEnumerable<string> Blocks() => s_pages
        .SelectMany(static name => Snippet().Matches(File.ReadAllText(Repository.PathOf(name)).ReplaceLineEndings("\n")))
        .Select(static match => match.Groups[1].Value);

    /// <summary>Excerpts of generated code name types in full.</summary>
    private static bool IsGenerated(string code) => code.Contains("global::", StringComparison.Ordinal);

    private static List<string> Lines(string code) => [.. code.Split('\n').Select(static line => line.Trim()).Where(static line => line.Length > 0)];

    /// <summary>An excerpt is shortened: its lines are those of the file, with others between.</summary>
    private static bool HasInOrder(List<string> lines, List<string> excerpt)
    {
        var next = 0;
        foreach (var line in lines)
        {
            if (next < excerpt.Count && line == excerpt[next])
                next++;
        }

        return next == excerpt.Count;
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Snippet();

    [GeneratedRegex(@"^using [\w.]+;$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
