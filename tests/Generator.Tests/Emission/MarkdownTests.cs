using System.Xml.Linq;
using Gigstack.Generator.Emit.Documentation;
using Gigstack.Generator.Tests.Driver;

namespace Gigstack.Generator.Tests.Emission;

/// <summary>Descriptions are CommonMark, often with HTML in it; doc comments are XML.</summary>
public class MarkdownTests
{
    [Theory]
    [InlineData("**bold** and __bold__", "<b>bold</b> and <b>bold</b>")]
    [InlineData("*italic* and _italic_", "<i>italic</i> and <i>italic</i>")]
    [InlineData("**bold with *italic* in it**", "<b>bold with <i>italic</i> in it</b>")]
    [InlineData("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4")]
    [InlineData("a lone ** stays, and *so does this", "a lone ** stays, and *so does this")]
    [InlineData(@"\*not italic\*", "*not italic*")]
    [InlineData("``a ` b``", "<c>a ` b</c>")]
    [InlineData("[text](https://example.com/a?b=1&c=2)", "<see href=\"https://example.com/a?b=1&amp;c=2\">text</see>")]
    [InlineData("[text](https://example.com \"title\")", "<see href=\"https://example.com\">text</see>")]
    [InlineData("[text](/relative)", "text")]
    [InlineData("[text](javascript:alert)", "text")]
    [InlineData("[a] and (b)", "[a] and (b)")]
    [InlineData("<https://example.com>", "<see href=\"https://example.com\"/>")]
    [InlineData("<b>bold</b> <STRONG>too</STRONG>", "<b>bold</b> <b>too</b>")]
    [InlineData("<em>a</em> <code>x < y</code>", "<i>a</i> <c>x &lt; y</c>")]
    [InlineData("<a href=\"https://example.com\" target=_blank>here</a>", "<see href=\"https://example.com\">here</see>")]
    [InlineData("<a name=x>here</a>", "here")]
    [InlineData("<span class=\"x\">plain</span>", "plain")]
    [InlineData("an <id> and a <b>lone tag", "an &lt;id&gt; and a lone tag")]
    [InlineData("</b> ends nothing", " ends nothing")]
    [InlineData("&lt;id&gt; &amp; &nbsp;&#39;&unknown;", "&lt;id&gt; &amp;  '&amp;unknown;")]
    [InlineData("&#x202e;", "")]
    public void Inline_markup_becomes_elements(string text, string xml) =>
        Assert.Equal(xml, XmlDoc.Inline(text).Replace(' ', ' '));

    [Theory]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one\n\ntwo", "<para>one</para>|<para>two</para>")]
    [InlineData("<p>one</p><p>two</p>", "<para>one</para>|<para>two</para>")]
    [InlineData("one<br>two", "<para>one</para>|<para>two</para>")]
    [InlineData("# Title\ntext", "<para><b>Title</b></para>|<para>text</para>")]
    [InlineData(
        """
            text:
            - a
            - b
              goes on
            """,
        "text:|<list type=\"bullet\"><item><description>a</description></item>|<item><description>b goes on</description></item></list>")]
    [InlineData(
        "1. a\n2. b",
        "<list type=\"number\"><item><description>a</description></item>|<item><description>b</description></item></list>")]
    [InlineData(
        "<ul><li>a</li><li>b</li></ul>",
        "<list type=\"bullet\"><item><description>a</description></item>|<item><description>b</description></item></list>")]
    [InlineData("```json\n{ \"a\": 1 }\n\n  <x>\n```", "<code>{ \"a\": 1 }||  &lt;x&gt;</code>")]
    [InlineData("| a | b |\n| - | - |", "<code>| a | b |</code>|<code>| - | - |</code>")]
    [InlineData("> quoted", "quoted")]
    [InlineData("2024 was a year", "2024 was a year")]
    [InlineData("- ", "-")]
    public void Blocks_become_elements(string text, string xml)
    {
        var joined = string.Join("|", XmlDoc.Blocks(text));
        Assert.Equal(xml.Replace("</code>|<code>", "|", StringComparison.Ordinal), joined);
    }

    /// <summary>Whatever a description is, its comment is well-formed XML and in the time that its length allows.</summary>
    [Fact]
    public void Any_text_gives_well_formed_xml()
    {
        string[] pieces = [
            "*",
            "**",
            "_",
            "`",
            "```",
            "[",
            "](",
            ")",
            "https://a.b",
            "<b>",
            "</b>",
            "<a href=\"https://x\">",
            "</a>",
            "<",
            ">",
            "&",
            "&amp;",
            "\\",
            "\n",
            "\n\n",
            "- ",
            "1. ",
            "# ",
            "|",
            "x",
            " ",
            "<li>",
            "<p>",
            "<code>",
            "\"",
            "'"];
        var random = new Random(20261128);
        for (var run = 0; run < 3000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            AssertWellFormed(string.Join("\n", XmlDoc.Blocks(text)), text);
            AssertWellFormed(XmlDoc.Inline(text), text);
            AssertWellFormed(XmlDoc.Verbatim(text), text);
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("<b>")]
    [InlineData("**")]
    [InlineData("<a href=\"https://x\">")]
    [InlineData("- ")]
    [InlineData("&")]
    public void Markup_without_end_is_text(string piece) =>
        AssertWellFormed(string.Join("\n", XmlDoc.Blocks(string.Concat(Enumerable.Repeat(piece, 20_000)))), piece);

    [Fact]
    public void Comments_are_broken_at_spaces()
    {
        var words = string.Join(" ", Enumerable.Repeat("word", 100));
        var generation = Generation.Clean(
            OpenApi.Schemas($"Thing: {{ type: object, description: {words}, properties: {{ a: {{ type: string }} }} }}"));

        Assert.All(generation.Files["Test.Thing.g.cs"].Split('\n'), static line => Assert.InRange(line.Length, 0, 159));
        Assert.Contains(
            words,
            generation.Documentation("Thing").ReplaceLineEndings(" ").Replace("     ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    private static void AssertWellFormed(string xml, string text)
    {
        var exception = Record.Exception(() => XElement.Parse($"<doc>{xml}</doc>"));
        Assert.True(exception is null, $"{text} -> {xml}: {exception?.Message}");
    }
}
