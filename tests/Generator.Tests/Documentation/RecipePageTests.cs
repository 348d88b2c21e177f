using System.Text.RegularExpressions;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Documentation;

/// <summary>
/// The C# of docs/recetas.md and docs/recipes.md is that of samples/Recetas, which CI runs. <c>GIGSTACK_UPDATE_README=1</c> writes it anew.
/// </summary>
public partial class RecipePageTests
{
    [Theory]
    [InlineData("recetas.md")]
    [InlineData("recipes.md")]
    public void Blocks_are_those_of_the_sample(string page)
    {
        var path = Repository.PathOf("docs", page);
        var text = File.ReadAllText(path).ReplaceLineEndings("\n");
        var updated = Block().Replace(text, static match => $"<!-- {match.Groups[1].Value} -->\n```csharp\n{CodeOf(match.Groups[1].Value)}\n```");
        if (Environment.GetEnvironmentVariable("GIGSTACK_UPDATE_README") == "1")
            File.WriteAllText(path, updated);
        else if (text != updated)
            Assert.Fail($"docs/{page} differs from samples/Recetas. GIGSTACK_UPDATE_README=1 dotnet test --filter RecipePageTests writes its blocks.");
    }

    [Theory]
    [InlineData("recetas.md")]
    [InlineData("recipes.md")]
    public void Every_recipe_is_on_both_pages_and_nothing_else(string page)
    {
        var text = File.ReadAllText(Repository.PathOf("docs", page)).ReplaceLineEndings("\n");
        var recipes = Directory.GetFiles(Repository.PathOf("samples", "Recetas", "Recipes"), "*.cs").Select(Path.GetFileNameWithoutExtension);
        Assert.Equal(recipes.Order(StringComparer.Ordinal), Block().Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(Block().Count(text), Regex.Count(text, "```csharp\n"));
    }

    /// <summary>The code of a recipe from behind what it is given up to what it expects.</summary>
    private static string CodeOf(string recipe)
    {
        var source = File.ReadAllText(Repository.PathOf("samples", "Recetas", "Recipes", recipe + ".cs")).ReplaceLineEndings("\n");
        var code = Code().Match(source).Groups[1].Value;
        Assert.NotEmpty(code);
        return string.Join('\n', code.TrimEnd().Split('\n').Select(static line => line.Length > Indent ? line[Indent..] : ""));
    }

    private const int Indent = 8;

    [GeneratedRegex("<!-- (\\w+) -->\n```csharp\n.*?```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("= issuer;\n(?:        \\S.*\n)*\n(.*?)\n *Expect\\.", RegexOptions.Singleline)]
    private static partial Regex Code();
}
