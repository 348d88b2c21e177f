using System.Net;

namespace Gigstack.Runtime;

/// <summary>In a browser, every request is sent by <c>fetch</c>, which decides some things by itself.</summary>
internal static class BrowserFetch
{
    // Those of the bytes as they were sent, which fetch keeps to itself.
    private static readonly string[] s_digests = ["Content-Digest", "Repr-Digest", "Digest"];

    /// <summary>Whether this is a browser, or another host of WebAssembly such as Node.</summary>
    public static bool IsUsed => OperatingSystem.IsBrowser();

    /// <summary>Streams the response, which .NET 10 does by itself.</summary>
    public static void Prepare(HttpRequestMessage message) =>
        message.Options.Set(new HttpRequestOptionsKey<bool>("WebAssemblyEnableStreamingResponse"), true);

    /// <summary>Makes the headers those of the body, which is decompressed already.</summary>
    public static void Adapt(HttpResponseMessage response)
    {
        // What a redirect is to a page that does not follow it. Its number and address are hidden.
        if (response.StatusCode == 0)
            response.StatusCode = HttpStatusCode.Redirect;
        var headers = response.Content.Headers;
        if (!headers.Remove("Content-Encoding"))
            return;
        headers.Remove("Content-Length");
        headers.Remove("Content-MD5");
        foreach (var digest in s_digests)
        {
            headers.Remove(digest);
            response.Headers.Remove(digest);
        }
    }
}
