using System.Net;
using Gigstack.Runtime.Tests.Http.Bodies;

namespace Gigstack.Runtime.Tests.Http.Sending;

/// <summary>The contents that surround another one.</summary>
public class ContentTests
{
    [Fact]
    public async Task The_content_of_an_attempt_has_the_headers_and_bytes_of_the_other_and_disposes_it()
    {
        var inner = new MemoryStream([1, 2, 3]);
        var content = new StreamContent(inner);
        content.Headers.TryAddWithoutValidation("Content-Type", "Text/CSV");
        content.Headers.ContentLength = 3;
        var attempt = new AttemptContent(content);

        Assert.Equal("Text/CSV", attempt.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal(3, attempt.Headers.ContentLength);
        Assert.Equal([1, 2, 3], await attempt.ReadAsByteArrayAsync());
        Assert.True(inner.CanRead);
        attempt.Dispose();
        Assert.False(inner.CanRead);
    }

    [Fact]
    public async Task A_content_of_the_user_is_not_disposed()
    {
        using var inner = new MemoryStream([1, 2, 3]);
        using var given = new StreamContent(inner);
        given.Headers.TryAddWithoutValidation("Content-Type", "Text/CSV");
        given.Headers.ContentLength = 3;
        var content = new RawContent(given);

        Assert.False(content.HasBegun);
        Assert.Equal("Text/CSV", content.Headers.NonValidated["Content-Type"].ToString());
        Assert.Equal(3, content.Headers.ContentLength);
        Assert.Equal([1, 2, 3], await content.ReadAsByteArrayAsync());
        Assert.True(content.HasBegun);
        content.Dispose();
        Assert.True(inner.CanRead);
    }

    [Fact]
    public void A_content_of_unknown_length_stays_so()
    {
        using var given = new StreamContent(new SlowStream([1]));
        using var content = new RawContent(given);
        using var attempt = new AttemptContent(given);

        Assert.Null(content.Headers.ContentLength);
        Assert.Null(attempt.Headers.ContentLength);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/", true)]
    [InlineData("http://localhost/", true)]
    [InlineData("http://bypassed.example/", true)]
    [InlineData("http://other.example/", false)]
    public void Only_loopback_addresses_bypass_the_proxy_of_the_system(string address, bool bypasses)
    {
        var system = new WebProxy("http://proxy.example:8080", BypassOnLocal: false, BypassList: ["bypassed"]);
        var proxy = new LoopbackBypass(system);
        var credentials = new NetworkCredential();
        proxy.Credentials = credentials;

        Assert.Equal(bypasses, proxy.IsBypassed(new Uri(address)));
        Assert.Equal(bypasses ? null : system.Address, proxy.GetProxy(new Uri(address)));
        Assert.Same(credentials, system.Credentials);
        Assert.Same(credentials, proxy.Credentials);
    }
}
