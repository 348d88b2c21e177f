using Gigstack.Runtime.Generated;
using Gigstack.Runtime.Tests.Wire;

namespace Gigstack.Runtime.Tests.Http.Sending;

public class AnswerStreamTests
{
    [Fact]
    public async Task An_answer_without_a_length_ends_with_the_connection()
    {
        await using var server = new WireServer(WireReply.Raw("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"id\":\"1\"}"));
        using var transport = Api.Transport(server);

        Assert.Equal("1", (await transport.SendAsync(Api.Get(), Api.ClientCodec)).Value.Id);
    }

    [Fact]
    public async Task The_end_before_an_answer_is_an_error()
    {
        await using var stream = new AnswerStream(new EndedStream());
        await stream.WriteAsync(new byte[1]);

        var exception = await Assert.ThrowsAsync<HttpIOException>(() => stream.ReadAsync(new byte[1]).AsTask());

        Assert.Equal(HttpRequestError.ResponseEnded, exception.HttpRequestError);
    }

    [Fact]
    public async Task A_read_that_asks_for_nothing_is_no_end()
    {
        await using var stream = new AnswerStream(new EndedStream());
        await stream.WriteAsync(new byte[1]);

        Assert.Equal(0, await stream.ReadAsync(Memory<byte>.Empty));
    }

    [Fact]
    public async Task Nothing_leaves_over_a_connection_that_ended_while_it_was_idle()
    {
        var ended = new EndedStream();
        await using var stream = new AnswerStream(ended);
        Assert.Equal(0, await stream.ReadAsync(new byte[1]));

        var exception = await Assert.ThrowsAsync<HttpIOException>(() => stream.WriteAsync(new byte[1]).AsTask());

        Assert.Equal(HttpRequestError.ConnectionError, exception.HttpRequestError);
        Assert.Equal(0, ended.Written);
    }

    [Fact]
    public void Reading_and_writing_without_waiting_is_the_same()
    {
        using var stream = new AnswerStream(new EndedStream());
        stream.Write([1]);

        Assert.Throws<HttpIOException>(() => stream.ReadByte());
    }

    /// <summary>A connection that the other side has closed.</summary>
    private sealed class EndedStream : MemoryStream
    {
        public int Written { get; private set; }

        public override int Read(Span<byte> buffer) => 0;

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(0);

        public override void Write(ReadOnlySpan<byte> buffer) => Written += buffer.Length;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Written += buffer.Length;
            return default;
        }
    }
}
