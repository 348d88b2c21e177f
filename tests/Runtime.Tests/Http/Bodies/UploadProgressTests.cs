using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

public class UploadProgressTests
{
    private static readonly byte[] s_bytes = [.. Enumerable.Range(0, 200_000).Select(static i => (byte)(i * 7))];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Progress_counts_the_bytes_of_the_file(bool multipart)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var progress = new Reports();

        await transport.SendAsync(Upload(new ApiFile(new MemoryStream(s_bytes)) { Progress = progress }, multipart));

        Assert.Equal((0, 200_000L), (progress.All[0], progress.All[^1]));
        Assert.True(progress.All.SequenceEqual(progress.All.Order()) && progress.All.Count > 3, string.Join(" ", progress.All));
    }

    [Fact]
    public async Task Progress_starts_over_with_an_attempt()
    {
        await using var server = new WireServer(WireReply.Json("{}", 503), WireReply.Json("{}"));
        using var transport = Api.Transport(server, new HastyClock());
        var progress = new Reports();
        var request = Upload(new ApiFile(new MemoryStream([1, 2, 3])) { Progress = progress }, multipart: false);
        request.IsIdempotent = true;

        await transport.SendAsync(request);

        Assert.Equal([0, 3, 0, 3], progress.All);
    }

    [Fact]
    public async Task Progress_of_a_stream_that_cannot_seek_and_of_bytes()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var (first, second) = (new Reports(), new Reports());
        var bytes = ApiFile.FromBytes(new byte[] { 1, 2 });
        bytes.Progress = second;

        await transport.SendAsync(Upload(new ApiFile(new ForwardStream(s_bytes)) { Progress = first }, multipart: false));
        await transport.SendAsync(Upload(bytes, multipart: false));

        Assert.Equal((200_000L, 2L), (first.All[^1], second.All[^1]));
        Assert.Equal(s_bytes, server.Requests[0].Bytes);
    }

    [Fact]
    public async Task Files_of_a_form_have_their_own_progress()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var (first, second) = (new Reports(), new Reports());
        var form = new MultipartBody()
            .File("a", new ApiFile(new MemoryStream([1, 2, 3])) { Progress = first })
            .File("b", new ApiFile(new MemoryStream([1])) { Progress = second });

        await transport.SendAsync(new ApiRequest(HttpMethod.Post, "/f").Multipart(form));

        Assert.Equal([0, 3], first.All);
        Assert.Equal([0, 1], second.All);
    }

    internal static ApiRequest Upload(ApiFile file, bool multipart) => multipart
        ? new ApiRequest(HttpMethod.Post, "/f").Multipart(new MultipartBody().Text("note", "a").File("file", file))
        : new ApiRequest(HttpMethod.Post, "/f").Binary(file, "*/*");

    /// <summary>Keeps what is reported, on the thread that reports it.</summary>
    private sealed class Reports : IProgress<long>
    {
        public List<long> All { get; } = [];

        public void Report(long value) => All.Add(value);
    }
}
