using System.Net;

namespace Gigstack.Runtime.Tests.Http;

/// <summary>What a browser does to responses; tests/Package.Tests runs a client in WebAssembly.</summary>
public sealed class BrowserFetchTests
{
    [Fact]
    public void A_body_that_is_decompressed_already_has_no_headers_of_the_compressed_one()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([1]) };
        string[] names = ["Content-Encoding", "Content-Length", "Content-MD5", "Content-Digest", "Digest", "Content-Type"];
        foreach (var name in names)
            response.Content.Headers.TryAddWithoutValidation(name, "1");
        response.Headers.TryAddWithoutValidation("Repr-Digest", "1");
        response.Headers.TryAddWithoutValidation("ETag", "\"1\"");

        BrowserFetch.Adapt(response);

        Assert.Equal(["Content-Type"], response.Content.Headers.NonValidated.Select(static header => header.Key));
        Assert.Equal(["ETag"], response.Headers.NonValidated.Select(static header => header.Key));
    }

    [Fact]
    public void Other_bodies_keep_their_headers()
    {
        using var response = new HttpResponseMessage { Content = new ByteArrayContent([1]) };
        response.Content.Headers.TryAddWithoutValidation("Content-Length", "1");
        response.Headers.TryAddWithoutValidation("Digest", "1");

        BrowserFetch.Adapt(response);

        Assert.Equal(1, response.Content.Headers.ContentLength);
        Assert.Equal(["Digest"], response.Headers.NonValidated.Select(static header => header.Key));
    }

    [Fact]
    public void A_redirect_whose_status_is_hidden_is_one()
    {
        using var response = new HttpResponseMessage { StatusCode = 0, Content = new ByteArrayContent([]) };

        BrowserFetch.Adapt(response);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }
}
