using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;
using Microsoft.CodeAnalysis.CSharp;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>The C# of docs/overlays.md compiles with the overlay of the page, and the document that tests/Wire.Tests calls.</summary>
public partial class OverlayPageTests
{
    [Fact]
    public void The_example_compiles()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "overlays.md")).ReplaceLineEndings("\n");
        var code = Assert.Single(Block().Matches(page), static block => block.Groups[1].Value == "csharp").Groups[2].Value;
        var overlay = Assert.Single(Block().Matches(page), static block => block.Groups[2].Value.StartsWith("overlay: ", StringComparison.Ordinal));
        var document = new ApiFile("/apis/market.yaml", File.ReadAllText(Repository.PathOf("tests", "Wire.Tests", "Overlays", "Market.yaml")))
        {
            Namespace = "Market",
            ClientName = "MarketClient",
            Overlay = "market.overlay.yaml",
        };

        Generation.Run(
            [document, ApiFile.OverlayOf("/apis/market.overlay.yaml", overlay.Groups[2].Value)],
            $$"""
            using System;
            using System.Threading.Tasks;
            using Gigstack.Runtime;
            using Market;

            internal static class Page
            {
                public static async Task Run(MarketClientOptions options, Item order)
                {
                    {{code}}
                }

                private static void Show(params object?[] values) => GC.KeepAlive(values);
            }
            """,
            CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12)).MustBeClean();
    }

    [GeneratedRegex("^```(\\w+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
