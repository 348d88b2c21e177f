namespace Gigstack.Runtime.Tests.Http.Headers;

public class HeaderFieldTests
{
    [Theory]
    [InlineData("X-A", "a b~")]
    [InlineData("x!#$%&'*+-.^_`|~9", "")]
    [InlineData("X", null)]
    public void Headers_have_a_name_and_printable_characters(string name, string? value) => HeaderField.Check(name, value);

    [Theory]
    [InlineData("", "a")]
    [InlineData(" X", "a")]
    [InlineData("X:", "a")]
    [InlineData("é", "a")]
    [InlineData("X", "\r\nY: 1")]
    [InlineData("X", "a\u007f")]
    [InlineData("X", "é")]
    [InlineData("X", "a\t")]
    public void Others_are_refused(string name, string value) => Assert.ThrowsAny<ArgumentException>(() => HeaderField.Check(name, value));

    [Theory]
    [InlineData("a, b,,\tc \t", ',', "a|b|c")]
    [InlineData("\"a,b\",c", ',', "\"a,b\"|c")]
    [InlineData("\"a\\\",b\",c", ',', "\"a\\\",b\"|c")]
    [InlineData("\"a,b", ',', "\"a|b")]
    [InlineData("\t<http://a/,b>; rel=next, <c>", ',', "<http://a/,b>; rel=next|<c>")]
    [InlineData("x<a,b>", ',', "x<a|b>")]
    [InlineData("<a,b", ',', "<a|b")]
    [InlineData("\"a;b\";c", ';', "\"a|b\"|c")]
    public void Lists_are_split_outside_of_quotes_and_addresses(string text, char separator, string items) =>
        Assert.Equal(items.Split('|'), HeaderField.Items(text, separator));

    [Fact]
    public void Response_headers_are_copied_once_and_empty_ones_have_none()
    {
        using var response = new HttpResponseMessage();
        response.Headers.Add("X-A", ["1", "2"]);
        var headers = new ApiHeaders(response.Headers, response.Content.Headers);

        Assert.Same(headers["x-a"], headers["X-A"]);
        Assert.Equal(["1", "2"], headers["X-A"]);
        Assert.Empty(ApiHeaders.Empty);
        Assert.False(ApiHeaders.Empty.ContainsKey("X-A"));
    }
}
