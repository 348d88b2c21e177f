using System.Text.RegularExpressions;
using Gigstack.Documentation.Tests.Markdown;

namespace Gigstack.Documentation.Tests;

/// <summary>README.md and README.es.md have the same headings and the same code, apart from comments and prose in strings.</summary>
public sealed partial class TwinTests
{
    private static readonly MarkdownPage s_english = Pages.Get("README.md");
    private static readonly MarkdownPage s_spanish = Pages.Get("README.es.md");

    [Fact]
    public void Headings_are_the_same_in_number() => Assert.Equal(
        s_english.Headings.Select(static heading => heading.Level),
        s_spanish.Headings.Select(static heading => heading.Level));

    [Fact]
    public void Code_is_the_same() => Assert.Equal(s_english.Blocks.Select(Code), s_spanish.Blocks.Select(Code));

    [Theory]
    [InlineData("csharp", "Log(\"two of {count}\"); // one", "Log(\"dos de {count}\"); // uno", true)]
    [InlineData("csharp", "Log(\"two of {count}\");", "Log(\"dos de {other}\");", false)]
    [InlineData("csharp", "Log($\"PDF {Path.Of(\"invoice.pdf\")}\");", "Log($\"PDF {Path.Of(\"factura.pdf\")}\");", true)]
    [InlineData("csharp", "Key = \"80141503\"", "Key = \"80141504\"", false)]
    [InlineData("csharp", "var client = 1;", "var cliente = 1;", false)]
    [InlineData("xml", "<A /> <!-- one -->", "<A /> <!-- uno -->", true)]
    [InlineData("console", "dotnet test # one", "dotnet test # uno", true)]
    [InlineData("console", "dotnet test", "dotnet build", false)]
    [InlineData("text", "The output", "La salida", true)]
    public void Comments_and_prose_may_differ(string language, string one, string other, bool isSame) =>
        Assert.Equal(isSame, Code(new("", 0, "", language, one)) == Code(new("", 0, "", language, other)));

    private static string Code(CodeBlock block)
    {
        // Output of programs has words of the language.
        if (block.Language == "text")
            return block.Info;
        var code = block.Language switch
        {
            "console" => string.Join('\n', block.Commands),
            "xml" => XmlComment().Replace(block.Code, ""),
            _ => Comment().Replace(block.Code, static match => match.Value[0] == '/' ? "" : WithoutWords(match.Value)),
        };
        return $"{block.Info}\n{string.Join('\n', code.Split('\n').Select(static line => line.TrimEnd()).Where(static line => line.Length > 0))}";
    }

    /// <summary>A string without letters and spaces, except for the code of its interpolations.</summary>
    private static string WithoutWords(string text) => Words().Replace(
        text,
        static match => match.Value[0] == '{' ? Inner().Replace(match.Value, static inner => Words().Replace(inner.Value, "")) : "");

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex XmlComment();

    [GeneratedRegex("""\$["](?:[^"{\n]|\{[^}\n]*\})*["]|["][^"\n]*["]|//.*""")]
    private static partial Regex Comment();

    [GeneratedRegex("""["][^"]*["]""")]
    private static partial Regex Inner();

    [GeneratedRegex(@"\{[^}]*\}|[\p{L}\s,.:]+")]
    private static partial Regex Words();
}
