using System.Net;
using System.Net.Http.Headers;

namespace Gigstack.Sandbox.Tests.Current;

/// <summary>HEAD has the status and headers of GET, and no body.</summary>
public sealed class HeadTests() : SandboxTest(GigstackEdition.Current)
{
    [Theory]
    [InlineData("/clients")]
    [InlineData("/clients?limit=x")]
    [InlineData("/clients/nobody")]
    [InlineData("/nothing")]
    public async Task Head_is_get_without_the_body(string path)
    {
        using var plain = new HttpClient();
        plain.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Sandbox.TestKey);
        using var get = await plain.GetAsync(Sandbox.BaseAddress + path);
        using var request = new HttpRequestMessage(HttpMethod.Head, Sandbox.BaseAddress + path);
        using var head = await plain.SendAsync(request);
        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal("application/json", head.Content.Headers.ContentType?.MediaType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        if (get.StatusCode == HttpStatusCode.OK)
            Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }
}
