using GigstackTests.Json;

namespace GigstackTests.Setup;

/// <summary>What went out on the wire.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string? Body)
{
    private static readonly string[] s_always = ["Accept", "Authorization", "User-Agent"];

    /// <summary>Asserts method, path, query and body, each as a whole.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Below <c>/v2</c>, as written on the wire.</param>
    /// <param name="body">The JSON; null for none.</param>
    public void Is(string method, string pathAndQuery, string? body = null)
    {
        Assert.Equal($"{method} /v2{pathAndQuery}", $"{Method} {Uri.PathAndQuery}");
        Assert.Equal(body is null, Body is null);
        if (body is not null)
            JsonAssert.Equal(body, Body!);
    }

    /// <summary>Asserts that these headers went out and no others.</summary>
    /// <param name="key">The API key.</param>
    /// <param name="product">What the client calls itself in User-Agent.</param>
    public void HasHeaders(string key, string product)
    {
        Assert.Equal("Bearer " + key, Headers["Authorization"]);
        Assert.Equal("application/json", Headers["Accept"]);
        Assert.Matches($@"^Gigstack\.Runtime/\d+\.\d+\.\d+\S* {product}$", Headers["User-Agent"]);
        if (Body is not null)
            Assert.Equal("application/json", Headers["Content-Type"]);
        string[] expected = Body is null ? s_always : [.. s_always, "Content-Length", "Content-Type"];
        Assert.Equal(expected.Order(StringComparer.Ordinal), Headers.Keys.Order(StringComparer.Ordinal));
    }
}
