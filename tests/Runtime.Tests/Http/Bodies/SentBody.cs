using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

internal static class SentBody
{
    public static ApiRequest Post() => new(HttpMethod.Post, "/c");

    /// <summary>Sends the request and gives what arrived.</summary>
    public static async Task<WireRequest> Of(ApiRequest request)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        await transport.SendAsync(request);
        return Assert.Single(server.Requests);
    }

    /// <summary>The body with "B" for the boundary, which is checked to be the one announced.</summary>
    public static string Multipart(WireRequest sent)
    {
        var type = sent.Header("Content-Type")!;
        Assert.StartsWith("multipart/form-data; boundary=", type, StringComparison.Ordinal);
        var boundary = type[(type.IndexOf('=', StringComparison.Ordinal) + 1)..];
        Assert.Matches("^[0-9A-Za-z-]{30,70}$", boundary);
        return System.Text.Encoding.UTF8.GetString(sent.Bytes).Replace(boundary, "B", StringComparison.Ordinal);
    }
}
