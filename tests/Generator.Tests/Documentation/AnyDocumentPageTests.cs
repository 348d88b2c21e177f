using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>The program of docs/any-document.md compiles against the client of its document, and the overlay and names of the page do what it says.</summary>
public partial class AnyDocumentPageTests
{
    private static readonly string s_page = File.ReadAllText(Repository.PathOf("docs", "any-document.md")).ReplaceLineEndings("\n");

    private static readonly ApiFile s_document = new("/apis/pets.yaml", FileOf("apis/pets.yaml")) { Namespace = "Pets", ClientName = "PetsClient" };

    [Fact]
    public void Program_compiles() => Generation.Run([s_document], Method(FileOf("Program.cs").Replace("using Pets;", "", StringComparison.Ordinal))).MustBeClean();

    [Fact]
    public void Overlay_makes_pages_and_codes() => Generation
        .Run(
            [s_document with { Overlay = "pets.overlay.yaml" }, ApiFile.OverlayOf("/apis/pets.overlay.yaml", FileOf("apis/pets.overlay.yaml"))],
            Method("""
                Paged<Pet> pets = new PetsClient("key").Pets.ListAsync();
                await foreach (var pet in pets)
                    Console.WriteLine(pet.Name);
                """))
        .MustBeClean();

    [Fact]
    public void Names_are_those_of_the_project_file()
    {
        var names = Names().Match(s_page).Groups[1].Value;

        Generation.Run([s_document with { Names = names }], Method("""
            foreach (Animal animal in await new PetsClient("key").Pets.FindAllAsync())
                Console.WriteLine(animal.Name);
            """)).MustBeClean();
    }

    private static string Method(string code) => $$"""
        using System;
        using System.Threading.Tasks;
        using Gigstack.Runtime;
        using Pets;

        internal static class Program
        {
            public static async Task Main()
            {
                {{code}}
            }
        }
        """;

    private static string FileOf(string name) =>
        Assert.Single(Block().Matches(s_page), block => block.Groups[1].Value == name).Groups[2].Value;

    [GeneratedRegex("Names=\"([^\"]+)\"")]
    private static partial Regex Names();

    [GeneratedRegex(@"^```\w+ file=(\S+)\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
