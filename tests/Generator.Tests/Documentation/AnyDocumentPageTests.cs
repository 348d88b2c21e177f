using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>The program of docs/any-document.md compiles against the client of its document, without a warning about the document.</summary>
public partial class AnyDocumentPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "any-document.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Program_compiles()
    {
        var document = new ApiFile("/apis/pets.yaml", FileOf("apis/pets.yaml")) { Namespace = "Pets", ClientName = "PetsClient" };
        var program = FileOf("Program.cs").Replace("using Pets;", "", StringComparison.Ordinal);

        Generation.Run([document], $$"""
            using System;
            using System.Threading.Tasks;
            using Pets;

            internal static class Program
            {
                public static async Task Main()
                {
            {{program}}
                }
            }
            """).MustBeClean();
    }

    private static string FileOf(string name) =>
        Assert.Single(Block().Matches(s_page), block => block.Groups[1].Value == name).Groups[2].Value;

    [GeneratedRegex(@"^```\w+ file=(\S+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
