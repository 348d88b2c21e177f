using Gigstack.Generator.Document.JsonPath;

namespace Gigstack.Generator.Tests.Document.Overlays;

/// <summary>Regular expressions as RFC 9485 defines them.</summary>
public class RegexpTests
{
    [Theory]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a|b|", "", true)]
    [InlineData("a|b|", "b", true)]
    [InlineData("ab*c", "ac", true)]
    [InlineData("ab*c", "abbbc", true)]
    [InlineData("ab+c", "ac", false)]
    [InlineData("ab?c", "abbc", false)]
    [InlineData("a{2}", "aa", true)]
    [InlineData("a{2}", "aaa", false)]
    [InlineData("a{2,}", "aaaaa", true)]
    [InlineData("a{0,2}", "aaa", false)]
    [InlineData("(ab|cd){2}", "cdab", true)]
    [InlineData("((a*)*)*", "aaaa", true)]
    [InlineData("((a*)*)*b", "aaaac", false)]
    [InlineData("(a?){30}a{30}", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("[a-c]", "b", true)]
    [InlineData("[^a-c]", "b", false)]
    [InlineData("[^a-c]", "d", true)]
    [InlineData("[-a]", "-", true)]
    [InlineData("[a-]", "-", true)]
    [InlineData("[\\]\\[]+", "[]", true)]
    [InlineData("\\(\\.\\)", "(.)", true)]
    [InlineData(".", "\n", false)]
    [InlineData(".", "𝄞", true)]
    [InlineData("[😀-😂]", "😁", true)]
    [InlineData("\\p{L}+", "Ñandú", true)]
    [InlineData("\\p{Lu}\\P{Lu}", "Aa", true)]
    [InlineData("[\\p{Nd}_]+", "1_2", true)]
    [InlineData("\\p{So}", "😀", true)]
    [InlineData("^a$", "a", false)]
    [InlineData("a\\nb", "a\nb", true)]
    public void Matches_the_whole_string(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Regexp.TryCreate(pattern)!.IsMatch(text, isWhole: true, new PathBudget(100_000, CancellationToken.None)));

    [Theory]
    [InlineData("b", "abc", true)]
    [InlineData("", "abc", true)]
    [InlineData("b+c", "abbd", false)]
    [InlineData("é", "café", true)]
    [InlineData("x", "", false)]
    public void Searches_a_part(string pattern, string text, bool matches) =>
        Assert.Equal(matches, Regexp.TryCreate(pattern)!.IsMatch(text, isWhole: false, new PathBudget(100_000, CancellationToken.None)));

    [Theory]
    [InlineData("(")]
    [InlineData(")")]
    [InlineData("a**")]
    [InlineData("*")]
    [InlineData("a{")]
    [InlineData("a{2,1}")]
    [InlineData("a{99999}")]
    [InlineData("a}")]
    [InlineData("[")]
    [InlineData("[]")]
    [InlineData("[b-a]")]
    [InlineData("[a-[b]]")]
    [InlineData("\\d")]
    [InlineData("\\")]
    [InlineData("\\p{X}")]
    [InlineData("\\p{L")]
    [InlineData("\\pL")]
    [InlineData("(((((a{1000}){1000}){1000}){1000}){1000})")]
    [InlineData("((((((){1000}){1000}){1000}){1000}){1000})")]
    public void Is_not_a_regular_expression(string pattern) => Assert.Null(Regexp.TryCreate(pattern));
}
