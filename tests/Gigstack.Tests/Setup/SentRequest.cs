using System.Text;
using GigstackTests.Json;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace GigstackTests.Setup;

/// <summary>What went out on the wire.</summary>
internal sealed record SentRequest(string Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, byte[]? Content)
{
    /// <summary>The content as text; null for none.</summary>
    public string? Body { get; } = Content is null ? null : Encoding.UTF8.GetString(Content);

    /// <summary>Asserts method, path, query and body, each as a whole.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Below <c>/v2</c>, as written on the wire.</param>
    /// <param name="body">The JSON; null for none.</param>
    public void Is(string method, string pathAndQuery, string? body = null)
    {
        Goes(method, pathAndQuery);
        Assert.Equal(body is null, Body is null);
        if (body is not null)
            JsonAssert.Equal(body, Body!);
    }

    /// <summary>Asserts method, path, query and the parts of a form in their order.</summary>
    /// <param name="method">The HTTP method.</param>
    /// <param name="pathAndQuery">Below <c>/v2</c>, as written on the wire.</param>
    /// <param name="parts">The parts.</param>
    public async Task IsFormAsync(string method, string pathAndQuery, params SentPart[] parts)
    {
        Goes(method, pathAndQuery);
        Assert.Equal(parts, await PartsAsync());
    }

    /// <summary>Asserts that these headers went out and no others.</summary>
    /// <param name="key">The API key.</param>
    /// <param name="product">What the client calls itself in User-Agent.</param>
    /// <param name="others">Headers beside those of every request; null for one of these that must be missing.</param>
    public void HasHeaders(string key, string product, IReadOnlyDictionary<string, string?>? others = null)
    {
        Assert.Matches($@"^Gigstack\.Runtime/\d+\.\d+\.\d+\S* {product}$", Headers["User-Agent"]);
        Dictionary<string, string?> expected = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Accept"] = "application/json",
            ["Accept-Encoding"] = "gzip br",
            ["Authorization"] = "Bearer " + key,
            ["User-Agent"] = Headers["User-Agent"],
        };
        if (Content is not null)
        {
            expected["Content-Length"] = $"{Content.Length}";
            expected["Content-Type"] = IsForm ? Headers["Content-Type"] : "application/json";
        }

        foreach (var (name, value) in others ?? new Dictionary<string, string?>())
            expected[name] = value;
        Assert.Equal(
            expected.Where(header => header.Value is not null)
                .OrderBy(header => header.Key, StringComparer.Ordinal)
                .Select(header => $"{header.Key}: {header.Value}"),
            Headers.OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {header.Value}"));
    }

    private bool IsForm => Headers["Content-Type"].StartsWith("multipart/form-data; boundary=", StringComparison.Ordinal);

    private void Goes(string method, string pathAndQuery) => Assert.Equal($"{method} /v2{pathAndQuery}", $"{Method} {Uri.PathAndQuery}");

    private async Task<List<SentPart>> PartsAsync()
    {
        Assert.NotNull(Content);
        Assert.True(IsForm, Headers["Content-Type"]);
        var reader = new MultipartReader(MediaTypeHeaderValue.Parse(Headers["Content-Type"]).Boundary.Value!, new MemoryStream(Content));
        List<SentPart> parts = [];
        while (await reader.ReadNextSectionAsync() is { } section)
        {
            var disposition = section.GetContentDispositionHeader()!;
            Assert.Equal("form-data", disposition.DispositionType.Value);
            var fileName = disposition.FileName.HasValue ? HeaderUtilities.RemoveQuotes(disposition.FileName).Value : null;
            parts.Add(
                new SentPart(HeaderUtilities.RemoveQuotes(disposition.Name).Value!, await section.ReadAsStringAsync(), fileName, section.ContentType));
        }

        return parts;
    }
}
