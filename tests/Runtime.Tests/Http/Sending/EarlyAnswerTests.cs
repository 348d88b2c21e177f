using Gigstack.Runtime.Tests.Http.Bodies;

namespace Gigstack.Runtime.Tests.Http.Sending;

/// <summary>A server that answers before it has read the request, such as with 413, and closes the connection.</summary>
public class EarlyAnswerTests
{
    [Fact]
    public async Task An_answer_that_the_pending_read_gets_makes_the_failed_write_a_success()
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        var buffer = new byte[4];
        var reading = stream.ReadAsync(buffer);
        connection.WritesFail = true;

        var writing = stream.WriteAsync(new byte[2]).AsTask();
        Assert.False(writing.IsCompleted);
        connection.Give(1, 2, 3);
        await writing;

        Assert.Equal(3, await reading);
        await stream.WriteAsync(new byte[5]);
        Assert.Equal([1], connection.Written);
    }

    [Fact]
    public async Task The_end_that_the_pending_read_gets_leaves_the_write_failed()
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        var reading = stream.ReadAsync(new byte[4]).AsTask();
        connection.WritesFail = true;

        var writing = stream.WriteAsync(new byte[2]).AsTask();
        connection.Give();

        Assert.Equal("The connection was closed before a response.", StartOf((await Assert.ThrowsAsync<HttpIOException>(() => reading)).Message));
        Assert.Equal("reset", (await Assert.ThrowsAsync<IOException>(() => writing)).Message);
    }

    [Fact]
    public async Task Waiting_for_the_pending_read_can_be_canceled()
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        _ = stream.ReadAsync(new byte[4]).AsTask();
        connection.WritesFail = true;
        using var canceling = new CancellationTokenSource();

        var writing = stream.WriteAsync(new byte[2], canceling.Token).AsTask();
        await canceling.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_that_nobody_read_yet_is_read_later(bool waits)
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        connection.WritesFail = true;

        var writing = stream.WriteAsync(new byte[2]).AsTask();
        connection.Give(1, 2, 3);
        await writing;

        var buffer = new byte[2];
        Assert.Equal(2, waits ? await stream.ReadAsync(buffer) : stream.Read(buffer));
        Assert.Equal([1, 2], buffer);
        Assert.Equal(1, waits ? await stream.ReadAsync(buffer) : stream.Read(buffer));
        Assert.Equal(3, buffer[0]);
        connection.Give(9);
        Assert.Equal(1, await stream.ReadAsync(buffer));
        Assert.Equal(9, buffer[0]);
    }

    [Fact]
    public async Task A_connection_that_fails_both_ways_has_no_answer()
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        connection.WritesFail = true;

        var writing = stream.WriteAsync(new byte[2]).AsTask();
        connection.Fail();

        Assert.Equal("reset", (await Assert.ThrowsAsync<IOException>(() => writing)).Message);
    }

    [Fact]
    public async Task A_write_ends_when_the_connection_has_taken_it()
    {
        var connection = new ScriptedConnection { WritesWait = true };
        await using var stream = new AnswerStream(connection);

        var writing = stream.WriteAsync(new byte[2]).AsTask();
        Assert.False(writing.IsCompleted);
        connection.TakeWrite();

        await writing;
    }

    [Fact]
    public async Task Writes_and_reads_without_waiting_reach_the_connection()
    {
        var connection = new ScriptedConnection();
        using var stream = new AnswerStream(connection);

        stream.Write([1, 2]);
        stream.Write([3, 4, 5], 1, 2);
        connection.Give(7, 8);
        var buffer = new byte[3];

        Assert.Equal(1, stream.Read(buffer, 1, 1));
        Assert.Equal([0, 7, 0], buffer);
        Assert.Equal([2, 2], connection.Written);
        Assert.False(stream.CanSeek);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task Nothing_was_sent_says_so()
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        connection.Give();
        Assert.Equal(0, await stream.ReadAsync(new byte[1]));

        var exception = Assert.Throws<HttpIOException>(() => stream.Write([1]));

        Assert.Equal("The connection was closed before the request was sent.", StartOf(exception.Message));
    }

    [Fact]
    public async Task Disposing_closes_the_connection()
    {
        var connections = new[] { new SlowStream([]), new SlowStream([]) };

        await new AnswerStream(connections[0]).DisposeAsync();
        new AnswerStream(connections[1]).Dispose();

        Assert.All(connections, static connection => Assert.True(connection.IsDisposed));
    }

    [Fact]
    public async Task Nothing_waits_for_the_context_of_the_caller()
    {
        Assert.Equal(0, await PostsOf(
            static (stream, _) => stream.ReadAsync(new byte[1]).AsTask(), static connection => connection.Give(1)));
        Assert.Equal(0, await PostsOf(
            static (stream, connection) =>
            {
                connection.WritesWait = true;
                return stream.WriteAsync(new byte[1]).AsTask();
            },
            static connection => connection.TakeWrite()));
        Assert.Equal(0, await PostsOf(
            static (stream, connection) =>
            {
                connection.WritesFail = true;
                return stream.WriteAsync(new byte[1]).AsTask();
            },
            static connection => connection.Give(1)));
        Assert.Equal(0, await PostsOf(
            static (stream, connection) =>
            {
                _ = stream.ReadAsync(new byte[1]).AsTask();
                connection.WritesFail = true;
                return stream.WriteAsync(new byte[1]).AsTask();
            },
            static connection => connection.Give(1)));
    }

    private static async Task<int> PostsOf(Func<AnswerStream, ScriptedConnection, Task> call, Action<ScriptedConnection> complete)
    {
        var connection = new ScriptedConnection();
        await using var stream = new AnswerStream(connection);
        await stream.WriteAsync(new byte[1]);
        var posts = CallersContext.PostsOf(() => call(stream, connection));
        await Task.Run(() => complete(connection));
        return await posts;
    }

    // HttpIOException adds its error.
    private static string StartOf(string message) => message[..(message.IndexOf('.', StringComparison.Ordinal) + 1)];
}
