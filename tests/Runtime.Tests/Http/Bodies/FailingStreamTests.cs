using System.Security;
using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Bodies;

/// <summary>The stream of the caller fails: no fault of the transport.</summary>
public class FailingStreamTests
{
    public static TheoryData<Exception> Failures =>
        [new IOException("disk"), new SecurityException("no"), new ObjectDisposedException("stream"), new OperationCanceledException("mine")];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task The_caller_gets_what_the_stream_threw_and_nothing_is_repeated(Exception failure)
    {
        foreach (var multipart in new[] { false, true })
        {
            foreach (var seeks in new[] { false, true })
            {
                await using var server = new WireServer(WireReply.Json("{}"));
                using var transport = Api.Transport(server, new HastyClock());
                await using var stream = new FailingStream(failure, seeks);
                var request = UploadProgressTests.Upload(new ApiFile(stream), multipart);
                request.IsIdempotent = true;

                var thrown = await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(request));

                Assert.Same(failure, thrown);
                Assert.Equal(1, stream.Failed);
                Assert.Empty(server.Requests);
            }
        }
    }

    [Fact]
    public async Task A_progress_that_throws_is_the_callers_failure()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server, new HastyClock());
        var failure = new IOException("console");
        var request = UploadProgressTests.Upload(new ApiFile(new MemoryStream([1])) { Progress = new FailingProgress(failure) }, multipart: false);
        request.IsIdempotent = true;

        Assert.Same(failure, await Assert.ThrowsAnyAsync<Exception>(() => transport.SendAsync(request)));
    }

    [Theory]
    [InlineData(2, "The stream of the file a.txt ended after 2 of the 3 bytes that its length says.")]
    [InlineData(4, "The stream of the file a.txt has more than the 3 bytes that its length says.")]
    public async Task A_stream_of_another_length_than_it_says_fails_before_the_request_is_complete(int bytes, string message)
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server, new HastyClock());
        await using var stream = new LyingStream(new byte[bytes]);
        var request = UploadProgressTests.Upload(new ApiFile(stream, "a.txt"), multipart: false);
        request.IsIdempotent = true;

        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => transport.SendAsync(request));

        Assert.Equal(message, thrown.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_stream_that_is_closed_before_it_is_sent_says_so()
    {
        await using var server = new WireServer(WireReply.Json("{}"));
        using var transport = Api.Transport(server);
        var stream = new MemoryStream([1]);
        var file = new ApiFile(stream);
        await stream.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => transport.SendAsync(UploadProgressTests.Upload(file, multipart: false)));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_body_tells_the_failure_of_the_last_attempt()
    {
        var failure = new IOException("disk");
        await using var stream = new FailingStream(failure, seeks: true);
        var body = UploadProgressTests.Upload(new ApiFile(stream), multipart: false).Body!;
        Assert.Null(body.Failure);

        using var content = body.ToContent();
        await Assert.ThrowsAsync<GivenStreamException>(() => content.CopyToAsync(Stream.Null));
        Assert.Same(failure, body.Failure);

        body.ToContent().Dispose();
        Assert.Null(body.Failure);
    }

    private sealed class FailingProgress(Exception failure) : IProgress<long>
    {
        public void Report(long value) => throw failure;
    }

    /// <summary>Fails after two bytes.</summary>
    private sealed class FailingStream(Exception failure, bool seeks) : MemoryStream
    {
        private bool _begun;

        public int Failed { get; private set; }

        public override bool CanSeek => seeks;

        public override long Length => 10;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (!_begun)
            {
                _begun = true;
                return new(2);
            }
            Failed++;
            throw failure;
        }
    }

    /// <summary>Says that it has three bytes.</summary>
    private sealed class LyingStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override long Length => 3;
    }
}
