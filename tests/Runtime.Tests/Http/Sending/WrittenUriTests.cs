namespace Gigstack.Runtime.Tests.Http.Sending;

public class WrittenUriTests
{
    [Theory]
    [InlineData("https://api.example.com/v2/clients/1", true)]
    [InlineData("https://api.example.com/v2/clients/a%2Fb?limit=10&q=a%20b", true)]
    [InlineData("http://127.0.0.1:8080/", true)]
    [InlineData("https+http://invoicing/v2/clients", true)]
    [InlineData("https://api.example.com/v2/a/../b", false)]
    [InlineData("https://api.example.com/v2/./b", false)]
    [InlineData("https://api.example.com/v2/%7Ea", false)]
    [InlineData("https://api.example.com/v2/x?q=%2E%2E", false)]
    [InlineData("https://api.example.com/a/b/../../b", false)]
    public void An_address_stays_as_it_is_written_and_an_ordinary_one_can_be_taken_apart(string text, bool isOrdinary)
    {
        var uri = WrittenUri.Of(text);

        Assert.EndsWith(uri.PathAndQuery, text, StringComparison.Ordinal);
        Assert.Equal(text, uri.OriginalString);
        if (isOrdinary)
            Assert.Equal(uri.PathAndQuery, uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped));
        else
            Assert.Throws<InvalidOperationException>(() => uri.GetComponents(UriComponents.PathAndQuery, UriFormat.UriEscaped));
    }
}
