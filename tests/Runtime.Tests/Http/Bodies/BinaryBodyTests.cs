using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class BinaryBodyTests
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 200_000).Select(static i => (byte)(i * 31))];

    [Theory]
    [InlineData("application/pdf", null, "application/pdf")]
    [InlineData("application/pdf", "image/png", "application/pdf")]
    [InlineData("image/*", "image/png", "image/png")]
    [InlineData("*/*", null, "application/octet-stream")]
    [InlineData("image/png, image/jpeg", "image/jpeg", "image/jpeg")]
    public async Task The_media_type_is_the_documents_unless_it_leaves_a_choice(string declared, string? own, string contentType)
    {
        var sent = await SentBody.Of(SentBody.Post().Binary(ApiFile.FromBytes(s_bytes, "f.bin", own), declared));

        Assert.Equal(contentType, sent.Header("Content-Type"));
        Assert.Equal(s_bytes, sent.Bytes);
        Assert.Equal("200000", sent.Header("Content-Length"));
        Assert.Null(sent.Header("Transfer-Encoding"));
        Assert.Null(sent.Header("Content-Disposition"));
    }

    [Fact]
    public async Task A_stream_of_unknown_length_goes_in_chunks_and_stays_open()
    {
        await using var stream = new ForwardStream(s_bytes);

        var sent = await SentBody.Of(SentBody.Post().Binary(new ApiFile(stream), "application/pdf"));

        Assert.Equal(("chunked", null), (sent.Header("Transfer-Encoding"), sent.Header("Content-Length")));
        Assert.Equal(s_bytes, sent.Bytes);
        Assert.False(stream.IsDisposed);
    }

    [Fact]
    public async Task A_file_is_sent_from_its_position_each_time()
    {
        using var stream = new MemoryStream(s_bytes) { Position = 150_000 };
        var file = new ApiFile(stream);

        var first = await SentBody.Of(SentBody.Post().Binary(file, "application/pdf"));
        var second = await SentBody.Of(SentBody.Post().Binary(file, "application/pdf"));

        Assert.Equal("50000", first.Header("Content-Length"));
        Assert.Equal(s_bytes[150_000..], first.Bytes);
        Assert.Equal(s_bytes[150_000..], second.Bytes);
        Assert.True(stream.CanRead);
    }

    [Fact]
    public async Task Files_come_from_memory_and_text_too()
    {
        var part = await SentBody.Of(SentBody.Post().Binary(ApiFile.FromBytes(s_bytes.AsMemory(10, 20)), "a/b"));
        var text = await SentBody.Of(SentBody.Post().Binary(ApiFile.FromText("ñ"), "*/*"));
        var latin = await SentBody.Of(SentBody.Post().Binary(
            ApiFile.FromText("ñ", "f.csv", "text/csv; charset=iso-8859-1"),
            "text/*"));

        Assert.Equal(s_bytes[10..30], part.Bytes);
        Assert.Equal(("ñ", "text/plain; charset=utf-8"), (text.Body, text.Header("Content-Type")));
        Assert.Equal([0xF1], latin.Bytes);
    }

    [Fact]
    public async Task Bodies_are_sent_while_they_are_read()
    {
        var arrived = new TaskCompletionSource();
        await using var stream = new ForwardStream(s_bytes) { Gate = arrived.Task };
        await using var server = new WireServer(WireReply.Json("{}")) { OnHead = () => arrived.TrySetResult() };
        using var transport = Api.Transport(server);

        // Were the body buffered, its head would not arrive before its end, which waits for the head.
        await transport.SendAsync(SentBody.Post().Multipart(new MultipartBody().File("f", new ApiFile(stream))));

        Assert.True(server.Requests[0].Bytes.AsSpan().IndexOf(s_bytes) > 0);
    }

    [Fact]
    public async Task Streams_that_can_seek_are_sent_again_when_safe()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Abort, WireReply.Json("{}"));
        using var transport = Api.Transport(server, new HastyClock());
        using var stream = new MemoryStream(s_bytes) { Position = 5 };

        await transport.SendAsync(new ApiRequest(HttpMethod.Put, "/c").Binary(new ApiFile(stream), "application/pdf"));

        Assert.Equal(3, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal(s_bytes[5..], request.Bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Streams_that_cannot_seek_are_sent_once(bool multipart)
    {
        await using var server = new WireServer(WireReply.Json("{}", 503));
        using var transport = Api.Transport(server, new HastyClock());
        await using var stream = new ForwardStream(s_bytes);
        var file = new ApiFile(stream, "f.bin");
        var request = new ApiRequest(HttpMethod.Put, "/c");
        request = multipart
            ? request.Multipart(new MultipartBody().Text("a", "1").File("f", file))
            : request.Binary(file, "application/pdf");

        Assert.Equal(503, (int)(await Assert.ThrowsAsync<ApiException>(() => transport.SendAsync(request))).StatusCode!);
        Assert.Contains(
            "f.bin",
            (await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(request))).Message,
            StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Streams_that_cannot_seek_outlive_attempts_that_never_left()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        var attempts = 0;
        using var handler = new SocketsHttpHandler
        {
            ConnectCallback = async (context, token) =>
            {
                if (++attempts < 3)
                    throw new System.Net.Sockets.SocketException(10061);
                var socket = new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp);
                await socket.ConnectAsync(context.DnsEndPoint, token);
                return new System.Net.Sockets.NetworkStream(socket, ownsSocket: true);
            },
        };
        using var client = new HttpClient(handler);
        using var transport = Api.Transport(server, options => options.HttpClient = client);
        await using var stream = new ForwardStream(s_bytes);

        await transport.SendAsync(SentBody.Post().Binary(new ApiFile(stream), "application/pdf"));

        Assert.Equal(3, attempts);
        Assert.Equal(s_bytes, server.Requests[0].Bytes);
    }

    [Fact]
    public async Task One_file_serves_many_calls_at_once()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var file = ApiFile.FromBytes(s_bytes);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => transport.SendAsync(SentBody.Post().Binary(file, "application/pdf"))));

        Assert.Equal(8, server.Requests.Count);
        Assert.All(server.Requests, static request => Assert.Equal(s_bytes, request.Bytes));
    }

    [Fact]
    public void Files_that_cannot_be_read_are_refused()
    {
        var closed = new MemoryStream();
        closed.Dispose();

        Assert.Throws<ArgumentException>("content", () => new ApiFile(closed));
        Assert.Throws<ArgumentException>("contentType", () => ApiFile.FromBytes(s_bytes, null, "pdf"));
        Assert.Throws<ArgumentException>("contentType", () => SentBody.Post().Binary(ApiFile.FromBytes(s_bytes), "pdf"));
    }
}
