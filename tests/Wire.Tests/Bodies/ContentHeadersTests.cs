using WireTests.ContentHeadersApi;

namespace WireTests.Bodies;

public sealed class ContentHeadersTests
{
    [Fact]
    public async Task They_are_sent_without_a_body()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).FinishChunksAsync(new() { ContentRange = "bytes */100" });

        Assert.Equal("bytes */100", api.Request.Header("Content-Range"));
        Assert.Equal("0", api.Request.Header("Content-Length"));
        Assert.Equal("", api.Request.Body);
    }

    [Fact]
    public async Task They_are_sent_with_GET_if_they_are_given()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).ReadChunkAsync(new() { ContentLanguage = "es", Range = "bytes=0-1" });
        await Client(api).ReadChunkAsync(new() { Range = "bytes=0-1" });

        Assert.Equal("es", api.Requests[0].Header("Content-Language"));
        Assert.Equal("bytes=0-1", api.Requests[0].Header("Range"));
        Assert.Null(api.Requests[1].Header("Content-Length"));
    }

    [Fact]
    public async Task They_are_sent_with_a_body()
    {
        await using var api = new Api(WireReply.Empty(204));

        await Client(api).WriteChunkAsync(
            ApiFile.FromBytes("abc"u8.ToArray()),
            new() { ContentRange = "bytes 0-2/100", ContentMD5 = "x==", ContentEncoding = "identity", ContentLength = 3 });

        Assert.Equal("bytes 0-2/100", api.Request.Header("Content-Range"));
        Assert.Equal("x==", api.Request.Header("Content-MD5"));
        Assert.Equal("identity", api.Request.Header("Content-Encoding"));
        Assert.Equal("3", api.Request.Header("Content-Length"));
        Assert.Equal("application/octet-stream", api.Request.Header("Content-Type"));
        Assert.Equal("abc", api.Request.Body);
    }

    [Fact]
    public async Task They_are_sent_when_an_optional_body_is_left_out()
    {
        await using var api = new Api(WireReply.Empty(204), WireReply.Empty(204));

        await Client(api).DeleteChunkAsync(parameters: new() { ContentMd5 = "x==" });
        await Client(api).DeleteChunkAsync("a", new() { ContentMd5 = "y==" });

        Assert.Equal(["x==", "y=="], api.Requests.Select(static request => request.Header("Content-MD5")));
        Assert.Equal(["", "\"a\""], api.Requests.Select(static request => request.Body));
    }

    private static ContentHeadersClient Client(Api api) => new(api.Anonymous, api.Options<ContentHeadersClientOptions>());
}
