using System.Text;

namespace Gigstack.Runtime.Tests.Http.Sending;

public class SentSecretTests
{
    [Theory]
    [InlineData("8letters", "a 8letters b 8letters", "a *** b ***")]
    [InlineData("7letter", "a 7letter b", "a 7letter b")]
    [InlineData("with/two/slashes", "a with/two/slashes b with\\/two\\/slashes", "a *** b ***")]
    [InlineData("with+plus+twice", "with+plus+twice with\\u002Bplus\\u002Btwice with\\u002bplus\\u002btwice", "*** *** ***")]
    public void Every_spelling_is_hidden_each_time(string secret, string text, string expected)
    {
        var secrets = new SentSecrets([secret]);
        var bytes = Encoding.UTF8.GetBytes(text);
        secrets.Hide(bytes);

        Assert.Equal(expected, secrets.Hide(text));
        // As many asterisks as the secret has bytes, so that positions in the body stay.
        Assert.Equal(text.Length, bytes.Length);
        Assert.Equal(expected, string.Join(' ', Encoding.UTF8.GetString(bytes).Split(' ').Select(static word => word.Trim('*').Length == 0 ? "***" : word)));
    }

    [Fact]
    public void Without_a_secret_nothing_is_hidden() => Assert.Equal("8letters", default(SentSecrets).Hide("8letters"));
}
