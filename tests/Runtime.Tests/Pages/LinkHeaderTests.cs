using System.Diagnostics;

namespace Gigstack.Runtime.Tests.Pages;

public class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://api.example/things?page=2>; rel=\"next\"", "https://api.example/things?page=2")]
    [InlineData("<a>; rel=\"prev\", <b>; rel=\"next\", <c>; rel=\"last\"", "b")]
    [InlineData("<a>;rel=next", "a")]
    [InlineData("<a>; rel=next; title=x", "a")]
    [InlineData("<a> ; rel = \"next\"", "a")]
    [InlineData("<a>; REL=NEXT", "a")]
    [InlineData("<a>; rel=\"last  Next\"", "a")]
    [InlineData("<a>; title=\"x, <z>; rel=\\\"next\\\"\"; rel=prev, <b>; rel=next", "b")]
    [InlineData("<a?x=1,2;3>; rel=\"next\"", "a?x=1,2;3")]
    [InlineData("<a>; rel=prev; rel=next, <b>; rel=next", "b")]
    [InlineData("<a>; rel=next; rel=prev", "a")]
    [InlineData("<a>; rel=next, <b>; rel=next", "a")]
    [InlineData("<a>; rel=\"n\\ext\"", "a")]
    [InlineData("<a>; hreflang; rel=next", "a")]
    [InlineData("<a>;; rel=next", "a")]
    [InlineData(", ,\t<a>; rel=next,", "a")]
    [InlineData("< a >; rel=next", "a")]
    [InlineData("<>; rel=next", "")]
    [InlineData("<a>; rel=\"next", "a")]
    [InlineData("nonsense, <a>; rel=next", "a")]
    [InlineData("\"x, <z>; rel=next\", <a>; rel=next", "a")]
    [InlineData("<a>; rel=prev junk; rel=next, <b>; rel=next", "b")]
    public void The_next_page_is_the_first_link_with_that_relation(string header, string expected) =>
        Assert.Equal(expected, LinkHeader.Next([header], out _));

    [Theory]
    [InlineData("")]
    [InlineData(" , ,")]
    [InlineData("<a>")]
    [InlineData("<a>; rel=nextpage")]
    [InlineData("<a>; rel=\"prev\"")]
    [InlineData("<a>; rel")]
    [InlineData("<a>; rel=")]
    [InlineData("<a>; rel=\"\"")]
    [InlineData("<a>; rev=next")]
    [InlineData("<a>; rel*=next")]
    [InlineData("<a>; title=\"rel=next\"")]
    [InlineData("<a>; rel=next; anchor=\"#other\"")]
    [InlineData("<a>; anchor=/other; rel=next")]
    [InlineData("<next>; rel=prev")]
    public void Other_links_are_not(string header)
    {
        Assert.Null(LinkHeader.Next([header], out var isDamaged));
        Assert.False(isDamaged);
    }

    [Theory]
    [InlineData("a; rel=next")]
    [InlineData("; rel=next")]
    [InlineData("<a; rel=next")]
    [InlineData("<")]
    [InlineData("<a> junk; rel=next")]
    [InlineData("<a>; title=\"x\" \"<b>; rel=next")]
    [InlineData("https://api.example/things?page=2")]
    public void What_cannot_be_read_is_no_last_page(string header)
    {
        Assert.Null(LinkHeader.Next([header], out var isDamaged));
        Assert.True(isDamaged);
    }

    [Fact]
    public void Several_headers_are_one_list() =>
        Assert.Equal("b", LinkHeader.Next(["<a>; rel=prev", "<b>; rel=next", "<c>; rel=next"], out _));

    [Theory]
    [InlineData("<")]
    [InlineData("<>")]
    [InlineData("<a>;")]
    [InlineData("\"\\")]
    [InlineData("<a>;x=\"\\")]
    [InlineData("<,")]
    [InlineData(" ,")]
    [InlineData("a\"")]
    [InlineData("<a>;rel=x;")]
    public void Long_headers_are_read_in_time(string part)
    {
        var header = string.Concat(Enumerable.Repeat(part, 1_000_000 / part.Length));
        var watch = Stopwatch.StartNew();

        Assert.Null(LinkHeader.Next([header], out _));

        // A reader that goes back takes minutes.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }
}
